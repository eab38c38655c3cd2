import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { answerSchema } from '../../src/answer/answer.ts';
import {
  MAX_HISTORY,
  MAX_QUESTION_CHARS,
  MAX_TERM_CHANGES,
  MAX_TERM_ID_CHARS,
} from '../../src/answer/limits.ts';
import { foundSchema } from '../../src/answer/found.ts';
import { openFaultLog } from '../../src/compile/faults.ts';
import { readReferences } from '../../src/compile/references.ts';
import { catalogLibrary } from '../../src/library/catalog.ts';
import { countFacets } from '../../src/library/selection.ts';
import {
  CHARS_COUNTED_AS_QUESTION,
  MAX_HEADER_BYTES,
  MAX_QUESTIONS_IN_WINDOW,
  MAX_REQUEST_BYTES,
  RATE_WINDOW_SECONDS,
} from '../../src/serve/limits.ts';
import type { OpenApiDocument } from '../../src/serve/api/openapi.ts';
import type { Problem } from '../../src/serve/api/problem.ts';
import type { RunningServer } from '../../src/serve/server.ts';
import { MAX_ADDRESS_HISTORY_CHARS, requestParams } from '../../src/wire/address.ts';
import { bundledAssistant, bundledLibrary, ROOT } from '../bundled.ts';
import { startBundled } from './running.ts';

const faults: unknown[] = [];
const onFault = (fault: unknown): number => faults.push(fault);
const QUESTION = 'why is light a problem for deep tumours?';
const JSON_BODY = { 'content-type': 'application/json' };

let server: RunningServer;
beforeAll(async () => {
  server = await startBundled({ onFault, questionsInWindow: 10_000 });
});
afterAll(async () => {
  await server.close();
  expect(faults).toEqual([]);
});

const call = (path: string, options?: RequestInit): Promise<Response> =>
  fetch(`${server.address}api/v1${path}`, options);
const post = (path: string, body: string, type = 'application/json'): Promise<Response> =>
  call(path, { method: 'POST', body, headers: { 'content-type': type } });
const query = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
const readBib = (text: string) =>
  readReferences({ name: 'out.bib', text }, openFaultLog()).map(({ csl }) => csl);

