import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/answer/assistant.ts';
import { bundledLibrary } from '../bundled.ts';
import { useLivePage } from './live.ts';
import { ask, openLive, QUESTIONS } from './states.ts';

const live = useLivePage();

describe('the connection', () => {
  it('answers what was asked while the server was away once, when it is back', async () => {
    const { page, start } = live;
    const own = await start();
    await openLive(page, own.address);
    await own.close();
    await page.locator('#connection[data-state=lost]').waitFor({ state: 'attached' });
    expect(await page.getByText('The connection is lost').isVisible()).toBe(true);
    await page.getByRole('textbox').fill('carbon nanotubes');
    await page.keyboard.press('Enter');
    const again = await start(Number(new URL(own.address).port));
    await page.locator('.passage').first().waitFor({ timeout: 20_000 });
    expect(await page.locator('.turn').count()).toBe(1);
    expect(await page.getByText('The review was updated').count()).toBe(0);
    await again.close();
  });

  it('says once that it is lost, however often it tries, and that a question is kept', async () => {
    const { page, start } = live;
    const own = await start();
    await openLive(page, own.address);
    await page.locator('#connection').evaluate((status) => {
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver(() => told.push(status.textContent ?? '')).observe(status, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    const tries: string[] = [];
    page.on('websocket', (socket) => tries.push(socket.url()));
    await own.close();
    await page.locator('#connection[data-state=lost]').waitFor({ state: 'attached' });
    await page.getByRole('textbox').fill('carbon nanotubes');
    await page.keyboard.press('Enter');
    expect(await page.locator('.turn .waiting').innerText()).toContain(
      'asked when the connection is back',
    );
    expect(await page.getByRole('log').innerText()).toContain('asked when the connection is back');
    await expect.poll(() => tries.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
      'The connection is lost. Trying again …',
    ]);
    const again = await start(Number(new URL(own.address).port));
    await page.locator('.passage').first().waitFor({ timeout: 20_000 });
    await again.close();
  });

  it('says that the review was updated when the server comes back with another corpus, and carries on', async () => {
    const { page, start } = live;
    const own = await start();
    await openLive(page, own.address);
    await ask(page, QUESTIONS.list);
    await own.close();
    const review = { ...bundledLibrary.review, title: 'Another edition' };
    const changed = await createAssistant({ ...bundledLibrary, review });
    const again = await start(Number(new URL(own.address).port), changed);
    await page.getByText('The review was updated').waitFor({ timeout: 20_000 });
    expect(await page.locator('.turn').count()).toBe(1);
    await ask(page, QUESTIONS.passages);
    expect(await page.locator('.turn').count()).toBe(2);
    await again.close();
  });

  it('asks over HTTP where websockets are blocked, suggestions and all', async () => {
    const { page, address } = live;
    await page.routeWebSocket('**/ws', (socket) => void socket.close());
    await page.goto(address);
    await page.locator('#connection[data-state=http]').waitFor({ state: 'attached' });
    await ask(page, QUESTIONS.passages);
    expect(await page.locator('.passage').count()).toBeGreaterThan(0);
    await page.getByRole('textbox').pressSequentially('ohannes');
    await page.getByRole('option').first().waitFor();
  });

  it('asks over HTTP where a websocket opens and stays silent', async () => {
    const { page, address } = live;
    await page.routeWebSocket('**/ws', () => undefined);
    await page.goto(address);
    await page.getByRole('textbox').fill(QUESTIONS.passages);
    await page.keyboard.press('Enter');
    await page.locator('.passage').first().waitFor();
    expect(await page.locator('.turn').count()).toBe(1);
  });

  it('says that an answer takes long, and that it is there', async () => {
    const { page, start } = live;
    const assistant = await createAssistant(bundledLibrary);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const own = await start(0, {
      ...assistant,
      ask: async (request) => {
        if (request.question === QUESTIONS.passages) await held;
        return assistant.ask(request);
      },
    });
    await openLive(page, own.address);
    await page.getByRole('textbox').fill(QUESTIONS.passages);
    await page.keyboard.press('Enter');
    await page.getByText('takes longer than usual').waitFor();
    release();
    await page.locator('.passage').first().waitFor();
    await page.locator('#connection[data-state=open]').waitFor({ state: 'attached' });
    await own.close();
  });

  it('says that the device is offline, and answers when it is back', async () => {
    const { page, address } = live;
    await openLive(page, address);
    await page.context().setOffline(true);
    await page.getByText('This device is offline').waitFor();
    await page.getByRole('textbox').fill(QUESTIONS.passages);
    await page.keyboard.press('Enter');
    await page.locator('.turn[aria-busy=true]').waitFor();
    await page.context().setOffline(false);
    await page.locator('.passage').first().waitFor({ timeout: 20_000 });
    expect(await page.locator('.turn').count()).toBe(1);
  });

  it('says that the page is older than a server that speaks another version', async () => {
    const { page, address } = live;
    await page.routeWebSocket('**/ws', (socket) =>
      socket.send(JSON.stringify({ type: 'welcome', protocol: 99 })),
    );
    await page.goto(address);
    await page.getByText('This page is older than the server').waitFor();
  });

  it('waits as long as the server asks it to, and asks again by itself', async () => {
    const { page, address } = live;
    let asked = 0;
    await page.routeWebSocket('**/ws', (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        const { type, id } = JSON.parse(String(message)) as { type: string; id?: string };
        if (type === 'ask' && (asked += 1) === 1) {
          const code = 'TOO_MANY_QUESTIONS';
          socket.send(JSON.stringify({ type: 'error', id, code, message: '', retryAfterMs: 50 }));
        } else server.send(message);
      });
    });
    await openLive(page, address);
    await ask(page, QUESTIONS.passages);
    expect(asked).toBe(2);
    expect(await page.locator('.passage').count()).toBeGreaterThan(0);
  });
});
