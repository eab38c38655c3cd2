import { describe, expect, it } from 'vitest';
import { expectNoComplaint, useLivePage } from './live.ts';
import { ask, openLive, QUESTIONS } from './states.ts';

const live = useLivePage();

describe('on paper', () => {
  it('stand the questions, the words with their places, and every reference that they cite, once', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.passages);
    await ask(page, QUESTIONS.list);
    expect(await page.getByRole('heading', { name: 'References', exact: true }).isVisible()).toBe(
      false,
    );
    await page.emulateMedia({ media: 'print' });
    const list = page.getByRole('region', { name: 'References', exact: true });
    const cited = await page
      .locator('.passage .cite')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const numbers = await list
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value));
    expect(numbers).toEqual([...new Set(numbers)].toSorted((left, right) => left - right));
    for (const href of cited) expect(numbers).toContain(Number(/ref-(\d+)$/.exec(href ?? '')?.[1]));
    expect(await list.getByText('Chai, Y., Sun, Y.').isVisible()).toBe(true);
    expect(await list.getByText('Grippin, A. J.').isVisible()).toBe(true); // a study of the list
    expect(await page.getByText('Aljoqiman, K. S. (2024).').isVisible()).toBe(true);
    expectNoComplaint(live);
  });

  it('stands nothing to press', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.passages);
    await page.emulateMedia({ media: 'print' });
    for (const role of ['button', 'textbox', 'navigation'] as const) {
      for (const one of await page.getByRole(role).all()) expect(await one.isVisible()).toBe(false);
    }
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('stand the references without script, too', async () => {
    const { browser, address } = live;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}/?q=${encodeURIComponent(QUESTIONS.passages)}`);
    await page.emulateMedia({ media: 'print' });
    const list = page.getByRole('region', { name: 'References', exact: true });
    expect(await list.getByText('Chai, Y., Sun, Y.').isVisible()).toBe(true);
    await context.close();
  });
});
