import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../bundled.ts';
import { expectNoComplaint, useLivePage } from './live.ts';
import { ask, openLive, QUESTIONS } from './states.ts';

const live = useLivePage();
const focusedId = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? '');
const reader = (page: Page) => page.getByRole('dialog', { name: 'The review' });

describe('reading beside the conversation', () => {
  it.each([1280, 700, 320])(
    'opens a passage of an answer in the review, all of its bar in view, and gives the focus back, at %i px',
    async (width) => {
      const { page, address } = live;
      await page.setViewportSize({ width, height: 800 });
      await openLive(page, address);
      await ask(page, QUESTIONS.passages);
      const link = page.getByRole('link', { name: 'Open in the review' }).first();
      await link.click();
      await page.locator('dialog.reader .here').waitFor();
      expect(await focusedId(page)).toBe('S5.P2');
      const bar = await reader(page).locator('.reader-bar').boundingBox();
      const box = await reader(page).boundingBox();
      expect(bar?.y).toBeGreaterThanOrEqual(box?.y ?? 0);
      expect(bar?.y).toBeGreaterThanOrEqual(0);
      expect(await reader(page).evaluate((dialog) => dialog.scrollTop)).toBe(0);
      await page.keyboard.press('Escape');
      expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await page.locator('.turn').count()).toBe(1);
      expectNoComplaint(live);
    },
  );

  it('lets the conversation go on beside it where there is room', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await ask(page, QUESTIONS.passages);
    await page.getByRole('link', { name: 'Open in the review' }).first().click();
    await page.locator('dialog.reader .here').waitFor();
    await ask(page, QUESTIONS.list);
    expect(await reader(page).count()).toBe(1);
    const composer = await page.getByRole('textbox').boundingBox();
    const box = await reader(page).boundingBox();
    expect((composer?.x ?? 0) + (composer?.width ?? 0)).toBeLessThanOrEqual(box?.x ?? 0);
    await page
      .getByRole('link', { name: /: counted$/ })
      .first()
      .click();
    await reader(page).getByRole('heading', { level: 1, name: 'Chen et al., 2017' }).waitFor();
    expect(await page.locator('dialog.reader').count()).toBe(1);
    expectNoComplaint(live);
  });

  it.each([1280, 320])(
    'closes the card of a citation whose link is followed, at %i px',
    async (width) => {
      const { page, address } = live;
      await page.setViewportSize({ width, height: 800 });
      await openLive(page, address);
      await ask(page, QUESTIONS.passages);
      const cite = page.locator('.passage .cite').first();
      await cite.click();
      const card = page.getByRole('dialog', { name: 'References, no. 9' });
      await card.getByRole('link', { name: 'Open in the reference list' }).click();
      await page.locator('dialog.reader .here').waitFor();
      expect(await card.isVisible()).toBe(false);
      expect(await focusedId(page)).toBe('ref-09');
      await page.keyboard.press('Escape');
      expect(await cite.evaluate((link) => link === document.activeElement)).toBe(true);
      expectNoComplaint(live);
    },
  );

  it.each([1280, 768, 320])('keeps the card in the window, at %i px', async (width) => {
    const { page, address } = live;
    await page.setViewportSize({ width, height: 900 });
    await openLive(page, address);
    await ask(page, QUESTIONS.passages);
    await page.getByRole('link', { name: 'Cite', exact: true }).first().click();
    const card = page.getByRole('dialog', { name: /^How to cite/ });
    await card.getByRole('radio', { name: 'BibTeX' }).click();
    const box = await card.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expectNoComplaint(live);
  });

  it('draws a formula as signs, and copies it as it is printed', async () => {
    const { page, address } = live;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const passage = bundledLibrary.passages.find(({ text }) => text.includes('$\\alpha'));
    await openLive(page, address);
    await ask(page, 'which microbubbles target VEGFR2 and αvβ3?');
    const shown = page.locator(`[data-passage="${passage?.id}"]`);
    expect(await shown.locator('.words').innerText()).toContain('αvβ3');
    expect(await shown.locator('.words').innerText()).not.toContain('$');
    await shown.locator('.words').evaluate((words) => getSelection()?.selectAllChildren(words));
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(passage?.text.replaceAll(/\s+/g, ' ')).toBe(copied.trim().replaceAll(/\s+/g, ' '));
    expect(await shown.locator('.words').innerText()).not.toContain('$');
    await shown.getByRole('button', { name: 'Copy with citation' }).click();
    await page.getByRole('log').getByText('Copied').waitFor();
    expect(passage?.text).toContain(
      /^“([^”]+)”/.exec(await page.evaluate(() => navigator.clipboard.readText()))?.[1],
    );
    expectNoComplaint(live);
  });
});
