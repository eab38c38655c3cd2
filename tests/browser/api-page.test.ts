import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/serve/api/api.ts';
import type { RunningServer } from '../../src/serve/server.ts';
import { startBundled } from '../serve/running.ts';
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

  it.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'has no fault for axe, and does not scroll sideways, at %i px in %s',
    async (width, colorScheme) => {
      const context = await chromium.browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
      });
      const page = await context.newPage();
      await page.goto(`${server.address}api`);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      await context.close();
    },
  );
});
