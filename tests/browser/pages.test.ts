import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../bundled.ts';
import { violationsOf } from './axe.ts';
import { overflowOf, serveForTests } from './served.ts';

const { served } = serveForTests(bundledLibrary);

describe('the pages', () => {
  it('have no accessibility violation in the whole review', async () => {
    const page = await served().openPage({ viewport: { width: 320, height: 800 } });
    await page.goto(`${served().server.address}read`);
    expect(await violationsOf(page)).toEqual([]);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowOf(page), `${width} px`).toBeLessThanOrEqual(0);
    }
  }, 90_000);

  it('set the review in serif and the tool in sans, from our own host', async () => {
    const page = await served().openPage();
    await page.goto(`${served().server.address}read`);
    await page.goto(`${served().server.address}read?mark=S4.P3:1-2`); // the second page has all faces, however slow the machine
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family);
    });
    expect(new Set(loaded.map((family) => family.replaceAll('"', '')))).toEqual(
      new Set(['Source Serif 4', 'Atkinson Hyperlegible Next']),
    );
    const familyOf = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily);
    expect(await familyOf('[id="S4.P3"]')).toMatch(/^"?Source Serif 4/);
    expect(await familyOf('.note')).toMatch(/^"?Atkinson/);
    expect(await familyOf('[id="chai-2024/summary.1"]')).toMatch(/^"?Atkinson/);
  });

  it('keep lines of the review to between 60 and 75 characters', async () => {
    const page = await served().openPage();
    await page.goto(`${served().server.address}read`);
    await page.evaluate(() => document.fonts.ready);
    const lengths = await page.locator('.block.paragraph > p').evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const { lineHeight } = getComputedStyle(paragraph);
        const lines = Math.round(paragraph.getBoundingClientRect().height / parseFloat(lineHeight));
        return { chars: paragraph.textContent.length, lines };
      }),
    );
    const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
    // The last line of a paragraph is half full, as a rule.
    const mean =
      sum(lengths.map(({ chars }) => chars)) / sum(lengths.map(({ lines }) => lines - 0.5));
    expect(mean).toBeGreaterThan(60);
    expect(mean).toBeLessThan(75);
  });

  it('do not move while fonts come late', async () => {
    const page = await served().openPage();
    for (const path of ['', 'studies/chai-2024', 'read']) {
      await page.route(/woff2/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await page.goto(served().server.address + path);
      const shift = await page.evaluate(async () => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        await document.fonts.ready;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return sum;
      });
      expect(shift, path).toBe(0);
    }
  });

  it('open the review at the passage and mark its exact words, with and without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await served().openPage({ javaScriptEnabled });
      await page.goto(`${served().server.address}read?mark=S5.P2:4-9#S5.P2`);
      const passage = bundledLibrary.passages.find(({ id }) => id === 'S5.P2');
      expect(await page.locator('mark').allTextContents()).toEqual([passage?.text.slice(4, 9)]);
      const box = await page.locator(':target').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(900);
    }
  });

  it('copy the link to a passage, and hold a citation against its words', async () => {
    const page = await served().openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${served().server.address}read`);
    await page
      .getByRole('link', { name: 'S5.P2: link to Challenges › Limited Penetration Depth, ¶1' })
      .click();
    await page.getByText('The link is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${served().server.address}read#S5.P2`,
    );
    const passage = bundledLibrary.passages.find(({ id }) => id === 'S5.P2');
    await page.goto(`${served().server.address}read#S5.P2@${passage?.hash}`);
    await page.getByText('The words are those that were cited.').waitFor();
    await page.goto(`${served().server.address}read#S5.P2@00000000`);
    await page.getByText('The words have changed since they were cited.').waitFor();
    expect(page.url()).toMatch(/read#S5\.P2$/);
  });

  it('choose and unchoose studies by keyboard alone, without script', async () => {
    const page = await served().openPage({ javaScriptEnabled: false });
    await page.goto(`${served().server.address}studies`);
    await page.getByRole('link', { name: /^breast 8/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/cancer=breast/);
    expect(await page.getByRole('row').count()).toBe(1 + 8);
    expect(await page.locator('mark').allTextContents()).toContain('HER2+ Breast Cancer');
    await page.getByRole('link', { name: 'Without Cancer: breast' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/studies$/);
    expect(await page.getByRole('row').count()).toBe(1 + 31);
  });

  it('keep the table a table for those who hear it, also where it is drawn as cards', async () => {
    const page = await served().openPage({ viewport: { width: 320, height: 800 } });
    await page.goto(`${served().server.address}read`);
    const table = page.getByRole('table', {
      name: 'Table 1: Characteristics of the included studies',
    });
    expect(await table.getByRole('row').count()).toBe(32);
    expect(await table.getByRole('columnheader').count()).toBe(6);
    expect(await table.getByRole('rowheader').count()).toBe(31);
  });

  it('let a keyboard skip to the content', async () => {
    const page = await served().openPage();
    await page.goto(`${served().server.address}about`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Skip to the content',
    );
    expect((await page.locator('.skip').boundingBox())?.height).toBeGreaterThan(24);
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#content$/);
  });
});
