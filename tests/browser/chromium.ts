/** Chromium for tests: from npm, nothing to download at install time. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

export interface TestBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/**
 * Starts Chromium, unpacked into a folder of its own: the package would use any older browser that it finds in the
 * common one. The runtime's name makes it unpack the libraries that a bare machine lacks, too.
 */
export async function launchChromium(args: readonly string[] = []): Promise<TestBrowser> {
  const { TMPDIR: before } = process.env;
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-chromium-'));
  process.env['TMPDIR'] = folder;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;

  // The package's own configuration looks for fonts in /tmp/fonts; without any font, form controls end the browser.
  const fonts = join(folder, 'fonts');
  const fontConfiguration = join(folder, 'verbatim-fonts.conf');
  await writeFile(
    fontConfiguration,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${fonts}-cache</cachedir></fontconfig>`,
  );

  const { chromium: playwright } = await import('playwright-core');
  const browser = await playwright.launch({
    executablePath,
    args: ['--no-sandbox', ...args],
    env: {
      ...process.env,
      TMPDIR: folder,
      FONTCONFIG_PATH: fonts,
      FONTCONFIG_FILE: fontConfiguration,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
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