/** The types of what a websocket says: the welcome, and the reply to a request. */
const askBySocket = (address: string, body: string): Promise<readonly unknown[]> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}ws`);
    const heard: unknown[] = [];
    socket.on('message', (data) => {
      heard.push((JSON.parse(String(data)) as { type: unknown }).type);
      if (heard.length < 2) return;
      resolve(heard);
      socket.terminate();
    });
    socket.on('open', () => socket.send(`{"type":"ask","id":"1",${body.slice(1)}`));
    socket.on('close', reject);
    socket.on('error', reject);
  });

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({ status: response.status, detail: expect.any(String) });
  return problem;
}

describe('/api/v1/ask', () => {
  it('leaves out what is not wanted, and cites it all the same', async () => {
    const list = 'which studies used liposomes?';
    const asked = async (question: string, type = '') => {
      const omitted = 'omit=references&omit=next&omit=evidence';
      return call(`/ask${type}?${query({ question })}&${omitted}`);
    };
    const listed = answerSchema.parse(await (await asked(list)).json());
    expect(listed).toMatchObject({ kind: 'list', references: [], next: [], evidence: [] });
    const passages = answerSchema.parse(await (await asked(QUESTION)).json());
    expect(passages.references).toEqual([]);
    expect(passages.evidence.length).toBeGreaterThan(0);
    const whole = await (await call(`/ask.bib?${query({ question: list })}`)).text();
    expect(await (await asked(list, '.bib')).text()).toBe(whole);
    expect((await call(`/ask?${query({ question: list, omit: 'kind' })}`)).status).toBe(400);
  });

  it('gives the same Answer as the library, by GET and by POST', async () => {
    const answer = await (await bundledAssistant()).ask({ question: QUESTION, limit: 2 });
    const byGet = await call(`/ask?${query({ question: QUESTION, limit: '2' })}`);
    const byPost = await post('/ask', JSON.stringify({ question: QUESTION, limit: 2 }));
    expect(byGet.status).toBe(200);
    expect(answerSchema.parse(await byGet.json())).toEqual(answer);
    expect(await byPost.json()).toEqual(answer);
  });

  it('takes every field that a question may have', async () => {
    const fields = {
      question: 'and in mice?',
      history: ['gold'],
      without: ['topic'],
      with: ['country=China'],
      as: 'quote',
    };
    expect((await post('/ask', JSON.stringify(fields))).status).toBe(200);
    expect(
      (await call('/ask?question=and+in+mice&history=gold&history=silver&without=topic')).status,
    ).toBe(200);
  });

  it('answers what the review does not answer with a refusal, not with an error', async () => {
    const response = await call(`/ask?${query({ question: 'what is the price of gold?' })}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ kind: 'refusal' });
  });

  it('carries place and words in the note of the review’s entry, and of the references they rest on', async () => {
    const path = `?${query({ question: QUESTION, limit: '1' })}`;
    const [review, reference] = readBib(await (await call(`/ask.bib${path}`)).text());
    const quoted =
      /^Challenges › Limited Penetration Depth, ¶1 \(S5\.P2@55ebc85a\): “The depth of light penetration limits .*”$/;
    expect(review).toMatchObject({
      id: bundledLibrary.review.id,
      note: expect.stringMatching(quoted),
    });
    expect(reference).toMatchObject({ id: 'chai-2024', note: expect.stringMatching(quoted) });
    const ris = await (await call(`/ask.ris${path}`)).text();
    expect(ris).toContain('N1  - Challenges › Limited Penetration Depth, ¶1 (S5.P2@55ebc85a): “');
    const csl = (await (await call(`/ask.csl${path}`)).json()) as { id: string }[];
    expect(csl.map(({ id }) => id)).toEqual([bundledLibrary.review.id, 'chai-2024']);
    expect(await (await call(`/ask.txt${path}&style=vancouver`)).text()).toMatch(
      /^“The depth.*” \(1, Challenges › Limited Penetration Depth, ¶1\)\n\n1\. Aljoqiman KS\..*\n2\. Chai Y, /,
    );
  });

  it('cites no passage for a refusal', async () => {
    const text = await (
      await call(`/ask.txt?${query({ question: 'what is the price of gold?' })}`)
    ).text();
    expect(text).toMatch(/^“what is the price of gold\?”: /);
    expect(text).not.toMatch(/\(Aljoqiman, 2024, /);
    const bib = readBib(
      await (await call(`/ask.bib?${query({ question: 'what is the price of gold?' })}`)).text(),
    );
    expect(bib.map(({ id }) => id)).toEqual([bundledLibrary.review.id]);
  });

  it('says when there were too many questions, and when to ask again, over all doors together', async () => {
    const small = await startBundled({ onFault, questionsInWindow: 2 });
    const ask = (path: string): Promise<Response> => fetch(`${small.address}${path}`);
    await ask('?q=gold');
    await ask('api/v1/ask?question=gold');
    const third = await ask('api/v1/search?question=gold');
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(third)).toMatchObject({ code: 'TOO_MANY_QUESTIONS' });
    expect((await ask('api/v1/studies')).status).toBe(200);
    await small.close();
  });
});

