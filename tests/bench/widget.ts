/**
 * The widget beside Pagefind's search box, on the same text, in one run: `npm run bench:widget`.
 *
 * From the key to results that are painted, over loopback, for words that all find; from the first key in a fresh browser, with
 * nothing fetched before; and all that is fetched until the first results, compressed. Verbatim once with its server and once
 * without, over an exported Library. Read the ratios; times depend on the machine.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { hostFolder } from '../browser/exported/static-host.ts';
import { bundledLibrary } from '../bundled.ts';
import { servePagefind } from './pagefind-site.ts';
import { runProgram, serveProgram } from './serve-program.ts';

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
    const isOwn = /widget|engine|library|api\/v1|pagefind/.test(new URL(response.url()).pathname);
    if (isOwn && response.request().resourceType() !== 'document') bodies.push(response.body());
  });
  await page.goto(address);
  await page.locator(element).getByRole('combobox').fill(FIRST);
  await page.locator(element).getByRole('option').first().waitFor();
  const fetched = await Promise.all(bodies);
  return { page, bytes: fetched.reduce((sum, body) => sum + gzipSync(body).length, 0) };
}

/** Browsers started afresh for one candidate. */
const COLD_STARTS = 5;

/**
 * Milliseconds from the first key to the first result where nothing was fetched yet; the median. Told by the page itself: from
 * outside it would be asked for more and more seldom, up to half a second apart.
 */
async function timeCold(browser: Browser, { address, element }: Candidate): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < COLD_STARTS; start += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    times.push((await timeOne(page, element, FIRST)) ?? PATIENCE_MS);
    await context.close();
  }
  return quantile(
    times.sort((left, right) => left - right),
    0.5,
  );
}

/** An exported folder with a page of somebody's in it, on a host that only gives out files. */
async function serveExport(): Promise<{
  readonly address: string;
  readonly stop: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  await runProgram('export', join(folder, 'site'));
  await writeFile(
    join(folder, 'site', 'host.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><script type="module" src="widget.js"></script><verbatim-search library="library.json"></verbatim-search></html>',
  );
  const { address, close } = await hostFolder(join(folder, 'site'), '/');
  return {
    address: `${address}host.html`,
    stop: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
const exported = await serveExport();
const pagefind = await servePagefind(bundledLibrary.passages);
const chromium = await launchChromium();
const candidates: readonly Candidate[] = [
  { name: 'verbatim', address: `${review.address}widget`, element: 'verbatim-search' },
  { name: 'no server', address: exported.address, element: 'verbatim-search' },
  { name: 'Pagefind', address: pagefind.address, element: 'pagefind-searchbox' },
];
const opened = await Promise.all(
  candidates.map((candidate) => openCandidate(chromium.browser, candidate)),
);
const cold: number[] = [];
for (const candidate of candidates) cold.push(await timeCold(chromium.browser, candidate));

/** For each of the words, the time of each candidate; in turn, so that both see the same machine. */
const rows: (number | undefined)[][] = [];
for (const word of words) {
  const row: (number | undefined)[] = [];
  for (const [index, { element }] of candidates.entries())
    row.push(await timeOne(opened[index]!.page, element, word));
  rows.push(row);
}
const all = rows
  .slice(words.length / 10) // the first tenth warms up
  .filter((row): row is number[] => row.every((time) => time !== undefined));

console.log(`${all.length} of ${words.length} words, found by all`);
console.log(
  `${''.padEnd(12)}${'bytes, gzip'.padStart(12)}${'p50, ms'.padStart(10)}${'p95, ms'.padStart(10)}${'cold, ms'.padStart(10)}`,
);
for (const [index, { name }] of candidates.entries()) {
  const times = all.map((row) => row[index] ?? 0).sort((left, right) => left - right);
  const cell = (value: number): string => value.toFixed(1).padStart(10);
  console.log(
    `${name.padEnd(12)}${String(opened[index]?.bytes).padStart(12)}${cell(quantile(times, 0.5))}${cell(quantile(times, 0.95))}${cell(cold[index] ?? 0)}`,
  );
}
await chromium.close();
review.stop();
pagefind.stop();
await exported.stop();
