/** Takes a picture of every state of the ask page, for people to look at: `npm run shots [FOLDER]`. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launchChromium } from './chromium.ts';
import { STATES } from './states.ts';

const VIEWS = [
  { name: 'wide', width: 1280, colorScheme: 'light' },
  { name: 'wide-dark', width: 1280, colorScheme: 'dark' },
  { name: 'middle', width: 768, colorScheme: 'light' },
  { name: 'narrow', width: 320, colorScheme: 'light' },
  { name: 'narrow-dark', width: 320, colorScheme: 'dark' },
] as const;

const ROOT = join(import.meta.dirname, '..', '..');
const folder = resolve(process.argv[2] ?? join(ROOT, 'dist', 'shots'));
/** Only those whose name holds this. */
const only = process.argv[3] ?? '';

const server = spawn(
  process.execPath,
  [join(ROOT, 'dist', 'src', 'cli', 'main.js'), 'serve', '--port', '0'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const [said] = (await once(server.stdout, 'data')) as [Buffer];
const address = /http:\S+/.exec(String(said))?.[0] ?? '';
await mkdir(folder, { recursive: true });
const chromium = await launchChromium();
for (const { name: view, width, colorScheme } of VIEWS) {
  for (const { name, reach, isWhole = true } of STATES) {
    if (!`${view}-${name}`.includes(only)) continue;
    const context = await chromium.browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
    });
    const page = await context.newPage();
    await reach(page, address);
    if (isWhole) {
      // A window as tall as the page, so that what sticks to its foot stands there and not in the middle.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.max(900, height) });
    }
    await page.screenshot({ path: join(folder, `${view}-${name}.png`), animations: 'disabled' });
    await context.close();
  }
}
await chromium.close();
server.kill();