describe('a long question', () => {
  const longest = 'gold '.repeat(MAX_QUESTION_CHARS / 5);
  const asked = { question: longest, history: [longest, 'silver'] };
  const body = JSON.stringify(asked);
  const doors: [string, (address: string) => Promise<unknown>][] = [
    ['the API', (to) => fetch(`${to}api/v1/ask`, { method: 'POST', body, headers: JSON_BODY })],
    [
      'the API’s address',
      (to) => fetch(`${to}api/v1/ask?${query({ question: longest })}&history=${longest}&history=x`),
    ],
    ['the page’s door', (to) => fetch(`${to}wire/ask`, { method: 'POST', body })],
    ['the page', (to) => fetch(`${to}?${query({ q: longest, h: longest })}&h=x`)],
    ['the websocket', (to) => askBySocket(to, body)],
  ];

  it.each(doors)(
    'counts with its history as one for each 2,000 characters begun: %s',
    async (_, ask) => {
      const small = await startBundled({ onFault, questionsInWindow: 4 });
      const askShort = async (): Promise<number> =>
        (await fetch(`${small.address}api/v1/search?question=gold`)).status;
      await ask(small.address);
      expect([await askShort(), await askShort()]).toEqual([200, 429]);
      await small.close();
    },
  );

  it('counts as one where it has 2,000 characters and no history, a quote too', async () => {
    const small = await startBundled({ onFault, questionsInWindow: 2 });
    const ask = async (path: string): Promise<number> =>
      (await fetch(`${small.address}api/v1/${path}`)).status;
    expect(await ask(`search?${query({ question: longest })}`)).toBe(200);
    expect(await ask(`verify?${query({ quote: longest })}`)).toBe(200);
    expect(await ask('search?question=gold')).toBe(429);
    await small.close();
  });

  it('is answered where it counts as more than may be asked at once', async () => {
    const small = await startBundled({ onFault, questionsInWindow: 2 });
    const ask = (): Promise<Response> =>
      fetch(`${small.address}wire/ask`, { method: 'POST', body });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 429]);
    await small.close();
  });

  it('is told of in the protocol with the limits that hold', async () => {
    const protocol = await readFile(join(ROOT, 'PROTOCOL.md'), 'utf8');
    expect(protocol).toContain(`${MAX_QUESTIONS_IN_WINDOW} questions in ${RATE_WINDOW_SECONDS} s`);
    expect(protocol).toContain(
      `one for each ${CHARS_COUNTED_AS_QUESTION.toLocaleString('en')} characters`,
    );
  });
});

describe('/api/v1/search and /verify', () => {
  it('ranks passages without a judgement', async () => {
    const found = foundSchema.parse(
      await (await call('/search?question=what+is+the+price+of+gold&limit=3')).json(),
    );
    expect(found.evidence).toHaveLength(3);
    expect(found.total).toBeGreaterThan(3);
  });

  it('names the field of a quote that is empty', async () => {
    expect(await problemOf(await call('/verify?quote=%00'))).toMatchObject({
      code: 'QUESTION_EMPTY',
      errors: [{ in: 'query', field: 'quote' }],
    });
  });

  it('answers a quote by GET and by POST', async () => {
    const quote = 'The depth of light penetration limits the use of several imaging modalities';
    const answers = await Promise.all([
      call(`/verify?${query({ quote })}`),
      post('/verify', JSON.stringify({ quote })),
    ]);
    const [first, second] = await Promise.all(answers.map((one) => one.json()));
    expect(answerSchema.parse(first)).toEqual(second);
  });
});

describe('/api/v1/suggest', () => {
  it('suggests questions, studies and terms for what has been typed', async () => {
    const { suggestions } = (await (await call('/suggest?typed=lipo')).json()) as {
      suggestions: { kind: string; text: string; hint?: string }[];
    };
    expect(new Set(suggestions.map(({ kind }) => kind))).toContain('question');
    const studies = suggestions.filter(({ kind }) => kind === 'study');
    expect(studies.every(({ hint = '' }) => /lipo/i.test(hint))).toBe(true);
    expect(await (await call('/suggest?typed=')).json()).toEqual({ suggestions: [] });
  });

  it('is counted apart from questions', async () => {
    const small = await startBundled({ onFault, questionsInWindow: 1 });
    const ask = (path: string): Promise<Response> => fetch(`${small.address}api/v1${path}`);
    for (const typed of ['l', 'li', 'lip'])
      expect((await ask(`/suggest?typed=${typed}`)).status).toBe(200);
    expect((await ask('/ask?question=gold')).status).toBe(200);
    expect((await ask('/ask?question=gold')).status).toBe(429);
    await small.close();
  });
});

