/** A server that other sites may ask, host pages on another origin, and a browser, for a file of tests. */

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { RunningServer } from '../../src/serve/server.ts';
import { startBundled } from '../serve/running.ts';
import { launchChromium, type TestBrowser } from './chromium.ts';
import {
  type Host,
  hostPage,
  type HostPage,
  type HostPages,
  serveHostPages,
} from './widget-hosts.ts';

export interface OpenOptions extends Partial<Host>, Pick<Partial<HostPage>, 'policy'> {
  readonly context?: BrowserContextOptions;
  /** In place of opening the page. */
  readonly before?: (page: Page) => Promise<unknown>;
}

export interface Widget {
  /** Address of the review's server. */
  readonly server: string;
  readonly hosts: HostPages;
  /** Opens a host page with the widget in it. */
  readonly open: (options?: OpenOptions) => Promise<Page>;
  /** What pages and servers complained of; none may be left at the end of a test. */
  readonly complaints: string[];
}

export function useWidget(): Widget {
  let server: RunningServer | undefined;
  let hosts: HostPages | undefined;
  let chromium: TestBrowser | undefined;
  const complaints: string[] = [];
  const pages: Page[] = [];
  beforeAll(async () => {
    [chromium, server, hosts] = await Promise.all([
      launchChromium(),
      startBundled({
        onFault: (fault) => complaints.push(String(fault)),
        allowedOrigins: '*',
        questionsInWindow: 10_000,
      }),
      serveHostPages(),
    ]);
  }, 120_000);
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await chromium?.close();
    await server?.close();
    await hosts?.close();
  });

  const open: Widget['open'] = async ({ context = {}, before, policy, ...host } = {}) => {
    const page = await (await chromium!.browser.newContext(context)).newPage();
    pages.push(page);
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    const html = hostPage({ server: server!.address, ...host });
    hosts!.add('', { html, ...(policy !== undefined && { policy }) });
    if (before) await before(page);
    else await page.goto(hosts!.address);
    return page;
  };
  return {
    open,
    complaints,
    get server() {
      return server!.address;
    },
    get hosts() {
      return hosts!;
    },
  };
}
