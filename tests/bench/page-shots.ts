/** Screenshots of the pages, wide, narrow, in the dark and on paper, to be looked at: `node tests/bench/page-shots.ts FOLDER`. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { serveProgram } from './serve-program.ts';

const VIEWS: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: { width: 1280, height: 900 } },
  middle: { viewport: { width: 768, height: 1000 } },
  narrow: { viewport: { width: 320, height: 800 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'narrow-dark': { viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
};

const PAGES: Readonly<Record<string, string>> = {
  read: 'read',
  'read-passage': 'read?mark=S4.P3:4-90#S4.P3',
  'read-table': 'read#S3.T1',
  'read-reference': 'read#ref-28',
  studies: 'studies',
  'studies-chosen': 'studies?cancer=breast&therapy=PTT&order=newest',
  study: 'studies/chai-2024',
  about: 'about',
  api: 'api',
  cite: 'cite/S5.P2?start=0&end=132',
  nowhere: 'nowhere',
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('name a folder for the pictures');
await mkdir(folder, { recursive: true });
const chromium = await launchChromium();
const { address, stop } = await serveProgram();
try {
  for (const [view, options] of Object.entries(VIEWS)) {
    const page = await chromium.browser.newPage(options);
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(address + path);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${name}-${view}.png`) });
      if (view === 'wide') await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4' });
    }
    await page.close();
  }
} finally {
  stop();
  await chromium.close();
}
