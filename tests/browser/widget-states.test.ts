import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/serve/server.ts';
import { bundledLibrary } from '../bundled.ts';
import { startBundled } from '../serve/running.ts';
import { violationsOf } from './axe.ts';
import { QUESTIONS } from './states.ts';
import { combobox, focused, options } from './widget-actions.ts';
import { HOSTILE_CSS, snippetOf } from './widget-hosts.ts';
import { useWidget } from './widget-served.ts';

const widget = useWidget();

/** A reply of the API that is not an answer, as other sites may read it. */
const refuse = (page: Page, status: number, headers: Record<string, string>, body = '{}') =>
  page.route('**/api/v1/ask?*', (route) =>
    route.fulfill({
      status,
      body,
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'Retry-After',
        ...headers,
      },
    }),
  );

const asked = (question: string) => async (page: Page) => {
  await combobox(page).fill('');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  await combobox(page).fill(question);
  await options(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
};

const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  closed: (page) => combobox(page).waitFor(),
  ...Object.fromEntries(
    (['passages', 'noted', 'list', 'groups', 'study', 'near', 'refusal', 'help'] as const).map(
      (name) => [name, asked(QUESTIONS[name])],
    ),
  ),
  asking: async (page) => {
    await page.route('**/api/v1/ask?*', () => undefined);
    await combobox(page).fill('');
    await combobox(page).fill(QUESTIONS.corrected);
    await page.getByText('Asking …').first().waitFor();
  },
  away: async (page) => {
    await page.unroute('**/api/v1/ask?*');
    await refuse(page, 503, {});
    await combobox(page).fill(QUESTIONS.exact);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
  },
};

