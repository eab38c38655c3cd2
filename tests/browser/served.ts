/** The real server with the real corpus, and pages that complain of whatever goes wrong in them. */

import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { createAssistant } from '../../src/answer/assistant.ts';
import { type RunningServer, startServer } from '../../src/serve/server.ts';
import type { Library } from '../../src/library/library.ts';
import { ROOT } from '../bundled.ts';
import { launchChromium, type TestBrowser } from './chromium.ts';

export interface Served {
  readonly server: RunningServer;
  readonly chromium: TestBrowser;
  /** What browsers and server complained of since the test began. */
  readonly complaints: string[];
  readonly openPage: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Starts all of it before the tests of a file, and stops it after them; fails a test whose pages complain. */
export function serveForTests(library: Library): { readonly served: () => Served } {
  let running: Served | undefined;
  const open: Page[] = [];
  beforeAll(async () => {
    const complaints: string[] = [];
    const chromium = await launchChromium();
    const server = await startServer({
      assistant: await createAssistant(library),
      host: '127.0.0.1',
      port: 0,
      publicFolder: join(ROOT, 'dist', 'public'),
      onFault: (fault) => complaints.push(String(fault)),
    });
    const openPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await chromium.browser.newContext({
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(server.address)) complaints.push(`asked ${request.url()}`);
      });
      open.push(page);
      return page;
    };
    running = { server, chromium, complaints, openPage };
  }, 120_000);
  afterEach(async () => {
    await Promise.all(open.splice(0).map((page) => page.context().close()));
    expect(running?.complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await running?.chromium.close();
    await running?.server.close();
  });
  return {
    served: () => {
      if (!running) throw new Error('nothing is served yet');
      return running;
    },
  };
}

/** How far the page is wider than the window, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