describe('/api/v1/passages', () => {
  it('gives passages by id, in parts, and of a study', async () => {
    const idsOf = async (path: string): Promise<string[]> =>
      ((await (await call(path)).json()) as { passages: { id: string }[] }).passages.map(
        ({ id }) => id,
      );
    expect(await idsOf('/passages/S5.P2')).toEqual(['S5.P2']);
    expect(await idsOf('/passages/S1.P3')).toEqual(['S1.P3.1', 'S1.P3.2']);
    expect(await idsOf('/passages/chen-2018/row')).toEqual(['chen-2018/row']);
    expect(await idsOf('/passages/chen-2018%2Frow.json')).toEqual(['chen-2018/row']);
    expect(await idsOf('/passages?kind=row&limit=2&offset=1')).toHaveLength(2);
    expect(await idsOf('/passages?study=chen-2018&kind=summary')).toEqual(['chen-2018/summary.1']);
  });

  it('says whether the words have changed since they were cited', async () => {
    expect(await (await call('/passages/S5.P2@55ebc85a')).json()).toMatchObject({
      isChanged: false,
    });
    expect(await (await call('/passages/S5.P2@00000000')).json()).toMatchObject({
      isChanged: true,
    });
  });

  it('never gives a summary out as words of the review', async () => {
    const [entry] = readBib(await (await call('/passages/chen-2018/summary.1.bib')).text());
    expect(entry?.note).toContain('a summary, not the words of the review');
  });

  it.each([
    ['/passages/S99.P1', 404, 'id'],
    ['/passages/%E0%A4%A', 400, 'id'],
    ['/passages?study=nobody-1999', 400, 'study'],
    ['/studies/nobody-1999', 404, 'key'],
    ['/references/nobody-1999', 404, 'key'],
    ['/passages?kind=song', 400, 'kind'],
    ['/passages?limit=0', 400, 'limit'],
    ['/passages?limit=1&limit=2', 400, 'limit'],
    ['/studies?colour=red', 400, 'colour'],
    ['/studies?from=soon', 400, 'from'],
    ['/references?style=harvard', 400, 'style'],
    ['/nothing', 404, 'path'],
  ])('answers %s with %i and names the field', async (path, status, field) => {
    const response = await call(path);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).errors).toEqual([
      { in: expect.any(String), field, problem: expect.any(String) },
    ]);
  });
});

describe('a field that is not as it has to be', () => {
  const empty = 'it is empty; give a value, or leave the parameter out';
  it.each([
    ['/studies?country=', 'country', empty],
    ['/studies?country=China&country=', 'country', empty],
    ['/studies?from=', 'from', empty],
    ['/passages?kind=', 'kind', empty],
    ['/ask', 'question', 'it is missing'],
    ['/studies?from=soon', 'from', 'it must be a whole number'],
    ['/studies?from=7', 'from', 'it must be at least 1000'],
    ['/passages?limit=1&limit=2', 'limit', 'it is given more than once'],
    ['/passages?limit=999', 'limit', 'it must be at most 100'],
    ['/ask?question=gold&as=song', 'as', 'it must be quote'],
    [`/studies?country=${'x'.repeat(201)}`, 'country', 'it must have at most 200 characters'],
    ['/studies?colour=red', 'colour', 'there is no such field'],
    ['/ask?question=gold&toString=1', 'toString', 'there is no such field'],
    ['/ask?question=gold&__proto__=1', '__proto__', 'there is no such field'],
  ])('is told in words that say what to do: %s', async (path, field, problem) => {
    expect((await problemOf(await call(path))).errors).toEqual([{ in: 'query', field, problem }]);
  });

  it.each([
    [{ question: ['gold', 'silver'] }, 'question', 'it must be text'],
    [{ question: 'gold', history: ['x', 7] }, 'history.1', 'it must be text'],
    [{ question: 'gold', toString: 1 }, 'toString', 'there is no such field'],
  ])('is told of a body too, %#', async (body, field, problem) => {
    const { errors } = await problemOf(await post('/ask', JSON.stringify(body)));
    expect(errors).toEqual([{ in: 'body', field, problem }]);
  });
});

