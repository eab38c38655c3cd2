/** Chromium for tests: from npm, nothing to download at install time. */

import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

export interface TestBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

const PACKAGES = join(import.meta.dirname, '..', '..', 'node_modules');
const CACHE = join(PACKAGES, '.cache');

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Unpacks Chromium into a folder of its own: the package would use any older browser that it finds in the common one. The
 * runtime's name makes it unpack the libraries that a bare machine lacks, too.
 */
async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR: before } = process.env;
  process.env['TMPDIR'] = folder;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
}

/** Unpacks this version of Chromium aside, which takes seconds, where nobody has done so; whoever is first puts it in place. */
async function unpackOnce(): Promise<string> {
  const about = await readFile(join(PACKAGES, '@sparticuz', 'chromium', 'package.json'), 'utf8');
  const { version } = JSON.parse(about) as { readonly version: string };
  const unpacked = join(CACHE, `verbatim-chromium-${version}`);
  if (await isThere(unpacked)) return unpacked;
  await mkdir(CACHE, { recursive: true });
  const aside = await mkdtemp(`${unpacked}-`);
  await unpackInto(aside);
  await rename(aside, unpacked).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    if (!(await isThere(unpacked))) throw error;
  });
  return unpacked;
}

/** Starts Chromium, with a folder of its own for what it writes. */
export async function launchChromium(args: readonly string[] = []): Promise<TestBrowser> {
  const unpacked = await unpackOnce();
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-chromium-'));

  // The package's own configuration looks for fonts in /tmp/fonts; without any font, form controls end the browser.
  const fonts = join(unpacked, 'fonts');
  const fontConfiguration = join(folder, 'verbatim-fonts.conf');
  await writeFile(
    fontConfiguration,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  );

  const { chromium: playwright } = await import('playwright-core');
  const browser = await playwright.launch({
    executablePath: join(unpacked, 'chromium'),
    args: ['--no-sandbox', ...args],
    env: {
      ...process.env,
      HOME: process.env['HOME'] ?? folder,
      TMPDIR: folder,
      FONTCONFIG_PATH: fonts,
      FONTCONFIG_FILE: fontConfiguration,
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
    },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
