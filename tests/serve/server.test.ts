import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { MAX_QUESTION_CHARS } from '../../src/answer/limits.ts';
import { MAX_REQUEST_BYTES, MAX_WAITING_MESSAGES } from '../../src/serve/limits.ts';
import { type RunningServer, startServer } from '../../src/serve/server.ts';
import { PROTOCOL_VERSION } from '../../src/wire/protocol.ts';
import { type ServerMessage, serverMessageSchema } from '../../src/wire/messages.ts';
import { bundledAssistant, ROOT } from '../bundled.ts';
import { requestRaw } from './request-raw.ts';

const faults: unknown[] = [];
const start = async (questionsInWindow?: number): Promise<RunningServer> =>
  startServer({
    assistant: await bundledAssistant(),
    host: '127.0.0.1',
    port: 0,
    publicFolder: join(ROOT, 'dist', 'public'),
    ...(questionsInWindow !== undefined && { questionsInWindow }),
    onFault: (fault) => faults.push(fault),
  });

/** A client that keeps every message, and waits for the next. */
async function connect(address: string, options: { origin?: string } = {}) {
  const socket = new WebSocket(`${address.replace('http', 'ws')}ws`, options);
  const messages: ServerMessage[] = [];
  const waiting: ((message: ServerMessage) => void)[] = [];
  socket.on('message', (data) => {
    const message = serverMessageSchema.parse(JSON.parse(String(data)));
    const next = waiting.shift();
    if (next) next(message);
    else messages.push(message);
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  const next = (): Promise<ServerMessage> => {
    const message = messages.shift();
    return message ? Promise.resolve(message) : new Promise((resolve) => waiting.push(resolve));
  };
  expect(await next()).toMatchObject({ type: 'welcome', protocol: PROTOCOL_VERSION });
  return { socket, next, closed, send: (message: unknown) => socket.send(JSON.stringify(message)) };
}

let server: RunningServer;
beforeAll(async () => {
  server = await start();
});
afterAll(async () => {
  await server.close();
  expect(faults).toEqual([]);
});

describe('the websocket', () => {
  it('answers questions under the ids that their sender gave them, in their order', async () => {
    const { send, next, socket } = await connect(server.address);
    send({ type: 'ask', id: 'one', question: 'carbon nanotubes' });
    send({ type: 'ask', id: 'two', question: 'what is the price of gold?', limit: 1 });
    expect(await next()).toMatchObject({ type: 'answer', id: 'one', answer: { kind: 'passages' } });
    expect(await next()).toMatchObject({ type: 'answer', id: 'two' });
    send({ type: 'ping' });
    expect(await next()).toEqual({ type: 'pong' });
    socket.close();
  });

  it.each([
    ['nothing', 'MESSAGE_NOT_JSON'],
    ['', 'MESSAGE_NOT_JSON'],
    ['[]', 'MESSAGE_INVALID'],
    ['null', 'MESSAGE_INVALID'],
    ['{"type":"tell"}', 'MESSAGE_INVALID'],
    ['{"type":"ask","id":"x"}', 'MESSAGE_INVALID'],
    ['{"type":"ask","id":"x","question":7}', 'MESSAGE_INVALID'],
    ['{"type":"ask","id":"x","question":"gold","limit":0}', 'MESSAGE_INVALID'],
    ['{"type":"ask","id":"x","question":"gold","extra":1}', 'MESSAGE_INVALID'],
    ['{"type":"ask","id":"","question":"gold"}', 'MESSAGE_INVALID'],
    ['{"type":"ask","id":"x","question":"  "}', 'QUESTION_EMPTY'],
    [
      JSON.stringify({ type: 'ask', id: 'x', question: 'a'.repeat(MAX_QUESTION_CHARS + 1) }),
      'QUESTION_TOO_LONG',
    ],
    ['{"__proto__":{"type":"ask"},"id":"x","question":"gold"}', 'MESSAGE_INVALID'],
  ])('names what is wrong with %s and stays usable', async (text, code) => {
    const { socket, next, send } = await connect(server.address);
    socket.send(text);
    const message = await next();
    expect(message).toMatchObject({ type: 'error', code });
    expect(JSON.stringify(message)).not.toMatch(/\bat .*\.[jt]s:\d+/);
    send({ type: 'ask', id: 'after', question: 'gold' });
    expect(await next()).toMatchObject({ type: 'answer', id: 'after' });
    socket.close();
  });

  it('tells which message failed and which field of it', async () => {
    const { socket, next } = await connect(server.address);
    socket.send('{"type":"ask","id":"x","question":7}');
    expect(await next()).toMatchObject({
      id: 'x',
      message: 'The message is not as the protocol wants it: question: it must be text.',
    });
    socket.close();
  });

  it('closes with 1009 on a message that is too large', async () => {
    const { socket, closed } = await connect(server.address);
    socket.send('x'.repeat(MAX_REQUEST_BYTES + 1));
    expect(await closed).toBe(1009);
  });

  it('turns away pages of other sites, and other paths', async () => {
    await expect(connect(server.address, { origin: 'https://elsewhere.example' })).rejects.toThrow(
      '403',
    );
    await expect(connect(`${server.address}other/`)).rejects.toThrow('404');
  });

  it('says when there were too many questions, and when to ask again', async () => {
    const small = await start(2);
    const { send, next, socket } = await connect(small.address);
    for (const id of ['1', '2', '3']) send({ type: 'ask', id, question: 'gold' });
    await next();
    await next();
    expect(await next()).toMatchObject({
      type: 'error',
      id: '3',
      code: 'TOO_MANY_QUESTIONS',
      retryAfterMs: expect.any(Number),
    });
    socket.close();
    await small.close();
  });

  it('closes with 1008 when too many messages wait', async () => {
    const { socket, closed } = await connect(server.address);
    for (let id = 0; id <= MAX_WAITING_MESSAGES * 2; id += 1) socket.send('{"type":"ping"}');
    expect(await closed).toBe(1008);
  });

  it('closes with 1001 when the server stops', async () => {
    const other = await start();
    const { closed } = await connect(other.address);
    await other.close();
    expect(await closed).toBe(1001);
  });
});

describe('the pages', () => {
  it('answer without script', async () => {
    const { status, body } = await requestRaw(
      server.address,
      `/?q=${encodeURIComponent('why is light a problem for deep tumours?')}`,
    );
    expect(status).toBe(200);
    expect(body).toContain('Limited Penetration Depth');
    expect(body).toContain('<mark>light</mark>');
  });

  it('show the whole review, each passage under its id', async () => {
    const { body } = await requestRaw(server.address, '/read');
    for (const id of [
      'S5.P2',
      'S1.P3',
      'S1.P3.2',
      'chen-2018/row',
      'ref-14',
      'chen-2018/summary.1',
    ])
      expect(body).toContain(`id="${id}"`);
    expect(body).toContain('[heading lost in the source]');
    expect(body).toMatch(/S4\.P3[\s\S]*A slip in the review/);
  });

  it('let nothing run but their own scripts', async () => {
    const { headers, body } = await requestRaw(server.address, '/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(body).not.toMatch(/<script(?![^>]*src=)|style=|onclick/);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('show markup in a question as text', async () => {
    const { body } = await requestRaw(
      server.address,
      `/?q=${encodeURIComponent('<script>alert(1)</script> gold')}`,
    );
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script>alert');
  });

  it.each([
    ['/nowhere', 404],
    ['/read/%E0%A4%A', 404],
    ['/assets/%E0%A4%A', 404],
    ['/assets/../package.json', 404],
    ['/assets/..%2f..%2fpackage.json', 404],
    [`/?q=${'a'.repeat(MAX_QUESTION_CHARS + 1)}`, 413],
    ['/?q=%00', 400],
    ['/?q=a&q=b', 200],
    ['/?q[x]=a', 200],
    ['/?q=', 200],
  ])('answer %s with %i and no stack', async (path, status) => {
    const answer = await requestRaw(server.address, path);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(/\bat .*\.[jt]s:\d+|node_modules/);
  });

  it('say when the port is taken', async () => {
    const { port } = new URL(server.address);
    const taken = startServer({
      assistant: await bundledAssistant(),
      host: '127.0.0.1',
      port: Number(port),
      publicFolder: join(ROOT, 'dist', 'public'),
      onFault: () => undefined,
    });
    await expect(taken).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  });
});
