import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/answer/assistant.ts';
import type { Evaluation } from '../../src/library/evaluation.ts';
import { type RunningServer, startServer } from '../../src/serve/server.ts';
import { EMBEDDED } from '../../web/pages/assets.ts';
import { bundledAssistant, bundledLibrary, ROOT } from '../bundled.ts';
import { type RawResponse, requestRaw } from './request-raw.ts';

const faults: unknown[] = [];
const options = {
  host: '127.0.0.1',
  port: 0,
  publicFolder: join(ROOT, 'dist', 'public'),
  onFault: (fault: unknown) => faults.push(fault),
};

let server: RunningServer;
const get = (path: string, more?: Parameters<typeof requestRaw>[2]): Promise<RawResponse> =>
  requestRaw(server.address, path, more);
/** What a reader sees, without markup. */
const textOf = (body: string): string =>
  body
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');

beforeAll(async () => {
  server = await startServer({ ...options, assistant: await bundledAssistant() });
});
afterAll(async () => {
  await server.close();
  expect(faults).toEqual([]);
});

describe('the reading page', () => {
  it('prints every passage of the review word for word under its id', async () => {
    const { body } = await get('/read');
    const text = textOf(body);
    for (const { id, kind, text: words, cells } of bundledLibrary.passages) {
      expect(body, id).toContain(`id="${id.replace(/^(S\d+\.P\d+)\.1$/, '$1')}"`);
      const parts = cells.map(({ start, end }) => words.slice(start, end));
      if (kind === 'summary' || words.includes('$')) continue; // places between its sentences; a formula
      for (const part of parts.length > 0 ? parts : [words]) expect(text, id).toContain(part);
    }
  });

  it('marks the words that the address names, without script', async () => {
    const passage = bundledLibrary.passages.find(({ id }) => id === 'S5.P2');
    const { body } = await get('/read?mark=S5.P2:4-9');
    expect(body.match(/<mark[^>]*>([^<]*)<\/mark>/)?.[1]).toBe(passage?.text.slice(4, 9));
    expect((await get('/read?mark=S5.P2')).body).not.toContain('<mark');
    expect((await get('/read?mark=<script>')).body).not.toContain('<mark');
  });

  it('leads from every citation to its reference, from there to its study and to all that cites it', async () => {
    const { body } = await get('/read');
    for (const { passage, study, citedIn } of bundledLibrary.references) {
      const entry = body.split(`id="${passage}"`)[1]?.split('</li><li value')[0] ?? '';
      if (study !== undefined) expect(entry, passage).toContain(`href="/studies/${study}"`);
      for (const id of citedIn) {
        expect(entry, passage).toContain(`href="/read#${id}"`);
        expect(body, id).toContain(`href="/read#${passage}"`);
      }
    }
  });

  it('shows all notes on the source, with the words that they are about', async () => {
    const text = textOf((await get('/read')).body);
    for (const { id, says } of bundledLibrary.notes) expect(text, id).toContain(says);
  });
});

describe('the list of studies', () => {
  it('shows all of them, counts those that have what is chosen, and marks the words that say so', async () => {
    const whole = await get('/studies');
    expect(whole.body.match(/<tr id=/g)).toHaveLength(bundledLibrary.studies.length);
    const { body } = await get('/studies?cancer=ovarian');
    expect(textOf(body)).toContain('1 of 31 included studies');
    expect(body.match(/<tr id=/g)).toHaveLength(1);
    expect(body).toContain('<mark class="at">Ovarian Cancer</mark>');
    expect(body.match(/class="in"/g)).toHaveLength(1);
    expect(body).toContain('<meta name="robots" content="noindex"');
    expect(whole.body).not.toContain('noindex');
  });

  it('counts for every value what choosing it shows', async () => {
    const { body } = await get('/studies?country=China');
    const column = body.split('in-column')[1]?.split('</section><details')[0] ?? '';
    const links = [...column.matchAll(/href="([^"]*)" class="value"[^>]*>.*?class="count">(\d+)/g)];
    expect(links.length).toBeGreaterThan(20);
    for (const [, href = '', count] of links
      .filter(([, one]) => !one?.includes('country=China&amp;country'))
      .slice(0, 12)) {
      const chosen = await get(href.replaceAll('&amp;', '&'));
      expect(chosen.body.match(/<tr id=/g) ?? [], href).toHaveLength(Number(count));
    }
  });

  it('reads values as readers name them, and shows as chosen what the studies have', async () => {
    const { body } = await get('/studies?country=united+states');
    expect(body).toMatch(/aria-current="true"><span class="name">USA</);
    expect(body.match(/<tr id=/g)).toEqual(
      (await get('/studies?country=USA')).body.match(/<tr id=/g),
    );
  });

  it('tells the words that stand elsewhere, and says so where nothing is left', async () => {
    const { body } = await get('/studies?therapy=PTT&cancer=breast');
    expect(textOf(body)).toContain('combining photothermal therapy and chemotherapy');
    expect(textOf((await get('/studies?country=Utopia')).body)).toContain(
      '0 of 31 included studies',
    );
  });

  it('takes what is typed into the address as text', async () => {
    const { body } = await get(
      `/studies?country=${encodeURIComponent('"><script>alert(1)</script>')}`,
    );
    expect(body).not.toContain('<script>alert');
  });
});

