import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/answer/answer.ts';
import { MAX_REQUEST_BYTES } from '../../src/serve/limits.ts';
import { type RunningServer, startServer } from '../../src/serve/server.ts';
import { citingSchema } from '../../src/wire/citing.ts';
import { errorSchema, suggestionsSchema, welcomeSchema } from '../../src/wire/messages.ts';
import { bundledAssistant, bundledLibrary, ROOT } from '../bundled.ts';

const BREAKS = 'break the server';
const faults: unknown[] = [];
let server: RunningServer;
beforeAll(async () => {
  const assistant = await bundledAssistant();
  server = await startServer({
    assistant: {
      ...assistant,
      ask: (request) =>
        request.question === BREAKS
          ? Promise.reject(new Error('a secret of the server'))
          : assistant.ask(request),
    },
    host: '127.0.0.1',
    port: 0,
    publicFolder: join(ROOT, 'dist', 'public'),
    onFault: (fault) => faults.push(fault),
  });
});
afterAll(() => server.close());

const get = (path: string): Promise<Response> => fetch(`${server.address}wire/${path}`);
const post = (body: string, type = 'text/plain'): Promise<Response> =>
  fetch(`${server.address}wire/ask`, { method: 'POST', body, headers: { 'content-type': type } });

describe('the page’s requests over HTTP', () => {
  it('bring the welcome of the websocket, with every study and a hash of the Library', async () => {
    const welcome = welcomeSchema.parse(await (await get('welcome')).json());
    expect(welcome.studies).toHaveLength(bundledLibrary.studies.length);
    expect(welcome.library).toMatch(/^[0-9a-f]{16}$/);
  });

  it('bring the same answer as the assistant gives, follow-ups and all', async () => {
    const request = {
      question: 'any of them for breast cancer?',
      history: ['which studies used liposomes?'],
    };
    const answer = answerSchema.parse(await (await post(JSON.stringify(request))).json());
    expect(answer).toEqual(await (await bundledAssistant()).ask(request));
  });

  it('bring suggestions', async () => {
    const found = suggestionsSchema.parse(await (await get('suggest?typed=ohann')).json());
    expect(found[0]?.text).toBe('Ohannesian et al., 2024');
  });

  it.each([
    ['', 400, 'MESSAGE_NOT_JSON'],
    ['{', 400, 'MESSAGE_NOT_JSON'],
    ['[]', 400, 'MESSAGE_INVALID'],
    ['{"question":7}', 400, 'MESSAGE_INVALID'],
    ['{"question":"gold","more":1}', 400, 'MESSAGE_INVALID'],
    ['{"question":" "}', 400, 'QUESTION_EMPTY'],
    [JSON.stringify({ question: 'a'.repeat(2001) }), 413, 'QUESTION_TOO_LONG'],
    ['a'.repeat(MAX_REQUEST_BYTES + 1), 413, 'BODY_TOO_LARGE'],
  ])('say what is wrong with the body %.30s', async (body, status, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(errorSchema.parse(await response.json()).code).toBe(code);
  });

  it('say which bodies cannot be read', async () => {
    const response = await post('{"question":"gold"}', 'application/json; charset=klingon');
    expect(response.status).toBe(415);
    expect(errorSchema.parse(await response.json()).code).toBe('BODY_TYPE_UNKNOWN');
  });

  it('say of a fault of ours that there was one, and tell the owner which', async () => {
    const response = await post(JSON.stringify({ question: BREAKS }));
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      type: 'error',
      code: 'INTERNAL',
      message: 'The server failed to answer. Ask again.',
    });
    expect(faults).toEqual([new Error('a secret of the server')]);
  });

  it.each([
    ['suggest', 400],
    ['suggest?typed=a&typed=b', 400],
    [`suggest?typed=${'a'.repeat(200)}`, 400],
    ['cite/nowhere', 404],
    ['cite/%E0%A4%A', 400],
    ['cite/S5.P2?start=0', 400],
    ['cite/S5.P2?start=5&end=5', 400],
    ['cite/S5.P2?start=0&end=99999', 400],
    ['cite/S5.P2?start=-1&end=5', 400],
  ])('turn away %s with %i', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    errorSchema.parse(await response.json());
  });

  it.each([
    ['GET', 'ask', 'POST'],
    ['DELETE', 'ask', 'POST'],
    ['POST', 'welcome', 'GET, HEAD'],
    ['POST', 'suggest?typed=a', 'GET, HEAD'],
    ['PUT', 'cite/S5.P2', 'GET, HEAD'],
  ])('turn away %s of %s, and say that %s would do', async (method, path, allowed) => {
    const response = await fetch(`${server.address}wire/${path}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allowed);
    expect(errorSchema.parse(await response.json())).toMatchObject({
      code: 'METHOD_UNKNOWN',
      message: `${method} is not answered here; ${allowed} ${allowed === 'POST' ? 'is' : 'are'}.`,
    });
    const options = await fetch(`${server.address}wire/${path}`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, allowed]);
  });

  it.each(['nope', 'ask/more', 'cite', ''])('say that there is nothing at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(errorSchema.parse(await response.json())).toMatchObject({
      code: 'PAGE_NOT_FOUND',
      message: `There is no page at /wire/${path}.`,
    });
  });

  it('tell how a reference is cited, in every style', async () => {
    const citing = citingSchema.parse(await (await get('cite/ref-09')).json());
    expect(citing).toMatchObject({
      kind: 'reference',
      doi: '10.1016/j.actbio.2024.09.001',
      study: { key: 'chai-2024' },
    });
    expect(citing.forms.map(({ style }) => style)).toEqual([
      'apa',
      'vancouver',
      'bibtex',
      'ris',
      'csl-json',
    ]);
  });

  it('tell how words of a passage are cited, exactly those', async () => {
    const citing = citingSchema.parse(await (await get('cite/S5.P2?start=0&end=30')).json());
    const passage = bundledLibrary.passages.find(({ id }) => id === 'S5.P2');
    expect(citing.text).toBe(passage?.text.slice(0, 30));
    for (const { text } of citing.forms) expect(text).toContain(passage?.text.slice(0, 30));
  });

  it('take the ids that answers print, and tell whether the words have changed', async () => {
    const plain = citingSchema.parse(await (await get('cite/S5.P2')).json());
    expect(plain.isChanged).toBe(false);
    expect(await (await get('cite/S5.P2@55ebc85a')).json()).toEqual(plain);
    expect(await (await get('cite/S5.P2@00000000')).json()).toEqual({ ...plain, isChanged: true });
    expect(await (await get('cite/ref-09@00000000')).json()).toMatchObject({
      kind: 'reference',
      isChanged: true,
    });
    expect((await get('cite/nowhere@55ebc85a')).status).toBe(404);
  });

  it('tell how the review itself is cited', async () => {
    const { review } = bundledLibrary;
    const citing = citingSchema.parse(await (await get(`cite/${review.id}`)).json());
    expect(citing).toMatchObject({ id: review.id, kind: 'review', text: review.title });
    for (const { text } of citing.forms) expect(text).toContain(review.title);
  });
});
