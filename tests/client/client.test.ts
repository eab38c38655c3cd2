import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { connect, socketAddress } from '../../src/client/client.ts';
import type { RunningServer } from '../../src/serve/server.ts';
import { createSuggester } from '../../src/search/suggest.ts';
import { MAX_SUGGEST_CHARS } from '../../src/search/suggestion.ts';
import { PROTOCOL_VERSION } from '../../src/wire/protocol.ts';
import { bundledAssistant, bundledLibrary } from '../bundled.ts';
import { startBundled } from '../serve/running.ts';

const faults: unknown[] = [];
const onFault = (fault: unknown): number => faults.push(fault);
let server: RunningServer;
beforeAll(async () => {
  server = await startBundled({ onFault });
});
afterAll(async () => {
  await server.close();
  expect(faults).toEqual([]);
});

/** A websocket server that says one thing, and closes when it hears something. */
async function startFake(
  says: string | undefined,
): Promise<{ address: string; close: () => void }> {
  const fake = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  fake.on('connection', (socket) => {
    if (says !== undefined) socket.send(says);
    socket.on('message', () => socket.close(1011, 'it fell over'));
  });
  await new Promise((resolve) => fake.on('listening', resolve));
  const { port } = fake.address() as { port: number };
  return { address: `ws://127.0.0.1:${port}/`, close: () => fake.close() };
}

describe('connect', () => {
  it('answers as the library does, by the address of the page', async () => {
    const client = await connect(server.address);
    expect(client.welcome).toMatchObject({
      protocol: PROTOCOL_VERSION,
      review: { id: bundledLibrary.review.id },
    });
    const request = { question: 'why is light a problem?', limit: 2, history: ['gold'] };
    expect(await client.ask(request)).toEqual(await (await bundledAssistant()).ask(request));
    client.close();
    await client.closed;
  });

  it('gives each of many questions its own answer', async () => {
    const client = await connect(server.address);
    const questions = ['gold', 'silver', 'what is a liposome?', 'MRI'];
    const answers = await Promise.all(questions.map((question) => client.ask({ question })));
    expect(answers.map(({ question }) => question)).toEqual(questions);
    client.close();
  });

  it('suggests what to ask while a question is typed, and answers between', async () => {
    const client = await connect(server.address);
    const { catalog } = await bundledAssistant();
    const [suggestions, answer, none] = await Promise.all([
      client.suggest('which nano'),
      client.ask({ question: 'gold' }),
      client.suggest(''),
    ]);
    expect(suggestions).toEqual(createSuggester(catalog)('which nano'));
    expect(suggestions).not.toEqual([]);
    expect(answer.question).toBe('gold');
    expect(none).toEqual(createSuggester(catalog)(''));
    client.close();
  });

  it('tells that too much was typed for a suggestion', async () => {
    const client = await connect(server.address);
    await expect(client.suggest('a'.repeat(MAX_SUGGEST_CHARS + 1))).rejects.toMatchObject({
      code: 'ANSWER_REFUSED',
      facts: { code: 'MESSAGE_INVALID' },
    });
    client.close();
  });

  it('tells what the server refuses, by the server’s code, and stays usable', async () => {
    const client = await connect(server.address);
    await expect(client.ask({ question: '  ' })).rejects.toMatchObject({
      code: 'ANSWER_REFUSED',
      facts: { code: 'QUESTION_EMPTY' },
    });
    expect(await client.ask({ question: 'gold' })).toMatchObject({ question: 'gold' });
    client.close();
  });

  it('fails with the reason when the connection ends, before and after', async () => {
    const other = await startBundled({ onFault });
    const client = await connect(other.address);
    await other.close();
    await client.closed;
    await expect(client.ask({ question: 'gold' })).rejects.toMatchObject({
      code: 'CONNECTION_LOST',
    });
    await expect(connect(other.address)).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  it('fails questions that wait when the server falls over', async () => {
    const welcome = (await connect(server.address)).welcome;
    const fake = await startFake(JSON.stringify(welcome));
    const client = await connect(fake.address);
    await expect(client.ask({ question: 'gold' })).rejects.toMatchObject({
      code: 'CONNECTION_LOST',
      facts: { problem: 'it fell over (1011)' },
    });
    fake.close();
  });

  it('does not talk to a server of another version, or to one that says nothing', async () => {
    const other = await startFake('{"type":"welcome","protocol":1}');
    await expect(connect(other.address)).rejects.toMatchObject({ code: 'PROTOCOL_UNKNOWN' });
    other.close();
    const silent = await startFake(undefined);
    await expect(connect(silent.address, { timeoutMs: 20 })).rejects.toMatchObject({
      code: 'CONNECTION_LOST',
      facts: { problem: 'no welcome within 20 ms' },
    });
    silent.close();
  });
});

describe('socketAddress', () => {
  it.each([
    ['http://127.0.0.1:8080/', 'ws://127.0.0.1:8080/ws'],
    ['http://127.0.0.1:8080', 'ws://127.0.0.1:8080/ws'],
    ['https://host.example/review', 'wss://host.example/review/ws'],
    ['wss://host.example/ws', 'wss://host.example/ws'],
  ])('of %s is %s', (server_, address) => {
    expect(socketAddress(server_).href).toBe(address);
  });
});
