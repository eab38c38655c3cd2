import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { expectNoComplaint, useLivePage } from './live.ts';
import { ask, openLive, type PageState, QUESTIONS, STATES } from './states.ts';

const live = useLivePage();
const focused = (): Promise<string> =>
  live.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

describe('with the keyboard alone', () => {
  it('a reader asks, opens a citation, copies it, and is back where they were', async () => {
    const { page, address } = live;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openLive(page, address);
    await page.keyboard.press('/');
    await page.keyboard.type(QUESTIONS.passages);
    await page.keyboard.press('Enter');
    await page.locator('.turn[aria-busy=false]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');

    const cite = page.locator('.passage .cite').first();
    await cite.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: 'References, no. 9' });
    await card.waitFor();
    expect(await card.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await card.locator('pre').innerText()).toMatch(/^Chai Y, Sun Y/);
    const copy = card.getByRole('button', { name: 'Copy' });
    for (let tabs = 0; tabs < 4; tabs += 1) {
      if (await copy.evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Chai Y, Sun Y/);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await cite.evaluate((link) => link === document.activeElement)).toBe(true);
    expectNoComplaint(live);
  });

  it('a reader copies a passage with its citation', async () => {
    const { page, address } = live;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openLive(page, address);
    await ask(page, QUESTIONS.passages);
    await page.getByRole('button', { name: 'Copy with citation' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Copied').waitFor();
    expect(await focused()).toBe('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“The depth of light penetration limits/);
    expect(copied).toContain('(Aljoqiman, 2024, Challenges › Limited Penetration Depth, ¶1)');
  });

  it('a reader leaves the suggestions with Escape and keeps what was typed', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await page.keyboard.press('/');
    await page.keyboard.type('lipo');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await page.getByRole('textbox').inputValue()).toBe('lipo');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
  });
});

describe('to a screen reader', () => {
  it.each([
    ['passages', /^Answer to “why is light.*: 5 passages of the review.*The depth of light/],
    ['count', /: \d+ of the 31 included studies/],
    ['refusal', /: The review does not answer this\. /],
    ['near', /: Nearly: some words differ\. /],
  ] as const)(
    'the log announces the answer to a question for %s once, as one line',
    async (kind, says) => {
      const { page, address } = live;
      await openLive(page, address);
      await page.getByRole('log').evaluate((log) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        new MutationObserver((changes) => {
          for (const { addedNodes } of changes)
            for (const node of addedNodes) heard.push(node.textContent ?? '');
        }).observe(log, { childList: true, subtree: true, characterData: true });
      });
      await ask(page, QUESTIONS[kind]);
      const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      expect(heard).toHaveLength(1);
      expect(heard[0]).toMatch(says);
      expect(await page.getByRole('log').ariaSnapshot()).toContain(heard[0]!.slice(0, 40));
    },
  );

  it('the log quotes the first dozen words of a long question, whose heading is folded', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, `${QUESTIONS.passages} ${'word '.repeat(300)}end`);
    const said = await page.getByRole('log').innerText();
    expect(said).toMatch(
      /^Answer to “why is light a problem for deep tumours\? word word word word …”/,
    );
    const heading = page.getByRole('heading', { level: 2 });
    const tall = async (): Promise<number> => (await heading.boundingBox())?.height ?? 0;
    expect(await tall()).toBeLessThan(150);
    const whole = page.getByRole('button', { name: 'The whole question' });
    await whole.click();
    expect(await whole.getAttribute('aria-expanded')).toBe('true');
    expect(await tall()).toBeGreaterThan(150);
    expectNoComplaint(live);
  });
});

describe('where a reader has colours of their own', () => {
  it.each(['light', 'dark'] as const)(
    'what counts and what matched still differ from the rest: %s',
    async (colorScheme) => {
      const { page, address } = live;
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await openLive(page, address);
      await ask(page, QUESTIONS.groups);
      await ask(page, QUESTIONS.list);
      const ground = (selector: string, pseudo?: string): Promise<string> =>
        page
          .locator(selector)
          .first()
          .evaluate((one, of) => getComputedStyle(one, of).backgroundColor, pseudo);
      expect(await ground('.cells a.in', '::before')).not.toBe(
        await ground('.cells a:not(.in)', '::before'),
      );
      expect(await ground('.strip i.in')).not.toBe(await ground('.strip i:not(.in)'));
      expect(await ground('.words mark')).not.toBe(await ground('.words'));
    },
  );
});

const WIDTHS = [1280, 768, 320];
const HEIGHT = 900;

/** What is wrong with a page as it stands, in both colour schemes. */
async function faultsOf(page: Page, width: number): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await violationsOf(page);
    found.push(...violations.map((one) => `${width} px, ${colorScheme}: ${one}`));
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  return overflow > 0 ? [...found, `${width} px: ${overflow} px wider than the window`] : found;
}

/** Reaches a state once for some widths, the first of them first. */
async function lookAt({ reach }: PageState, widths: readonly number[]): Promise<string[]> {
  const viewport = { width: widths[0] ?? 0, height: HEIGHT };
  const context = await live.browser.newContext({ viewport });
  const page = await context.newPage();
  await reach(page, live.address);
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    found.push(...(await faultsOf(page, width)));
  }
  await context.close();
  return found;
}

describe('for everybody', () => {
  it.each(STATES)(
    'there is no accessibility violation at 320, 768 and 1280 px, light or dark: $name',
    async (state) => {
      // What opens over the page opens otherwise in a narrow window; all else only gets narrower.
      const opens = state.isWhole === false ? WIDTHS.map((width) => [width]) : [WIDTHS];
      for (const widths of opens) expect(await lookAt(state, widths)).toEqual([]);
    },
    120_000,
  );
});
