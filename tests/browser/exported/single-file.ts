/** What the single file does, opened from the disk. */

import { readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Exported, openLocal } from './exported.ts';
import { violationsOf } from '../axe.ts';
import { overflowOf } from '../served.ts';
import { ask, QUESTIONS } from '../states.ts';

/** What a journal can be asked to attach. */
const MOST_BYTES = 600_000;

const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();

export function describeSingleFile(exported: Exported): void {
  describe('the single file', () => {
    /** With no network at all. */
    const open = async (hash = '', options: BrowserContextOptions = {}): Promise<Page> => {
      const page = await exported.openPage({ offline: true, ...options });
      await openLocal(page, exported.file + hash);
      return page;
    };

    it('is small enough to be attached, and lets nothing in', async () => {
      const path = fileURLToPath(exported.file);
      expect((await stat(path)).size).toBeLessThanOrEqual(MOST_BYTES);
      const html = await readFile(path, 'utf8');
      const [, policy = ''] =
        /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
      expect(policy).toMatch(
        /^default-src 'none'; script-src (?:'sha256-[\w+/=]+' ?){2}; style-src 'sha256-/,
      );
      expect(policy).not.toMatch(/unsafe|blob:|https?:|\*/);
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    });

    it('answers and follows up offline, goes back and forward, and is as it was after a reload', async () => {
      const page = await open();
      await ask(page, QUESTIONS.list);
      await ask(page, 'any of them for breast cancer?');
      expect(await page.locator('.chip.carried').innerText()).toContain('material = liposome');
      await page.goBack();
      expect(await page.locator('.question').allInnerTexts()).toEqual([QUESTIONS.list]);
      await page.goForward();
      expect(await page.locator('.question').count()).toBe(2);
      await page.reload();
      await page.locator('.turn').nth(1).waitFor();
    });

    it('answers a question that its address names, when opened and when followed', async () => {
      const page = await open('#/?q=which+studies+used+liposomes');
      await page.locator('.turn[aria-busy=false]').waitFor();
      expect(await page.locator('.figure').innerText()).toMatch(/^3/);
      await page.evaluate(() => location.assign('#/?q=how+many+are+from+China'));
      await page.locator('.turn').nth(1).and(page.locator('[aria-busy=false]')).waitFor();
    });

    it('opens a passage beside the answer, and on a page of its own with its words marked; cites in a card', async () => {
      const page = await open();
      await ask(page, QUESTIONS.passages);
      await page.getByRole('link', { name: 'Open in the review' }).first().click();
      const reader = page.locator('dialog.reader');
      await reader.locator('.here').waitFor();
      expect(await page.evaluate(() => CSS.highlights.has('asked-words'))).toBe(true);
      await reader.getByRole('link', { name: 'Open as a page' }).click();
      await page.locator('main.read .here').waitFor();
      expect(await reader.isVisible()).toBe(false);
      expect(page.url()).toMatch(/#\/read\/S5\.P2\?mark=/);
      expect(await page.evaluate(() => CSS.highlights.has('asked-words'))).toBe(true);
      await page.goBack();
      await page.locator('.passage .cite').first().click();
      expect(await page.getByRole('dialog').locator('pre').innerText()).toMatch(/^Chai, Y\./);
    });

    it('has the review, the studies, each study and what it is about', async () => {
      const page = await open();
      await follow(page, 'Studies');
      await page
        .locator('.in-column')
        .getByRole('link', { name: /^breast/ })
        .click();
      await page.locator('.chip').waitFor();
      expect(await page.locator('#found').innerText()).toBe('8 studies');
      await page.locator('tbody a').first().click();
      await page.locator('main.study').waitFor();
      expect(await page.title()).toMatch(/^Chen et al\., 2018 · /);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'BibTeX' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('chen-2018.bib');
      expect(await readFile(await download.path(), 'utf8')).toMatch(/^@article\{chen-2018,/);
      await follow(page, 'About');
      await page.locator('main.about').waitFor();
      expect(await page.locator('main.about').innerText()).toContain(
        'answered in your own browser',
      );
      await follow(page, 'Ask');
      expect(await page.getByRole('textbox').isVisible()).toBe(true);
    });

    it('cites under an address of its own', async () => {
      const page = await open('#/cite/S5.P2?start=0&end=20');
      await page.locator('.citing').waitFor();
      expect(await page.locator('blockquote').innerText()).toBe('The depth of light p');
    });

    it('says so where an address names nothing of it, or words that have changed', async () => {
      const page = await open('#/studies/nobody-1999');
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
        'There is no page at this address.',
      );
      await page.evaluate(() => location.assign('#/read/S5.P2@00000000'));
      await page.getByText('The words have changed since they were cited.').waitFor();
    });

    it('says so where it was damaged on its way', async () => {
      const path = fileURLToPath(exported.file);
      const html = await readFile(path, 'utf8');
      const damaged = path.replace('.html', '-damaged.html');
      await writeFile(damaged, html.replace(/(id="program">\d+\n.{5000}).{40}/, '$1'));
      const page = await exported.openPage({ offline: true });
      await page.goto(`file://${damaged}`);
      await page.getByText(/^This browser cannot unpack this file/).waitFor();
    });

    it('has no accessibility violation and fits, narrow and in the dark', async () => {
      const page = await open('', { viewport: { width: 320, height: 800 }, colorScheme: 'dark' });
      await ask(page, QUESTIONS.list);
      expect(await violationsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.evaluate(() => location.assign('#/studies/chen-2018'));
      await page.locator('main.study').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });

    it('says without script that it needs it', async () => {
      const page = await exported.openPage({ offline: true, javaScriptEnabled: false });
      await page.goto(exported.file);
      expect(await page.locator('main').innerText()).toContain('has to run scripts');
    });
  });
}