describe('a question that cannot be read', () => {
  const long = 'a'.repeat(MAX_QUESTION_CHARS + 1);
  const tooLong = 'has 2001 characters; the limit is 2000. Shorten it.';
  const empty = 'The question is empty. Type a question about the review.';
  it.each([
    [{ question: long }, 413, 'QUESTION_TOO_LONG', 'question', `The question ${tooLong}`],
    [
      { question: long, as: 'quote' as const },
      413,
      'QUESTION_TOO_LONG',
      'question',
      `The quote ${tooLong}`,
    ],
    [{ question: '' }, 400, 'QUESTION_EMPTY', 'question', empty],
    [{ question: ' \u0000' }, 400, 'QUESTION_EMPTY', 'question', empty],
    [
      { question: 'gold', history: ['silver', long] },
      413,
      'QUESTION_TOO_LONG',
      'history.1',
      `Question 2 of the history ${tooLong}`,
    ],
  ])(
    'has one code and one wording through every door, %#',
    async (asked, status, code, field, message) => {
      const body = JSON.stringify(asked);
      const byPost = await post('/ask', body);
      expect(byPost.status).toBe(status);
      const told = { code, detail: message, errors: [{ in: 'body', field, problem: message }] };
      expect(await problemOf(byPost)).toMatchObject(told);

      const { question, ...others } = asked;
      const history = 'history' in others ? others.history : [];
      const address = new URLSearchParams([
        ['question', question],
        ...history.map((one) => ['history', one]),
        ...('as' in others ? [['as', others.as]] : []),
      ]);
      const byGet = await problemOf(await call(`/ask?${address.toString()}`));
      expect(byGet).toMatchObject({ status, code, detail: message });
      expect(byGet.errors).toEqual([
        { in: 'query', field: field.replace(/\..*/, ''), problem: message },
      ]);

      const wire = await fetch(`${server.address}wire/ask`, { method: 'POST', body });
      expect([wire.status, await wire.json()]).toEqual([status, { type: 'error', code, message }]);

      const page = await fetch(
        `${server.address}?${address.toString().replace('question=', 'q=').replaceAll('history=', 'h=')}`,
      );
      if (question !== '')
        expect([page.status, await page.text()]).toEqual([
          status,
          expect.stringContaining(message),
        ]);

      await expect((await bundledAssistant()).ask(asked)).rejects.toMatchObject({ code, message });
    },
  );

  it.each([
    ['/search?question=', 'QUESTION_EMPTY', 'question', empty],
    [`/search?question=${long}`, 'QUESTION_TOO_LONG', 'question', `The question ${tooLong}`],
    [`/verify?quote=${long}`, 'QUESTION_TOO_LONG', 'quote', `The quote ${tooLong}`],
    ['/verify?quote=', 'QUESTION_EMPTY', 'quote', expect.stringContaining('quote is empty')],
  ])('is told alike by the other operations, %#', async (path, code, field, problem) => {
    const told = await problemOf(await call(path));
    expect(told).toMatchObject({ code, errors: [{ in: 'query', field, problem }] });
  });

  it('is described with its limits all the same', async () => {
    const { paths } = (await (await call('/openapi.json')).json()) as OpenApiDocument;
    const text = JSON.stringify([paths['/ask'], paths['/search'], paths['/verify']]);
    expect(text.match(/"minLength":1,"maxLength":2000/g)).toHaveLength(5);
    for (const path of ['/ask', '/search', '/verify'])
      expect(paths[path]?.['get']).toMatchObject({ responses: { '413': expect.anything() } });
  });
});

describe('fields in the address of a POST', () => {
  it('are told to stand in the body, where they would count', async () => {
    const response = await post('/ask?limit=1&toString=1', '{"question":"light","limit":2}');
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors).toEqual([
      { in: 'query', field: 'limit', problem: 'it stands in the address; put it into the body' },
      { in: 'query', field: 'toString', problem: 'there is no such field' },
    ]);
  });

  it('may name the style, which is no field of the question', async () => {
    const ask = (style: string): Promise<Response> =>
      post(`/ask.txt?style=${style}`, JSON.stringify({ question: QUESTION, limit: 1 }));
    expect(await (await ask('vancouver')).text()).toContain('\n1. Aljoqiman KS.');
    expect((await ask('harvard')).status).toBe(400);
  });
});

