import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ASIDE_KEY, STORE_KEY } from '../../web/chat/store.ts';
import { expectNoComplaint, useLivePage } from './live.ts';
import { ask, openLive, QUESTIONS } from './states.ts';

const live = useLivePage();
const questions = (page = live.page): Promise<string[]> =>
  page.locator('.question').allInnerTexts();

describe('the conversation', () => {
  it('is there after a reload, and goes on with what was asked before', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.list);
    await page.reload();
    await page.locator('html[data-live]').waitFor();
    expect(await questions()).toEqual([QUESTIONS.list]);
    await ask(page, 'any of them for breast cancer?');
    expect(await page.locator('.chip.carried').innerText()).toContain('material = liposome');
    expectNoComplaint(live);
  });

  it('sets a broken store aside and opens as if nothing was kept', async () => {
    const { page, address } = live;
    await openLive(page, address);
    for (const broken of ['{', '{"version":1,"turns":[{}]}', '{"version":0}', 'null']) {
      await page.evaluate(
        ([key, value]) => sessionStorage.setItem(key!, value!),
        [STORE_KEY, broken],
      );
      await page.reload();
      await page.locator('html[data-live]').waitFor();
      expect(await page.locator('.tries').isVisible()).toBe(true);
      expect(await page.evaluate((key) => sessionStorage.getItem(key), ASIDE_KEY)).toBe(broken);
    }
    await ask(page, QUESTIONS.passages);
    expectNoComplaint(live);
  });

  it('keeps the server’s answer in view where the store is broken on a page with a question', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.list);
    await ask(page, QUESTIONS.passages);
    await page.evaluate((key) => sessionStorage.setItem(key, '{'), STORE_KEY);
    await page.reload();
    await page.locator('html[data-live]').waitFor();
    expect(await questions()).toEqual([QUESTIONS.passages]);
    expect(await page.locator('.passage').count()).toBeGreaterThan(0);
  });

  it('goes back and forward through its questions', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.list);
    await ask(page, QUESTIONS.passages);
    await page.goBack();
    expect(await questions()).toEqual([QUESTIONS.list]);
    await page.goBack();
    expect(await page.locator('.tries').isVisible()).toBe(true);
    await page.goForward();
    await page.goForward();
    expect(await questions()).toEqual([QUESTIONS.list, QUESTIONS.passages]);
    await page.goBack();
    await ask(page, QUESTIONS.help);
    expect(await questions()).toEqual([QUESTIONS.list, QUESTIONS.help]);
    expectNoComplaint(live);
  });

  it('takes a removed term back when the reader goes back', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, 'studies from the USA on breast cancer');
    await page.getByRole('link', { name: 'Ask without cancer = breast' }).click();
    await page.getByText('Ask it as it was typed').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Ask without cancer = breast' }).waitFor();
    expect(await questions()).toHaveLength(1);
  });

  it('comes back from another page with all its turns', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.list);
    await ask(page, QUESTIONS.passages);
    await page.goto(`${address}read`);
    await page.goBack();
    await page.locator('html[data-live]').waitFor();
    expect(await questions()).toEqual([QUESTIONS.list, QUESTIONS.passages]);
    await page.goto(address);
    await page.locator('html[data-live]').waitFor();
    expect(await questions()).toEqual([QUESTIONS.list, QUESTIONS.passages]);
  });

  it('asks on arrival what the address says, once', async () => {
    const { page, address } = live;
    await page.goto(`${address}?q=${encodeURIComponent(QUESTIONS.passages)}`);
    await page.locator('html[data-live]').waitFor();
    await page.locator('#tools').waitFor();
    expect(await questions()).toEqual([QUESTIONS.passages]);
    await page.reload();
    await page.locator('#tools').waitFor();
    expect(await questions()).toEqual([QUESTIONS.passages]);
    expectNoComplaint(live);
  });

  it('is cleared in one step', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.list);
    await page.getByRole('button', { name: 'Clear the conversation' }).click();
    expect(await page.locator('.tries').isVisible()).toBe(true);
    await page.reload();
    await page.locator('html[data-live]').waitFor();
    expect(await questions()).toEqual([]);
    expect(await page.evaluate(() => document.title)).toContain('A Systematic Review');
  });

  it('of one tab does not disturb that of another', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.list);
    const other = await page.context().newPage();
    await openLive(other, address);
    expect(await questions(other)).toEqual([]);
    await ask(other, QUESTIONS.passages);
    await page.reload();
    await page.locator('html[data-live]').waitFor();
    expect(await questions()).toEqual([QUESTIONS.list]);
    expect(await questions(other)).toEqual([QUESTIONS.passages]);
  });

  it('is saved as Markdown with the exact words, their places and the references in full', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.passages);
    await ask(page, QUESTIONS.list);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as Markdown' }).click(),
    ]);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toContain(`## ${QUESTIONS.passages}`);
    expect(saved).toContain('> The depth of light penetration limits the use of several');
    expect(saved).toContain('`S5.P2@');
    expect(saved).toMatch(/## References\n\nAljoqiman, K\. S\. \(2024\)/);
    expect(saved).toMatch(/\n9\. Chai, Y\., Sun, Y\./);
    expect(saved).toContain('- Grippin et al., 2019: “RNA-loaded magnetic liposomes”');
    expectNoComplaint(live);
  });
});