describe('the page of a study', () => {
  it('has its row, summary, facets, reference and every passage that speaks of it, in reading order', async () => {
    for (const study of bundledLibrary.studies) {
      const { status, body } = await get(`/studies/${study.key}`);
      expect(status).toBe(200);
      const text = textOf(body);
      for (const facet of Object.values(study.facets).flat())
        expect(text, study.key).toContain(facet.words);
      const places = study.mentions.map((id) => body.indexOf(`id="${id}"`));
      expect(places, study.key).toEqual([...places].sort((left, right) => left - right));
      expect(places, study.key).not.toContain(-1);
      for (const id of [study.row, ...study.summary])
        expect(body, study.key).toContain(`id="${id}"`);
    }
  });

  it('tells reference managers what it is about', async () => {
    const { body } = await get('/studies/chai-2024');
    expect(body).toContain('<meta name="citation_doi" content="10.1016/j.actbio.2024.09.001"');
    expect(body).toContain('<meta name="citation_author" content="Y. Chai"');
    expect(body).toContain('<meta name="citation_firstpage" content="315"');
    expect(body).toContain('<meta name="citation_lastpage" content="328"');
    expect(body).toMatch(/<meta name="description" content="What “[^"]+"/);
  });

  it('is cited in words, and in files that reference managers read', async () => {
    const { body } = await get('/studies/chai-2024');
    expect(textOf(body)).toContain('Chai, Y., Sun, Y., Sheng, Z.');
    expect(textOf(body)).toContain('Chai Y, Sun Y, Sheng Z');
    const files = [...body.matchAll(/href="([^"]+\.(?:bib|ris|csl))" download/g)].map(
      ([, href]) => href ?? '',
    );
    expect(files).toHaveLength(3);
    for (const file of files) {
      const { status, headers, body: cited } = await get(file);
      expect(status, file).toBe(200);
      expect(headers['content-disposition'], file).toContain('attachment');
      expect(cited, file).toContain('10.1016/j.actbio.2024.09.001');
    }
    const [review] = /\/api\/v1\/review\.bib/.exec((await get('/read')).body) ?? [];
    expect((await get(review ?? '/')).body).toContain('@article{');
  });

  it('is no page for a study that there is not', async () => {
    expect((await get('/studies/nobody-1999')).status).toBe(404);
    expect((await get('/studies/__proto__')).status).toBe(404);
  });
});

describe('the about page', () => {
  it('says so where nothing was measured', async () => {
    const { evaluation: _, ...library } = bundledLibrary;
    const own = await startServer({ ...options, assistant: await createAssistant(library) });
    expect(textOf((await requestRaw(own.address, '/about')).body)).toContain(
      'not been measured yet',
    );
    await own.close();
  });

  it('gives every figure with what it is a share of', async () => {
    const evaluation: Evaluation = {
      format: 1,
      measuredOn: '2026-11-24',
      sets: [
        {
          name: 'final',
          isTuned: false,
          questions: 80,
          figures: { success1: { of: 62, share: 49 / 62 } },
          baselines: [{ name: 'textbook BM25', figures: { success1: { of: 62, share: 41 / 62 } } }],
        },
      ],
    };
    const assistant = await createAssistant({ ...bundledLibrary, evaluation });
    const own = await startServer({ ...options, assistant });
    const text = textOf((await requestRaw(own.address, '/about')).body);
    expect(text).toContain('24 November 2026');
    expect(text).toContain('a passage that answers stands first49 of 6241 of 62');
    expect(text).not.toContain('Pasted quotes');
    await own.close();
  });

  it('lists all notes on the source', async () => {
    const text = textOf((await get('/about')).body);
    for (const { says } of bundledLibrary.notes) expect(text).toContain(says);
  });
});

