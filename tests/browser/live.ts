/** A server with the bundled review and a browser that looks at it, for a file of tests; a fresh page for each. */

import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Assistant } from '../../src/answer/assistant.ts';
import { type RunningServer, startServer } from '../../src/serve/server.ts';
import { bundledAssistant, ROOT } from '../bundled.ts';
import { launchChromium, type TestBrowser } from './chromium.ts';

export interface Live {
  readonly page: Page;
  readonly address: string;
  readonly browser: TestBrowser['browser'];
  /** What the page or the server complained of; checked after each test. */
  readonly complaints: string[];
  /** Starts another server; the test closes it. */
  readonly start: (port?: number, assistant?: Assistant) => Promise<RunningServer>;
}

const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

/** Registers the hooks of a file. The values are there from within its tests on. */
export function useLivePage(options: BrowserContextOptions = WIDE): Live {
  let chromium: TestBrowser | undefined;
  let server: RunningServer | undefined;
  let page: Page | undefined;
  const complaints: string[] = [];
  const start: Live['start'] = async (port = 0, assistant) =>
    startServer({
      assistant: assistant ?? (await bundledAssistant()),
      host: '127.0.0.1',
      port,
      publicFolder: join(ROOT, 'dist', 'public'),
      onFault: (fault) => complaints.push(String(fault)),
    });

  beforeAll(async () => {
    chromium = await launchChromium();
    server = await start();
  }, 120_000);
  afterAll(async () => {
    await chromium?.close();
    await server?.close();
  });
  beforeEach(async () => {
    complaints.length = 0;
    const context = await chromium!.browser.newContext(options);
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      const isOurs = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:';
      if (!isOurs) complaints.push(`asked ${request.url()}`);
    });
  });
  afterEach(async () => {
    await page?.context().close();
  });

  return {
    get page() {
      return page!;
    },
    get address() {
      return server!.address;
    },
    get browser() {
      return chromium!.browser;
    },
    complaints,
    start,
  };
}

export const expectNoComplaint = ({ complaints }: Live): void => expect(complaints).toEqual([]);