describe('the widget, for axe', () => {
  it.each(['light', 'dark'])(
    'has no fault in any state, on a page with hostile rules in the %s',
    async (scheme) => {
      const page = await widget.open({
        head: `<style>:root { color-scheme: ${scheme} } ${HOSTILE_CSS}</style>`,
      });
      for (const [name, reach] of Object.entries(STATES)) {
        await reach(page);
        expect(await violationsOf(page), name).toEqual([]);
      }
      widget.complaints.length = 0; // that nobody answered is what one of the states is about
    },
    60_000,
  );

  it.each([320, 1280])('has no fault as a dialog, %i px wide', async (width) => {
    const page = await widget.open({
      body: snippetOf(widget.server, 'mode="dialog"'),
      context: { viewport: { width, height: 700 } },
    });
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Control+k');
    expect(await violationsOf(page)).toEqual([]);
    await asked(QUESTIONS.passages)(page);
    expect(await violationsOf(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe('when nobody answers', () => {
  const start = (port: number, isOpen = true): Promise<RunningServer> =>
    startBundled({
      port,
      onFault: (fault) => expect.unreachable(String(fault)),
      ...(isOpen && { allowedOrigins: '*' }),
    });

  it('says so, tries again by itself, and shows the answer when the server is back', async () => {
    const gone = await start(0);
    const page = await widget.open({ body: snippetOf(gone.address) });
    await gone.close();
    await combobox(page).fill(QUESTIONS.passages);
    await page.getByText('The review cannot be reached. Trying again …').first().waitFor();
    expect(await combobox(page).getAttribute('aria-expanded')).toBe('false');
    const back = await start(Number(new URL(gone.address).port));
    await options(page).first().waitFor();
    expect(await options(page).first().innerText()).toContain('The depth of light');
    await back.close();
    widget.complaints.length = 0;
  });

  it('keeps the focus of who asks again, and gives it back with the answer', async () => {
    const page = await widget.open();
    await refuse(page, 503, {});
    await combobox(page).fill(QUESTIONS.passages);
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.focus();
    await page.waitForResponse('**/api/v1/ask?*'); // by itself
    expect(await focused(page)).toBe('retry');
    await page.unroute('**/api/v1/ask?*');
    await page.keyboard.press('Enter');
    await options(page).first().waitFor();
    expect(await focused(page)).toBe('input');
    widget.complaints.length = 0;
  });

  it('asks nothing more once it is taken out of the page', async () => {
    const page = await widget.open({
      body: snippetOf(widget.server, 'mode="dialog"'),
      before: (fresh) => fresh.clock.install(),
    });
    await refuse(page, 503, {});
    await page.goto(widget.hosts.address);
    await page.getByRole('button').click();
    let asked = 0;
    page.on('request', (request) => (asked += Number(request.url().includes('/api/v1/ask'))));
    await combobox(page).fill(QUESTIONS.passages);
    await page.clock.runFor(100);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(asked).toBe(1);
    await page.evaluate(() => document.querySelector('verbatim-search')!.remove());
    await page.clock.runFor(60_000);
    expect(asked).toBe(1);
    widget.complaints.length = 0;
  });

  it('is of use where the server does not let this site ask: the question goes to its own page', async () => {
    const closed = await start(0, false);
    const page = await widget.open({ body: snippetOf(closed.address) });
    await combobox(page).fill('light');
    await page.getByRole('link', { name: 'Ask it on the review’s own page' }).click();
    await page.waitForURL(`${closed.address}?q=light`);
    await page.close();
    await closed.close();
    widget.complaints.length = 0;
  });

  it('waits as long as a busy server says', async () => {
    const page = await widget.open();
    await refuse(page, 429, { 'Retry-After': '2' });
    await combobox(page).fill(QUESTIONS.passages);
    await page.getByText('Asking again in 2 s …').first().waitFor();
    await page.unroute('**/api/v1/ask?*');
    const before = Date.now();
    await options(page).first().waitFor();
    expect(Date.now() - before).toBeGreaterThan(1_500);
    widget.complaints.length = 0;
  });

  it('says what the server says is wrong with a question, and asks it no more', async () => {
    const page = await widget.open();
    await refuse(page, 400, {}, JSON.stringify({ detail: 'The question is empty.' }));
    await combobox(page).fill('??');
    await page.getByText('could not be answered. The question is empty.').first().waitFor();
    widget.complaints.length = 0;
  });
});

describe('with a Library instead of a server', () => {
  it('answers in the browser, and links to the files of the site', async () => {
    widget.hosts.add('site/library.json', { html: JSON.stringify(bundledLibrary) });
    const { address } = widget.hosts;
    const page = await widget.open({
      body: '<verbatim-search library="site/library.json"></verbatim-search>',
    });
    const opened = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('verbatim-open', (event) => {
            event.preventDefault();
            resolve((event as CustomEvent<{ address: string }>).detail.address);
          });
        }),
    );
    await combobox(page).fill(QUESTIONS.passages);
    await options(page).first().click();
    expect(await opened).toBe(`${address}site/read.html?mark=S5.P2:0-176#S5.P2`);
    await combobox(page).fill(QUESTIONS.list);
    await page.getByText('liposomal nanoprobe').waitFor();
    expect(await page.getByRole('listbox').innerText()).toContain('Grippin et al., 2019');
  });

  it('fetches engine and Library when a reader comes to the box, before the first key', async () => {
    widget.hosts.add('site/library.json', { html: JSON.stringify(bundledLibrary) });
    const page = await widget.open({
      body: '<verbatim-search library="site/library.json"></verbatim-search>',
    });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual([]);
    const library = page.waitForResponse('**/site/library.json');
    await combobox(page).focus();
    await library;
    expect(fetched.map((path) => path.split('/').at(-1)).sort()).toEqual([
      'engine.js',
      'library.json',
    ]);
  });

  it('says so where the Library cannot be had', async () => {
    const page = await widget.open({
      body: '<verbatim-search library="nowhere.json"></verbatim-search>',
    });
    await combobox(page).fill('light');
    await page.getByText('The review cannot be reached.').first().waitFor();
    widget.complaints.length = 0;
  });
});
