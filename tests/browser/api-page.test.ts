import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/serve/api/api.ts';
import type { RunningServer } from '../../src/serve/server.ts';
import { startBundled } from '../serve/running.ts';
import { violationsOf } from './axe.ts';
import { launchChromium, type TestBrowser } from './chromium.ts';

let chromium: TestBrowser;
let server: RunningServer;
beforeAll(async () => {
  chromium = await launchChromium();
  server = await startBundled({ onFault: (fault) => expect.unreachable(String(fault)) });
}, 120_000);
afterAll(async () => {
  await chromium.close();
  await server.close();
});

describe('the page for programs', () => {
  it('shows every operation with an example that works, and names every problem', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${server.address}api#reference-unknown`);
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(OPERATIONS.length + 2);
    const examples = await page
      .locator('.api section a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(examples).toHaveLength(OPERATIONS.length);
    const statuses = await Promise.all(
      examples.map(async (address) => (await fetch(address)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    await page.getByText('REFERENCE_UNKNOWN 404').waitFor();
    await page.close();
  });

  it.each([320, 1280])(
    'has no fault for axe, light or dark, and does not scroll sideways, at %i px',
    async (width) => {
      const context = await chromium.browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${server.address}api`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsOf(page), colorScheme).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      await context.close();
    },
  );
});
