/** What a site on a host that only gives out files does as a server's pages do. */

import { describe, expect, it } from 'vitest';
import { type Exported, openLocal } from './exported.ts';
import { violationsOf } from '../axe.ts';
import { overflowOf } from '../served.ts';
import { ask, QUESTIONS } from '../states.ts';

/** Enough of the review for axe, which takes half a minute for the whole. */
const KEPT_BLOCKS = 25;

/** Runs in the page. */
function keepFirst(count: number): void {
  for (const part of document.querySelectorAll('.summaries, table')) part.remove();
  const blocks = [...(document.querySelector('.review')?.children ?? [])];
  for (const block of blocks.slice(count)) block.remove();
}

export function describeStaticSite(exported: Exported): void {
  describe('the static site', () => {
    it('suggests, answers and follows up, under any path, with what it fetches when the reader turns to it; goes back and forward', async () => {
      const page = await exported.openPage();
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      await openLocal(page, exported.site);
      expect(fetched).not.toContain('/journal/review/library.json');
      await page.getByRole('textbox').pressSequentially('which nano');
      await page.getByRole('option').first().waitFor();
      expect(fetched).toContain('/journal/review/library.json');
      await ask(page, QUESTIONS.list);
      expect(await page.locator('.figure').innerText()).toMatch(/^3\s+of 31 included studies$/);
      await ask(page, 'any of them for breast cancer?');
      expect(await page.locator('.chip.carried').innerText()).toContain('material = liposome');
      expect(page.url()).toMatch(/\/journal\/review\/index\.html\?q=any\+of\+them/);
      await page.goBack();
      expect(await page.locator('.question').allInnerTexts()).toEqual([QUESTIONS.list]);
      await page.goForward();
      expect(await page.locator('.question').count()).toBe(2);
      await page.reload();
      await page.locator('.turn').nth(1).waitFor();
      expect(await page.locator('.question').count()).toBe(2);
    });

    it('brings the widget, which asks its Library in anybody’s page and leads to its pages', async () => {
      const page = await exported.openPage();
      const host = new URL('host-page', exported.site).href;
      await page.route(host, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><title>Host</title>
            <verbatim-search library="library.json"><form action="index.html"><input name="q"></form></verbatim-search>
            <script type="module" src="widget.js"></script>`,
        }),
      );
      await page.goto(host);
      const box = page.getByRole('combobox');
      await box.fill(QUESTIONS.passages);
      await page.getByRole('option').first().waitFor();
      await box.press('ArrowDown');
      await box.press('Enter');
      await page.waitForURL(/\/journal\/review\/read\.html\?mark=S5\.P2/);
      await page.locator('.here').waitFor();
    });

    it('answers a question that stands in the address', async () => {
      const page = await exported.openPage();
      await openLocal(
        page,
        `${exported.site}?q=any+of+them+for+breast+cancer&h=which+studies+used+liposomes`,
      );
      await page.locator('.turn[aria-busy=false]').waitFor();
      expect(await page.locator('.chip.carried').innerText()).toContain('material = liposome');
    });

    it('says so where the review cannot be loaded, keeps the question, and tries again', async () => {
      const page = await exported.openPage();
      await page.route('**/library.json*', (route) => route.abort());
      await openLocal(page, exported.site);
      await page.getByRole('textbox').fill(QUESTIONS.list);
      await page.keyboard.press('Enter');
      await page.locator('#connection[data-state=unloadable]').waitFor();
      expect(await page.locator('#connection').innerText()).toBe(
        'The review could not be loaded. Questions are kept. Try again',
      );
      expect(await violationsOf(page)).toEqual([]);
      await page.unroute('**/library.json*');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.turn[aria-busy=false]').waitFor();
      expect(await page.locator('.figure').innerText()).toMatch(/^3/);
      exported.complaints.splice(0); // the browser's own, of what could not be loaded
    });

    it('opens passages and studies beside the answer, with links that lead on from there; cites in a card, and on a page of its own', async () => {
      const page = await exported.openPage();
      await openLocal(page, exported.site);
      await ask(page, QUESTIONS.list);
      await page.locator('.list tbody a').first().click();
      const reader = page.locator('dialog.reader');
      await reader.getByRole('heading', { level: 1 }).waitFor();
      await reader.locator('.place a').first().click();
      await reader.locator('.here').waitFor();
      expect(await reader.locator('.here').getAttribute('id')).toMatch(/\/row$/);
      expect(
        await reader.getByRole('link', { name: 'Open as a page' }).getAttribute('href'),
      ).toMatch(/^\/journal\/review\/read\.html#.*\/row$/);
      await reader.getByRole('button', { name: 'Close' }).click();
      await ask(page, QUESTIONS.passages);
      const link = page.locator('.turn').nth(1).locator('.passage .cite').first();
      await link.click();
      await page.getByRole('dialog').waitFor();
      expect(await page.getByRole('dialog').locator('pre').innerText()).toMatch(/^Chai, Y\./);
      await page.goto(new URL((await link.getAttribute('href')) ?? '', exported.site).href);
      await page.locator('.citing').waitFor();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('References, no. 9');
      await page.goto(`${exported.site}cite.html?id=nonsense`);
      await page.getByText('The address names no passage of the review.').waitFor();
    });

    it('chooses and sorts studies, in the address too', async () => {
      const page = await exported.openPage();
      await page.goto(`${exported.site}studies.html`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter'); // the link past the navigation is the browser's own
      await page.waitForURL(/#content$/);
      await page
        .locator('.in-column')
        .getByRole('link', { name: /^breast/ })
        .click();
      await page.locator('.chip').waitFor();
      expect(await page.locator('#found').innerText()).toBe('8 studies');
      expect(page.url()).toMatch(/studies\.html\?cancer=breast$/);
      await page.getByRole('link', { name: 'newest first' }).click();
      await page.locator('[aria-current]', { hasText: 'newest first' }).waitFor();
      expect(await page.locator('tbody tr').first().innerText()).toContain('2024');
      await page.reload();
      await page.locator('.chip').waitFor();
      await page.goBack();
      await page.goBack();
      await page.locator('.chip').waitFor({ state: 'detached' });
      expect(await page.locator('#found').innerText()).toBe('31 studies');
    });

    it('marks the words that an address names, and says whether they have changed', async () => {
      const page = await exported.openPage();
      await page.goto(`${exported.site}read.html?mark=S5.P2:4-90#S5.P2`);
      await page.locator('.here').waitFor();
      expect(await page.evaluate(() => CSS.highlights.has('asked-words'))).toBe(true);
      await page.goto(`${exported.site}read.html#S5.P2@00000000`);
      await page.getByText('The words have changed since they were cited.').waitFor();
    });

    it('has files for reference managers beside the pages that link to them', async () => {
      const page = await exported.openPage();
      await page.goto(`${exported.site}studies/chai-2024.html`);
      const href = await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href');
      const response = await page.request.get(new URL(href ?? '', page.url()).href);
      expect(await response.text()).toMatch(/^@article\{chai-2024,/);
    });

    it('can be read without script, and says what needs it', async () => {
      const page = await exported.openPage({ javaScriptEnabled: false });
      await page.goto(exported.site);
      expect(await page.locator('main').innerText()).toContain('has to run scripts');
      expect(await page.getByRole('textbox').count()).toBe(0);
      for (const name of ['Read', 'Studies', 'About']) {
        await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      }
      await page.goto(`${exported.site}studies.html`);
      await page.locator('tbody a').first().click();
      await page.locator('.neighbours').getByRole('link').last().click();
      expect(page.url()).toMatch(/\/journal\/review\/studies\/[\w-]+\.html$/);
    });

    it('has no accessibility violation and fits, narrow and in the dark', async () => {
      const page = await exported.openPage({
        viewport: { width: 320, height: 800 },
        colorScheme: 'dark',
      });
      const check = async (): Promise<void> => {
        expect(await violationsOf(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      };
      await openLocal(page, exported.site);
      await check();
      await ask(page, QUESTIONS.passages);
      await check();
      await page.goto(`${exported.site}read.html#S1.P2`);
      await page.evaluate(keepFirst, KEPT_BLOCKS);
      await check();
    });
  });
}
