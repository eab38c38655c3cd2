import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../src/serve/server.ts';
import { bundledAssistant, ROOT } from '../bundled.ts';
import { launchChromium, type TestBrowser } from './chromium.ts';

let chromium: TestBrowser;
let server: RunningServer;
let page: Page;
const complaints: string[] = [];

const start = async (port = 0): Promise<RunningServer> =>
  startServer({
    assistant: await bundledAssistant(),
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
  await chromium.close();
  await server.close();
});

beforeEach(async () => {
  complaints.length = 0;
  const context = await chromium.browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address) && !request.url().startsWith('data:'))
      complaints.push(`asked ${request.url()}`);
  });
});
afterEach(async () => {
  await page.context().close();
});

const ask = async (question: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Ask the review' }).fill(question);
  await page.keyboard.press('Enter');
  await page.locator('#conversation .turn').last().locator('.passage, .refused').first().waitFor();
};

describe('the chat page', () => {
  it('asks over the websocket and shows ranked passages with the answer, its marks and its citations', async () => {
    await page.goto(server.address);
    await page.locator('[data-live]').waitFor();
    await ask('why is light a problem for deep tumours?');
    const first = page.locator('#conversation .passage').first();
    expect(await first.locator('.place a').textContent()).toBe(
      'Challenges › Limited Penetration Depth, ¶1',
    );
    expect(
      await first
        .locator('.best')
        .allTextContents()
        .then((parts) => parts.join('')),
    ).toMatch(/^The depth of light penetration/);
    expect(await first.locator('mark').allTextContents()).toEqual(
      expect.arrayContaining(['light', 'deep']),
    );
    expect(await first.locator('.cite').first().getAttribute('href')).toBe('/read#ref-09');
    expect(page.url()).toBe(server.address);
    expect(complaints).toEqual([]);
  });

  it('says why it refuses, and asks on', async () => {
    await page.goto(server.address);
    await page.locator('[data-live]').waitFor();
    await ask('what dose is safe in children?');
    expect(await page.locator('.refused').innerText()).toMatch(/does not answer this/);
    await ask('carbon nanotubes');
    expect(await page.locator('#conversation .turn').count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('shows the message where a question cannot be answered', async () => {
    await page.goto(server.address);
    await page.locator('[data-live]').waitFor();
    await page.getByRole('textbox').evaluate((box) => box.removeAttribute('maxlength'));
    await ask('a'.repeat(2001));
    expect(await page.locator('.failed').innerText()).toContain('the limit is 2000');
  });

  it('opens the review at a passage, marked', async () => {
    await page.goto(server.address);
    await page.locator('[data-live]').waitFor();
    await ask('light penetration depth');
    await page.locator('#conversation .passage .place a').first().click();
    await page.waitForURL(/\/read#S5\.P2$/);
    const target = page.locator(':target');
    expect(await target.textContent()).toMatch(/^The depth of light penetration/);
    expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(
      900,
    );
    expect(complaints).toEqual([]);
  });

  it('goes on after the server was away, and answers what was asked meanwhile once', async () => {
    const own = await start();
    const { port } = new URL(own.address);
    await page.goto(own.address);
    await page.locator('[data-live]').waitFor();
    await own.close();
    await page.getByText('The connection is lost').waitFor();
    await page.getByRole('textbox').fill('carbon nanotubes');
    await page.keyboard.press('Enter');
    const again = await start(Number(port));
    await page.locator('#conversation .passage').first().waitFor({ timeout: 20_000 });
    expect(await page.locator('#conversation .turn').count()).toBe(1);
    await again.close();
  });

  it('works without script', async () => {
    const context = await chromium.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(server.address);
    await plain.getByRole('textbox').fill('hydrogel');
    await plain.getByRole('button', { name: 'Ask' }).click();
    expect(await plain.locator('.passage').count()).toBeGreaterThan(0);
    await context.close();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)('has no accessibility violation in the %s at %i px', async (colorScheme, width) => {
    const context = await chromium.browser.newContext({
      colorScheme,
      viewport: { width, height: 800 },
    });
    const seen = await context.newPage();
    for (const path of [
      '',
      `?q=${encodeURIComponent('who made the CuFeSe2 platform?')}`,
      `?q=${encodeURIComponent('what dose is safe in children?')}`,
      'read',
      'nowhere',
    ]) {
      await seen.goto(server.address + path);
      const { violations } = await new AxeBuilder({ page: seen })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await seen.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
});
