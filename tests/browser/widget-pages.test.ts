import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from './states.ts';
import { active, combobox, noteEvents, options, told, type } from './widget-actions.ts';
import { HOSTILE_CSS, snippetOf, strictPolicy } from './widget-hosts.ts';
import { useWidget } from './widget-served.ts';

const widget = useWidget();

describe('the widget, in pages that make it hard', () => {
  it('works under a policy that names nothing but the server', async () => {
    const page = await widget.open({ policy: strictPolicy(widget.server) });
    await type(page, QUESTIONS.list); // fetches a script more
    expect(await page.getByRole('listbox').innerText()).toContain('liposomal nanoprobe');
    const look = await page
      .locator('[part=button]')
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(look).toBe('rgb(10, 92, 99)');
  });

  it('looks the same where the page’s rules spoil all they reach, and spoils nothing itself', async () => {
    const look = async (page: Page): Promise<unknown> => {
      await type(page, QUESTIONS.passages);
      return page
        .locator('[part=input], [part~=option], [part=words], [part=place]')
        .evaluateAll((parts) =>
          parts.map((part) => {
            const {
              color,
              fontSize,
              fontFamily,
              letterSpacing,
              textTransform,
              visibility,
              textAlign,
            } = getComputedStyle(part);
            return [
              color,
              fontSize,
              fontFamily,
              letterSpacing,
              textTransform,
              visibility,
              textAlign,
            ];
          }),
        );
    };
    const plain = await look(await widget.open());
    const page = await widget.open({ head: `<style>${HOSTILE_CSS}</style>` });
    expect(await look(page)).toEqual(plain);
    const before = await page.evaluate(() => document.styleSheets.length);
    expect([before, await page.evaluate(() => document.adoptedStyleSheets.length)]).toEqual([1, 0]);
  });

  it('works inside another shadow root', async () => {
    const page = await widget.open({ body: '<div id="outer"></div>' });
    await page.evaluate((html) => {
      document.querySelector('#outer')!.attachShadow({ mode: 'open' }).innerHTML = html;
    }, snippetOf(widget.server));
    await noteEvents(page);
    await type(page, QUESTIONS.passages);
    await page.keyboard.press('ArrowDown');
    expect(await active(page).count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await told(page)).toHaveLength(2);
  });

  it('two of them do not know of each other', async () => {
    const page = await widget.open({
      body: snippetOf(widget.server) + snippetOf(widget.server, 'limit="1"'),
    });
    const [one, other] = [combobox(page).first(), combobox(page).last()];
    await one.fill(QUESTIONS.passages);
    await options(page).first().waitFor();
    await other.fill(QUESTIONS.refusal);
    await page.getByText('The review does not answer this', { exact: true }).waitFor();
    expect(await one.getAttribute('aria-expanded')).toBe('false');
    expect(await options(page).count()).toBe(2); // one passage, and the chat page
    expect(await one.inputValue()).toBe(QUESTIONS.passages);
  });

  it('goes from right to left with the page, its words in its language', async () => {
    const page = await widget.open({
      html: 'lang="ar" dir="rtl"',
      body: snippetOf(
        widget.server,
        `lang="ar" review-lang="en" strings='{"ask":"اسأل","askOn":"صفحة المحادثة"}'`,
      ),
    });
    await type(page, QUESTIONS.passages);
    const left = (part: string): Promise<number> =>
      page
        .locator(`[part=${part}]`)
        .first()
        .evaluate((one) => one.getBoundingClientRect().left);
    expect(await left('button')).toBeLessThan(await left('input'));
    expect(await page.getByRole('button').innerText()).toBe('اسأل');
    expect(await options(page).last().innerText()).toContain('صفحة المحادثة');
    expect(await page.locator('[part=words]').first().getAttribute('lang')).toBe('en');
  });

  it('is a form that asks the review’s own page where no script runs', async () => {
    const page = await widget.open({ context: { javaScriptEnabled: false } });
    await page.getByRole('textbox', { name: 'Search the review' }).fill('light');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${widget.server}?q=light`);
  });

  it('goes on with what was typed before the script ran', async () => {
    const page = await widget.open({
      before: async (fresh) => {
        let go = (): void => undefined;
        const typed = new Promise<void>((resolve) => (go = resolve));
        await fresh.route('**/widget.js', async (route) => {
          await typed;
          await route.continue();
        });
        await fresh.goto(widget.hosts.address, { waitUntil: 'commit' });
        await fresh.getByRole('textbox').fill('light and d');
        go();
      },
    });
    await combobox(page).waitFor();
    await page.keyboard.type('eep tumours');
    expect(await combobox(page).inputValue()).toBe('light and deep tumours');
  });

  it('is light or dark with the page, and looks as the page says it should', async () => {
    const look = async (head: string): Promise<string[]> => {
      const page = await widget.open({ head: `<style>${head}</style>` });
      return page.locator('[part=form], [part=button], [part=input]').evaluateAll((parts) =>
        parts.map((part) => {
          const { backgroundColor, letterSpacing } = getComputedStyle(part);
          return `${part.getAttribute('part')} ${backgroundColor} ${letterSpacing}`;
        }),
      );
    };
    expect((await look(''))[0]).toBe('form rgb(255, 255, 255) normal');
    expect((await look(':root { color-scheme: dark }'))[0]).toBe('form rgb(29, 32, 35) normal');
    const own = `verbatim-search { --verbatim-accent: rgb(1, 2, 3) }
      verbatim-search::part(input) { letter-spacing: 3px }`;
    expect(await look(own)).toEqual([
      'form rgb(255, 255, 255) normal',
      'input rgba(0, 0, 0, 0) 3px',
      'button rgb(1, 2, 3) normal',
    ]);
  });

  it('does what the page’s own script tells it', async () => {
    const page = await widget.open({ body: snippetOf(widget.server, 'mode="dialog"') });
    await page.getByRole('button').waitFor();
    await page.evaluate((question) => {
      const search = document.querySelector('verbatim-search')!;
      search.strings = { ask: 'Los', passages: 'Gefunden: {count}' };
      search.setAttribute('limit', '2');
      search.ask(question);
    }, QUESTIONS.passages);
    await page.getByText('Gefunden: 2', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Los', exact: true }).isVisible()).toBe(true);
    await page.evaluate(() =>
      document.querySelector('verbatim-search')!.setAttribute('limit', '1'),
    );
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.evaluate(() => document.querySelector('verbatim-search')!.close());
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.evaluate(() => {
      const search = document.querySelector('verbatim-search')!;
      document.body.append(search); // taken out, put in
      search.open();
    });
    expect(await combobox(page).inputValue()).toBe(QUESTIONS.passages);
  });
});