describe('/api/v1/studies and /references', () => {
  const keysOf = async (path: string): Promise<string[]> =>
    ((await (await call(path)).json()) as { studies: { key: string }[] }).studies.map(
      ({ key }) => key,
    );

  it('filters studies by facets and years, of how many', async () => {
    const all = await keysOf('/studies');
    const china = await keysOf('/studies?country=china');
    const either = await keysOf('/studies?country=China&country=USA');
    const both = await keysOf('/studies?country=China&modality=MRI&from=2020&to=2024');
    expect(all).toHaveLength(31);
    expect(either.length).toBeGreaterThan(china.length);
    for (const key of both) {
      const { study } = (await (await call(`/studies/${key}`)).json()) as {
        study: { facets: Record<string, { value: string }[]> };
      };
      expect(study.facets['country']?.map(({ value }) => value)).toContain('China');
      expect(study.facets['modality']?.map(({ value }) => value)).toContain('MRI');
    }
    expect(await (await call('/studies?country=Italy')).json()).toMatchObject({
      of: 31,
      total: 0,
    });
  });

  it('chooses the studies that the page shows, and counts them as the page does', async () => {
    const words = 'country=europe&country=USA&modality=mri&from=2000';
    const page = await (await fetch(`${server.address}studies?${words}`)).text();
    const rows = [...page.matchAll(/<tr id="([^"]+)\/row"/g)].map(([, key]) => key);
    expect(await keysOf(`/studies?${words}`)).toEqual(rows);
    const { facets } = (await (await call(`/studies?${words}`)).json()) as {
      facets: Record<string, { value: string; studies: number; isChosen: boolean }[]>;
    };
    const selection = new Map([
      ['country', ['Germany', 'France', 'Spain', 'Bulgaria', 'USA']],
      ['modality', ['MRI']],
    ] as const);
    for (const { facet, values } of countFacets(catalogLibrary(bundledLibrary), selection))
      expect(facets[facet]).toEqual(values);
  });

  it('refuses a value that neither a study nor the facet’s words know, with those there are', async () => {
    const response = await call('/studies?cancer=tumour&cancer=lung&country=Atlantis');
    expect(response.status).toBe(400);
    const { code, errors } = await problemOf(response);
    expect(code).toBe('REQUEST_INVALID');
    expect(errors).toEqual([
      {
        in: 'query',
        field: 'country',
        problem:
          'no study has “Atlantis”; there are China, USA, Japan, Bulgaria, France, Germany, South Korea, Spain',
      },
      {
        in: 'query',
        field: 'cancer',
        problem: expect.stringMatching(/^no study has “tumour”; there are .*lung.*, not given.*$/),
      },
    ]);
  });

  it('gives the references of the studies found as citations', async () => {
    const keys = await keysOf('/studies?country=Japan');
    const items = readBib(await (await call('/studies.bib?country=Japan')).text());
    expect(items).toHaveLength(keys.length);
  });

  it('gives all 49 references in every form, by extension and by Accept header', async () => {
    const bib = await call('/references.bib');
    expect(bib.headers.get('content-disposition')).toBe('attachment; filename=references.bib');
    expect(readBib(await bib.text()).map(({ id }) => id)).toEqual(
      bundledLibrary.references.map(({ key }) => key),
    );
    const byAccept = async (accept: string): Promise<[string | null, string]> => {
      const response = await call('/references', { headers: { accept } });
      return [response.headers.get('content-type'), await response.text()];
    };
    const [type, text] = await byAccept('application/x-bibtex');
    expect(type).toBe('application/x-bibtex; charset=utf-8');
    expect(readBib(text)).toHaveLength(49);
    expect(
      (await byAccept('application/x-research-info-systems'))[1].match(/^TY {2}- /gm),
    ).toHaveLength(49);
    expect(JSON.parse((await byAccept('application/vnd.citationstyles.csl+json'))[1])).toHaveLength(
      49,
    );
    expect((await byAccept('text/x-bibliography; style=vancouver'))[1]).toMatch(/^1\. Al-Thani AN/);
    expect((await byAccept('text/plain'))[1]).toMatch(/^Al-Thani, A\. N\./);
    expect((await byAccept('text/html, */*;q=0.1'))[0]).toBe('application/json; charset=utf-8');
  });

  it('gives a reference by key and by number, formatted, with its places', async () => {
    const byKey: unknown = await (await call('/references/chai-2024')).json();
    expect(byKey).toEqual(await (await call('/references/ref-9')).json());
    expect(byKey).toMatchObject({
      formatted: {
        apa: expect.stringMatching(/^Chai, Y\./),
        vancouver: expect.stringMatching(/^Chai Y,/),
      },
      citedIn: expect.arrayContaining([{ id: 'S5.P2', locator: expect.any(String) }]),
    });
  });

  it('cites the review itself', async () => {
    expect(readBib(await (await call('/review.bib')).text())).toMatchObject([
      { id: bundledLibrary.review.id },
    ]);
    expect(await (await call('/review')).json()).toMatchObject({
      counts: { studies: 31, references: 49 },
    });
  });

  it('refuses forms that it does not offer', async () => {
    const response = await call('/passages', { headers: { accept: 'application/x-bibtex' } });
    expect(response.status).toBe(406);
    expect(await problemOf(response)).toMatchObject({
      errors: [{ in: 'header', field: 'Accept' }],
    });
    expect((await call('/passages.bib')).status).toBe(406);
  });
});

