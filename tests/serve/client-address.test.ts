import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { clientAddress } from '../../src/serve/client-address.ts';
import type { RunningServer, ServerOptions } from '../../src/serve/server.ts';
import { requestRaw } from './request-raw.ts';
import { startBundled } from './running.ts';

const ASKED = '/?q=gold';
const DOORS = [ASKED, '/api/v1/ask?question=gold'];

describe('clientAddress', () => {
  const from = (forwarded?: string): IncomingMessage =>
    ({
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress: '10.0.0.1' },
    }) as unknown as IncomingMessage;

  it.each([
    [0, undefined, '10.0.0.1'],
    [0, '192.0.2.7', '10.0.0.1'],
    [1, undefined, '10.0.0.1'],
    [1, '192.0.2.7', '192.0.2.7'],
    [1, '198.51.100.1, 192.0.2.7', '192.0.2.7'],
    [2, '203.0.113.5, 198.51.100.1, 192.0.2.7', '198.51.100.1'],
    [2, '192.0.2.7', '192.0.2.7'],
  ])('behind %i proxies reads %j as %s', (proxies, forwarded, address) => {
    expect(clientAddress(proxies)(from(forwarded))).toBe(address);
  });
});

describe('a server', () => {
  const faults: unknown[] = [];
  let server: RunningServer;
  const start = async (options: Partial<ServerOptions>): Promise<void> => {
    server = await startBundled({
      ...options,
      questionsInWindow: 1,
      onFault: (fault) => faults.push(fault),
    });
  };
  afterEach(async () => {
    await server.close();
    expect(faults).toEqual([]);
  });

  const forwarded = (addresses: string) => ({ 'x-forwarded-for': addresses });
  const get = async (path: string, addresses: string): Promise<number> =>
    (await requestRaw(server.address, path, { headers: forwarded(addresses) })).status;
  const post = async (addresses: string): Promise<number> => {
    const body = JSON.stringify({ question: 'gold' });
    const init = { method: 'POST', body, headers: forwarded(addresses) };
    return (await fetch(`${server.address}wire/ask`, init)).status;
  };
  /** What the websocket says to a question. */
  const askSocket = async (addresses: string): Promise<unknown> => {
    const socket = new WebSocket(`${server.address.replace('http', 'ws')}ws`, {
      headers: forwarded(addresses),
    });
    await once(socket, 'message'); // the welcome
    socket.send(JSON.stringify({ type: 'ask', id: '1', question: 'gold' }));
    const [reply] = (await once(socket, 'message')) as [Buffer];
    socket.close();
    const { type, code } = JSON.parse(String(reply)) as { type: string; code?: string };
    return code ?? type;
  };

  it('behind a proxy gives each of its readers a limit of their own, through every door', async () => {
    await start({ proxies: 1 });
    for (const [index, path] of DOORS.entries())
      expect(await get(path, `192.0.2.${index}`)).toBe(200);
    expect(await post('192.0.2.20')).toBe(200);
    expect(await askSocket('192.0.2.21')).toBe('answer');
  });

  it('behind a proxy counts the questions of one reader over all doors together', async () => {
    await start({ proxies: 1 });
    expect(await askSocket('192.0.2.7')).toBe('answer');
    for (const path of DOORS) expect(await get(path, '192.0.2.7')).toBe(429);
    expect(await post('192.0.2.7')).toBe(429);
    expect(await askSocket('192.0.2.7')).toBe('TOO_MANY_QUESTIONS');
  });

  it('believes nothing that a reader puts before what the proxy says', async () => {
    await start({ proxies: 1 });
    expect(await get(ASKED, '198.51.100.1, 192.0.2.7')).toBe(200);
    expect(await get(ASKED, '198.51.100.2, 192.0.2.7')).toBe(429);
    expect(await askSocket('198.51.100.3, 192.0.2.7')).toBe('TOO_MANY_QUESTIONS');
  });

  it('behind no proxy counts by the connection, whatever a reader says', async () => {
    await start({});
    expect(await get(ASKED, '192.0.2.1')).toBe(200);
    expect(await get(ASKED, '192.0.2.2')).toBe(429);
    expect(await askSocket('192.0.2.3')).toBe('TOO_MANY_QUESTIONS');
  });
});