describe('/cite', () => {
  const says = 'The words have changed since they were cited.';

  it('takes an id with the hash of the words, and says where they have changed', async () => {
    const plain = (await get('/cite/S5.P2')).body;
    expect((await get('/cite/S5.P2@55ebc85a')).body).toBe(plain);
    expect(textOf(plain)).not.toContain(says);
    const changed = await get('/cite/S5.P2@00000000');
    expect(changed.status).toBe(200);
    expect(textOf(changed.body)).toContain(says);
  });
});

describe('every page', () => {
  const paths = [
    '/',
    '/read',
    '/studies',
    '/studies/chai-2024',
    '/about',
    '/api',
    '/widget',
    '/cite/ref-09',
    `/cite/${bundledLibrary.review.id}`,
  ];

  it.each(paths)(
    '%s has a title, a description, one main heading and a place to skip to',
    async (path) => {
      const { body } = await get(path);
      expect(body).toMatch(/<title>[^<]+<\/title>/);
      expect(body).toMatch(/<meta name="description" content="[^"]{50,300}"/);
      expect(body.match(/<h1/g)).toHaveLength(1);
      expect(body).toMatch(/<main [^>]*id="content"/);
      expect(body).not.toMatch(
        /<script(?![^>]*src=)|style=|onclick|(?:src|href)="https?:\/\/[^"]*\.(?:css|js|woff2)/,
      );
    },
  );

  it.each(paths)('%s is sent again only when it has changed, and compressed', async (path) => {
    const first = await get(path, { headers: { 'accept-encoding': 'gzip' } });
    const { etag } = first.headers;
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(etag).toEqual(expect.any(String));
    const again = await get(path, { headers: { 'if-none-match': String(etag) } });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it.each([...paths, '/robots.txt', '/sitemap.xml'])('%s can only be read', async (path) => {
    const { status, headers } = await get(path, { method: 'POST' });
    expect(status).toBe(405);
    expect(headers['allow']).toBe('GET, HEAD');
    const head = await get(path, { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect((await get(path, { method: 'OPTIONS' })).headers['allow']).toBe('GET, HEAD');
  });

  it('names the address to keep, without its query', async () => {
    const { headers } = await get('/studies?cancer=breast');
    expect(headers['link']).toBe(`<${server.address}studies>; rel="canonical"`);
    const behind = await get('/read', { headers: { 'x-forwarded-proto': 'https' } });
    expect(behind.headers['link']).toBeUndefined();
    expect((await get('/nowhere')).headers['link']).toBeUndefined();
    const strange = await get('/read', { headers: { host: 'a"><b>' } });
    expect(strange.headers['link']).toBeUndefined();
  });

  it('is named by the owner’s address where there is one', async () => {
    const own = await startServer({
      ...options,
      assistant: await bundledAssistant(),
      publicAddress: 'https://review.example',
    });
    const headers = { 'x-forwarded-proto': 'https' };
    const { headers: sent } = await requestRaw(own.address, '/read', { headers });
    expect(sent['link']).toBe('<https://review.example/read>; rel="canonical"');
    const { body } = await requestRaw(own.address, '/sitemap.xml', { headers });
    expect(body).toContain('<loc>https://review.example/studies/garcia-astrain-2024</loc>');
    expect(body.match(/<url>/g)).toHaveLength(6 + bundledLibrary.studies.length);
    await own.close();
  });
});

describe('what pages fetch', () => {
  it('is kept for a year, for its names change with it', async () => {
    const { body } = await get('/');
    const names = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) {
      const { status, headers } = await get(name);
      expect(status, name).toBe(200);
      expect(headers['cache-control'], name).toBe('public, max-age=31536000, immutable');
      expect(name).toMatch(/\.[\dA-Za-z]{8}\.\w+$/);
    }
  });

  it('fails as a page', async () => {
    const { status, body } = await get('/assets/nothing.css');
    expect(status).toBe(404);
    expect(textOf(body)).toContain('There is no page at /assets/nothing.css.');
  });
});

describe('what pages of other sites fetch', () => {
  it.each(EMBEDDED)('%s may be run by any of them, and is asked for again soon', async (name) => {
    const { status, headers } = await get(`/${name}`, {
      headers: { 'accept-encoding': 'gzip', origin: 'https://journal.example' },
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=600',
      etag: expect.any(String) as string,
    });
  });

  it('is nothing but these scripts', async () => {
    expect((await get('/assets.json')).status).toBe(404);
    expect((await get('/%2e%2e/assets.json')).status).toBe(404);
  });
});