describe('the API as HTTP', () => {
  it('says what is not answered, and what is', async () => {
    const deleted = await call('/studies', { method: 'DELETE' });
    expect(deleted.status).toBe(405);
    expect(deleted.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await problemOf(deleted)).toMatchObject({ code: 'METHOD_UNKNOWN' });
    const options = await call('/ask', { method: 'OPTIONS' });
    expect(options.status).toBe(204);
    expect(options.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    const head = await call('/studies', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });

  it('names the whole address of what is not there', async () => {
    expect(await problemOf(await call('/references.foo'))).toMatchObject({
      status: 404,
      detail: 'There is no page at /api/v1/references.foo.',
    });
  });

  it('sends nothing again that has not changed', async () => {
    const first = await call('/references');
    const etag = first.headers.get('etag') ?? '';
    // Not with fetch, which asks for a fresh copy whenever it is given an ETag.
    const statusOf = (path: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        get(
          `${server.address}api/v1${path}`,
          { headers: { 'if-none-match': etag } },
          (response) => {
            response.resume();
            response.on('end', () => resolve(response.statusCode));
          },
        ).on('error', reject);
      });
    expect(await statusOf('/references')).toBe(304);
    expect(await statusOf('/references.bib')).toBe(200);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('vary')).toContain('Accept');
  });

  it('compresses what is worth it', async () => {
    const response = await call('/references', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(((await response.json()) as { total: number }).total).toBe(49);
  });

  it.each(['bib', 'ris', 'csl', 'txt'])('compresses references.%s too', async (extension) => {
    const response = await call(`/references.${extension}`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(await response.text()).toContain('Sadasivuni');
  });

  it.each([
    ['{"question', 'application/json', 400, 'body'],
    ['[]', 'application/json', 400, 'body'],
    ['7', 'application/json', 400, 'body'],
    ['', 'application/json', 400, 'question'],
    ['{}', 'application/json', 400, 'question'],
    ['{"question":7}', 'application/json', 400, 'question'],
    ['{"question":"gold","limit":"2"}', 'application/json', 400, 'limit'],
    ['{"question":"gold","history":[7]}', 'application/json', 400, 'history.0'],
    ['{"question":"gold","__proto__":{"x":1}}', 'application/json', 400, '__proto__'],
    ['question=gold', 'application/x-www-form-urlencoded', 415, 'Content-Type'],
    ['{"question":"gold"}', 'application/json; charset=klingon', 415, 'Content-Type'],
    [JSON.stringify({ question: 'x'.repeat(MAX_REQUEST_BYTES) }), 'application/json', 413, 'body'],
  ])('names what is wrong with a body, %#', async (body, type, status, field) => {
    const response = await post('/ask', body, type);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).errors.map((error) => error.field)).toEqual([field]);
  });
});

