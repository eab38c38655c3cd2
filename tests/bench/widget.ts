/**
 * The widget beside Pagefind's search box, on the same text, in one run: `npm run bench:widget`.
 *
 * From the key to results that are painted, over loopback, for words that both find; and all that is fetched until the first
 * results, compressed. Read the ratios; times depend on the machine.
 */

import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { bundledLibrary } from '../bundled.ts';
import { servePagefind } from './pagefind-site.ts';
import { serveProgram } from './serve-program.ts';

const WORDS = 120;
/** Who has found nothing by then finds nothing. */
const PATIENCE_MS = 2_000;
const FIRST = 'light penetration';

interface Candidate {
  readonly name: string;
  readonly address: string;
  /** The element that holds box and results. */
  readonly element: string;
}

/** Opens a page and asks once. @returns the page, and the bytes that were fetched for it beside the page itself */
async function openCandidate(
  browser: Browser,
  { address, element }: Candidate,
): Promise<{ readonly page: Page; readonly bytes: number }> {
  const page = await browser.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    const isOwn = /widget|api\/v1|pagefind/.test(new URL(response.url()).pathname);
    if (isOwn && response.request().resourceType() !== 'document') bodies.push(response.body());
  });
  await page.goto(address);
  await page.locator(element).getByRole('combobox').fill(FIRST);
  await page.locator(element).getByRole('option').first().waitFor();
  const fetched = await Promise.all(bodies);
  return { page, bytes: fetched.reduce((sum, body) => sum + gzipSync(body).length, 0) };
}

/** Milliseconds from the input event to the frame after the results; undefined where nothing was found. */
const timeOne = (page: Page, element: string, words: string): Promise<number | undefined> =>
  page.evaluate(
    async ({ element: name, words: typed, patienceMs }) => {
      const host = document.querySelector(name);
      const root = host?.shadowRoot ?? host;
      const input = root?.querySelector('input');
      if (!root || !input) throw new Error(`no box in ${name}`);
      const type = (text: string): void => {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      const settle = (isDone: () => boolean): Promise<boolean> =>
        new Promise((resolve) => {
          const done = (isFound: boolean): void => {
            observer.disconnect();
            resolve(isFound);
          };
          const observer = new MutationObserver(() => isDone() && done(true));
          observer.observe(root, { childList: true, subtree: true, attributes: true });
          setTimeout(done, patienceMs, false);
          if (isDone()) done(true);
        });
      const count = (): number => root.querySelectorAll('[role=option]').length;
      input.focus();
      type('');
      await settle(() => count() === 0);
      const start = performance.now();
      type(typed);
      if (!(await settle(() => count() > 0))) return undefined;
      await new Promise(requestAnimationFrame);
      return performance.now() - start;
    },
    { element, words, patienceMs: PATIENCE_MS },
  );

const quantile = (times: readonly number[], share: number): number =>
  times[Math.floor(share * (times.length - 1))] ?? 0;

const words = [...new Set(bundledLibrary.thesaurus.map(({ term }) => term))].slice(0, WORDS);
const review = await serveProgram();
const pagefind = await servePagefind(bundledLibrary.passages);
const chromium = await launchChromium();
const candidates: readonly Candidate[] = [
  { name: 'verbatim', address: `${review.address}widget`, element: 'verbatim-search' },
  { name: 'Pagefind', address: pagefind.address, element: 'pagefind-searchbox' },
];
const opened = await Promise.all(
  candidates.map((candidate) => openCandidate(chromium.browser, candidate)),
);

/** For each of the words, the time of each candidate; in turn, so that both see the same machine. */
const rows: (number | undefined)[][] = [];
for (const word of words) {
  const row: (number | undefined)[] = [];
  for (const [index, { element }] of candidates.entries())
    row.push(await timeOne(opened[index]!.page, element, word));
  rows.push(row);
}
const both = rows
  .slice(words.length / 10) // the first tenth warms up
  .filter((row): row is number[] => row.every((time) => time !== undefined));

console.log(`${both.length} of ${words.length} words, found by both`);
console.log(
  `${''.padEnd(12)}${'bytes, gzip'.padStart(12)}${'p50, ms'.padStart(10)}${'p95, ms'.padStart(10)}`,
);
for (const [index, { name }] of candidates.entries()) {
  const times = both.map((row) => row[index] ?? 0).sort((left, right) => left - right);
  const cell = (value: number): string => value.toFixed(1).padStart(10);
  console.log(
    `${name.padEnd(12)}${String(opened[index]?.bytes).padStart(12)}${cell(quantile(times, 0.5))}${cell(quantile(times, 0.95))}`,
  );
}
await chromium.close();
review.stop();
pagefind.stop();
