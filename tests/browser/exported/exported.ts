/** What `verbatim export` makes, and a browser that looks at it; pages that complain of whatever goes wrong in them. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { singleFile, type SingleFileOptions } from '../../../src/export/single-file.ts';
import { siteFiles } from '../../../src/export/site-files.ts';
import { writeFolder } from '../../../src/export/write-folder.ts';
import { writeSingleFile } from '../../../src/export/write-single-file.ts';
import { openingOf } from '../../../web/pages/opening.ts';
import { bundledAssistant, ROOT } from '../../bundled.ts';
import { launchChromium, type TestBrowser } from '../chromium.ts';
import { hostFolder, type StaticHost } from './static-host.ts';

export interface Exported {
  /** Of the site on a host: "http://127.0.0.1:1234/journal/review/". */
  readonly site: string;
  /** Of the single file on the disk: "file:///tmp/…/review.html". */
  readonly file: string;
  readonly browser: TestBrowser['browser'];
  /** What pages complained of since the test began; anything asked of another host, too. */
  readonly complaints: string[];
  readonly openPage: (options?: BrowserContextOptions) => Promise<Page>;
}

const WIDE = { viewport: { width: 1280, height: 900 } } as const;

async function gather(): Promise<SingleFileOptions> {
  const { catalog, ask } = await bundledAssistant();
  const made = {
    publicFolder: join(ROOT, 'dist', 'public'),
    localFolder: join(ROOT, 'dist', 'local'),
  };
  return { catalog, opening: await openingOf(catalog.library, ask), made };
}

/** Writes site and file into a folder. */
async function exportInto(folder: string): Promise<void> {
  const options = await gather();
  const writing = { isForced: false, onFile: () => undefined };
  await writeFolder(join(folder, 'site'), await siteFiles(options), writing);
  await writeSingleFile(join(folder, 'review.html'), await singleFile(options), writing);
}

const isFromElsewhere = (url: string, own: string): boolean =>
  !/^(?:blob|data|file):/.test(url) && !url.startsWith(own);

/** Registers the hooks of a file; a test fails whose pages complain. The values are there from within its tests on. */
export function useExported(): Exported {
  let [folder, host, chromium]: [string, StaticHost?, TestBrowser?] = [''];
  const complaints: string[] = [];
  const open: Page[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-export-'));
    await exportInto(folder);
    host = await hostFolder(join(folder, 'site'), '/journal/review/');
    chromium = await launchChromium();
  }, 120_000);
  afterEach(async () => {
    await Promise.all(open.splice(0).map((page) => page.context().close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await chromium?.close();
    await host?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const listen = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (isFromElsewhere(request.url(), host!.address)) complaints.push(`asked ${request.url()}`);
    });
  };
  return {
    get site() {
      return host!.address;
    },
    get file() {
      return `file://${join(folder, 'review.html')}`;
    },
    get browser() {
      return chromium!.browser;
    },
    complaints,
    openPage: async (options = {}) => {
      const context = await chromium!.browser.newContext({ ...WIDE, ...options });
      const page = await context.newPage();
      listen(page);
      open.push(page);
      return page;
    },
  };
}

/** Opens a page and waits until it is live. */
export async function openLocal(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-live]').waitFor();
}