describe('the largest request that the limits of its fields allow', () => {
  const longest = '語'.repeat(MAX_QUESTION_CHARS);
  const history = Array.from({ length: MAX_HISTORY }, () => longest);
  const terms = Array.from({ length: MAX_TERM_CHANGES }, () => '語'.repeat(MAX_TERM_ID_CHARS));
  const plain = JSON.stringify({ question: longest, history, without: terms, with: terms });
  const inAscii = plain.replaceAll('語', String.raw`\u8a9e`);

  it.each([plain, inAscii])('is answered in each way of writing it, %#', async (body) => {
    expect((await post('/ask', body)).status).toBe(200);
    const wire = await fetch(`${server.address}wire/ask`, { method: 'POST', body });
    expect(wire.status).toBe(200);
    expect(await askBySocket(server.address, body)).toEqual(['welcome', 'answer']);
  });

  it('is answered as an address too, with the history that the pages write into one', async () => {
    const asked = { question: longest, history: ['語'.repeat(MAX_ADDRESS_HISTORY_CHARS)] };
    const page = await fetch(`${server.address}?${requestParams(asked).toString()}`);
    expect(page.status).toBe(200);
    expect((await call(`/ask?${query({ question: longest })}`)).status).toBe(200);
  });

  it('is as large as the protocol says', async () => {
    const protocol = await readFile(join(ROOT, 'PROTOCOL.md'), 'utf8');
    expect(protocol).toContain(`a message is larger than ${MAX_REQUEST_BYTES / 1024} KiB`);
    expect(protocol).toContain(`413 for a body of more than ${MAX_REQUEST_BYTES / 1024} KiB`);
  });
});

describe('what is no HTTP', () => {
  /** All that the server says to some bytes. */
  const say = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.address);
      const socket = createConnection(Number(port), hostname, () => socket.write(bytes));
      let heard = '';
      socket.on('data', (chunk) => (heard += String(chunk)));
      socket.on('close', () => resolve(heard));
      socket.on('error', reject);
    });

  it.each([
    ['nonsense\r\n\r\n', 400, 'REQUEST_UNREADABLE'],
    [
      `GET /api/v1/ask?question=${'x'.repeat(MAX_HEADER_BYTES)} HTTP/1.1\r\n\r\n`,
      431,
      'HEADERS_TOO_LARGE',
    ],
  ])('gets a problem document as well, %#', async (bytes, status, code) => {
    const [head = '', body = ''] = (await say(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({
      status,
      code,
      errors: [{ field: expect.any(String) }],
    });
  });
});

describe('other origins', () => {
  const origin = 'https://journal.example';
  const socketOpens = (address: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${address.replace('http', 'ws')}ws`, { origin });
      socket.on('open', () => {
        socket.close();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });

  it('are not let in unless the owner names them', async () => {
    const response = await call('/studies', { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await socketOpens(server.address)).toBe(false);
  });

  it.each([
    [[origin] as const, origin],
    ['*' as const, '*'],
  ])('are let in by the owner’s word: %s', async (allowedOrigins, header) => {
    const open = await startBundled({ onFault, allowedOrigins });
    const url = `${open.address}api/v1/ask`;
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(header);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Content-Type');
    const failed = await fetch(url, { headers: { origin } });
    expect(failed.status).toBe(400);
    expect(failed.headers.get('access-control-allow-origin')).toBe(header);
    expect(await socketOpens(open.address)).toBe(true);
    await open.close();
  });

  it('that the owner did not name stay out', async () => {
    const open = await startBundled({ onFault, allowedOrigins: ['https://other.example'] });
    const response = await fetch(`${open.address}api/v1/studies`, { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('vary')).toContain('Origin');
    expect(await socketOpens(open.address)).toBe(false);
    await open.close();
  });
});
