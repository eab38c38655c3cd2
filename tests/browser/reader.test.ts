import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../web/reader/reader.ts';
import { bundledLibrary, ROOT } from '../bundled.ts';
import { violationsOf } from './axe.ts';
import { overflowOf, serveForTests } from './served.ts';

declare global {
  interface Window {
    reader: Reader;
    openLinksInReader: (...roots: readonly HTMLElement[]) => () => void;
  }
}

const { served } = serveForTests(bundledLibrary);

/** The reader as a page loads it, given to the page under test. */
let script = '';
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { openLinksInReader } from './open-links.ts';
import { fetchPage } from './page-source.ts';
import { createReader } from './reader.ts';
window.reader = createReader(fetchPage);
window.openLinksInReader = (...roots) => openLinksInReader(fetchPage, ...roots);`,
      resolveDir: join(ROOT, 'web', 'reader'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  script = outputFiles[0]?.text ?? '';
});

async function openWith(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await served().openPage({ viewport: { width, height: 800 }, colorScheme });
  await page.goto(`${served().server.address}about`);
  await page.evaluate(script);
  return page;
}

const passage = bundledLibrary.passages.find(({ id }) => id === 'S5.P2');

/** The words that are marked in the reader. */
const markedWords = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('asked-words') ?? [])]
      .map((range) => (range as Range).toString())
      .join(''),
  );

describe('the reader', () => {
  it.each([1280, 320])(
    'opens the review at a passage with its words marked, and gives the focus back when it closes, at %i px',
    async (width) => {
      const page = await openWith(width);
      const opener = page.getByRole('link', { name: 'Verbatim' });
      await opener.focus();
      await page.evaluate(() => window.reader.open('S5.P2', { start: 4, end: 9 }));
      const dialog = page.getByRole('dialog', { name: 'The review' });
      expect(
        await dialog.locator('[id="S5.P2"]').evaluate((one) => one === document.activeElement),
      ).toBe(true);
      expect(await markedWords(page)).toBe(passage?.text.slice(4, 9));
      const box = await dialog.locator('[id="S5.P2"]').boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(800);
      await page.keyboard.press('Escape');
      expect(await dialog.count()).toBe(0);
      expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await markedWords(page)).toBe('');
    },
  );

  it('stands beside the page where there is room, and over it where there is not', async () => {
    const page = await openWith(1280);
    await page.evaluate(() => window.reader.open('S5.P2'));
    const main = await page.getByRole('main').boundingBox();
    const reader = await page.getByRole('dialog').boundingBox();
    expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(reader?.x ?? 0);
    await page.getByText('worth knowing').click(); // the page goes on beside it
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.setViewportSize({ width: 700, height: 800 });
    await page.waitForFunction(() => document.querySelector('dialog')?.matches(':modal'));
    expect(await page.locator('[id="S5.P2"]').isVisible()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForFunction(() =>
      document.querySelector('dialog')?.matches('[open]:not(:modal)'),
    );
  });

  it('follows a citation to its reference, on to the study and to every passage that speaks of it, and back', async () => {
    const page = await openWith(1280);
    await page.evaluate(() => window.reader.open('S5.P2'));
    const dialog = page.getByRole('dialog');
    await dialog.locator('[id="S5.P2"]').getByRole('link', { name: 'Chai et al., 2024' }).click();
    const entry = dialog.locator('[id="ref-09"]');
    await page.waitForFunction(() => document.activeElement?.id === 'ref-09');
    expect(await entry.textContent()).toContain('Reversible pH-switchable');
    await dialog
      .locator('li', { has: page.locator('[id="ref-09"]') })
      .getByRole('link', { name: 'Chai et al., 2024' })
      .click();
    await dialog.getByRole('heading', { name: 'In the text, 2 passages' }).waitFor();
    await dialog
      .locator('.mention')
      .getByRole('link', { name: 'Discussion › Diverse Applications of Nanotechnology, ¶1' })
      .click();
    await page.waitForFunction(() => document.activeElement?.id === 'S4.P1');
    for (const _ of [1, 2, 3]) await dialog.getByRole('button', { name: 'Back' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'S5.P2');
    expect(await dialog.getByRole('button', { name: 'Back' }).isVisible()).toBe(false);
    expect(page.url()).toMatch(/about$/);
  });

  it('marks words of a row, of a paragraph in parts, and of a formula', async () => {
    const page = await openWith(1280);
    const row = bundledLibrary.passages.find(({ id }) => id === 'chen-2018/row');
    const cell = row?.cells[3] ?? { start: 0, end: 0 };
    await page.evaluate(
      ({ start, end }) => window.reader.open('chen-2018/row', { start, end }),
      cell,
    );
    expect(await markedWords(page)).toBe('HER2+ Breast Cancer');
    const whole = bundledLibrary.outline.find(
      (block) => block.kind === 'paragraph' && block.id === 'S1.P3',
    );
    const text = whole?.kind === 'paragraph' ? (whole.text ?? '') : '';
    const start = bundledLibrary.passages.find(({ id }) => id === 'S1.P3.2')?.start ?? 0;
    await page.evaluate(
      (from) => window.reader.open('S1.P3', { start: from - 10, end: from + 10 }),
      start,
    );
    expect(await markedWords(page)).toBe(text.slice(start - 10, start + 10));
    const formula =
      bundledLibrary.passages.find(({ id }) => id === 'S1.P5.1')?.text.indexOf('$') ?? 0;
    await page.evaluate(
      (at) => window.reader.open('S1.P5.1', { start: at - 4, end: at + 35 }),
      formula,
    );
    expect(await markedWords(page)).toMatch(/^and αvβ3 -targeted/);
  });

  it.each([1280, 320])(
    'keeps its bar clear of the words of a stacked row, at %i px',
    async (width) => {
      const page = await openWith(width);
      await page.evaluate(() => window.reader.open('chen-2018/row'));
      const row = page.locator('tr.here');
      const left = async (of: typeof row): Promise<number> => (await of.boundingBox())?.x ?? 0;
      expect(await left(row.locator('td').first())).toBeGreaterThanOrEqual((await left(row)) + 6);
    },
  );

  it('opens the links of a page, until told to stop', async () => {
    const page = await openWith(1280);
    await page.evaluate(() => {
      window.reader.remove();
      const stop = window.openLinksInReader(document.body);
      addEventListener('stop', stop);
    });
    const link = page
      .getByRole('link', { name: 'Discussion › Theranostic Strategies, ¶1' })
      .first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'S4.P3');
    await page.keyboard.press('Escape');
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('stop')));
    await link.click();
    await page.waitForURL(/\/read/);
  });

  it('says so where the review cannot be had, and tries again', async () => {
    const page = await openWith(1280);
    await page.route('**/read', (route) => route.abort());
    await page.evaluate(() => window.reader.open('S5.P2'));
    await page.getByRole('alert').getByText('could not be loaded').waitFor();
    await page.unroute('**/read');
    await page.evaluate(() => window.reader.open('S5.P2'));
    await page.locator('[id="S5.P2"]').waitFor();
    served().complaints.splice(0); // the browser's own word on the request that was stopped
  });

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [768, 'light'],
    [768, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)('has no accessibility violation at %i px in the %s', async (width, colorScheme) => {
    const page = await openWith(width, colorScheme);
    await page.evaluate(() => window.reader.open('S4.P3', { start: 10, end: 60 }));
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.evaluate(() => window.reader.openStudy('wang-p-2024'));
    expect(await violationsOf(page)).toEqual([]);
  });
});
