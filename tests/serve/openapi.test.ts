import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../../src/serve/api/openapi.ts';
import type { RunningServer } from '../../src/serve/server.ts';
import { startBundled } from './running.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: { readonly type?: string; readonly enum?: readonly string[] };
}
interface Described {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': { readonly schema: { readonly properties: object } };
    };
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly described: Described;
}

/** Enough for each of a dozen fields to be given several times. */
const RUNS_OF_OPERATION = 100;

const faults: unknown[] = [];
let server: RunningServer;
let document: OpenApiDocument;
let operations: Operation[] = [];
const ajv = new Ajv2020({ strict: false, validateFormats: false });

beforeAll(async () => {
  server = await startBundled({
    onFault: (fault) => faults.push(fault),
    questionsInWindow: 1_000_000,
  });
  document = (await (
    await fetch(`${server.address}api/v1/openapi.json`)
  ).json()) as OpenApiDocument;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      path,
      method,
      described: described as Described,
    })),
  );
  ajv.addSchema({ ...document, $id: 'api' });
});
afterAll(async () => {
  await server.close();
});

const validators = new Map<string, ValidateFunction>();
function validatorOf(ref: object): ValidateFunction {
  const key = JSON.stringify(ref).replaceAll('"#/', '"api#/');
  const known = validators.get(key) ?? ajv.compile(JSON.parse(key) as object);
  validators.set(key, known);
  return known;
}

/** The reply is one that the document promises, to the field. */
async function expectAsDescribed(described: Described, response: Response): Promise<unknown> {
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const promised = described.responses[String(response.status)]?.content?.[type];
  expect(promised, `${response.status} ${type} at ${response.url}`).toBeDefined();
  if (!type.endsWith('json')) return response.text();
  const value: unknown = await response.json();
  const validate = validatorOf(promised?.schema ?? {});
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value;
}

/** Whatever a program, or somebody who means no good, may put into a field. */
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer().map(String),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '51',
    '1e3',
    '0x10',
    'NaN',
    '99999999999999999999',
    'null',
    'true',
    '[]',
    '{}',
    '__proto__',
    'constructor',
    '../../package.json',
    '%00',
    '\u0000',
    '\uD800',
    '"><script>',
    "' OR 1=1 --",
    'S5.P2',
    'chen-2018',
    'chen-2018/row',
    'ref-14',
    'S1.P3@00000000',
    'China',
    'gold',
    'x'.repeat(2001),
    'country=China',
    'why is light a problem?',
    'apa',
    'vancouver',
    'row',
  ),
);
const anyJson = fc.oneof(
  anything,
  fc.array(anything, { maxLength: 14 }),
  fc.jsonValue({ maxDepth: 2 }),
);

const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

/** A path with its open part filled; never an empty part, which is another path. */
const fillPath = (path: string, values: ReadonlyMap<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name) ?? '';
    return encode(/^[./]*$/.test(value) ? `x${value}` : value);
  });

/** Puts anything into any of an operation's fields, many times over. */
async function fuzz({ path, method, described }: Operation): Promise<void> {
  const names = described.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  const fields = Object.keys(
    described.requestBody?.content['application/json'].schema.properties ?? {},
  );
  const request = fc.record({
    inPath: fc.dictionary(fc.constantFrom('id', 'key'), anything),
    query: fc.array(fc.tuple(fc.constantFrom('surplus', ...names), anything), { maxLength: 5 }),
    body: fc.dictionary(fc.constantFrom('surplus', ...fields), anyJson),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ inPath, query, body }) => {
      const search = query.map(([name, value]) => `${name}=${encode(value)}`).join('&');
      const filled = fillPath(path, new Map(Object.entries(inPath)));
      const response = await fetch(`${server.address}api/v1${filled}?${search}`, {
        method,
        ...(method === 'post' && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      });
      expect(response.status).toBeLessThan(500);
      const value = await expectAsDescribed(described, response);
      if (response.status < 400) return;
      const { errors } = value as { errors: { in: string; field: string }[] };
      expect(errors.length).toBeGreaterThan(0);
      const known = new Set(['surplus', 'id', 'key', ...names, ...fields]);
      for (const { field } of errors) expect([...known]).toContain(field.split('.')[0]);
    }),
    { numRuns: RUNS_OF_OPERATION },
  );
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate({ ...document });
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  it('describes every operation with fields, replies and problems', () => {
    expect(operations.map(({ path, method }) => `${method} ${path}`)).toEqual([
      'get /ask',
      'post /ask',
      'get /search',
      'get /suggest',
      'get /verify',
      'post /verify',
      'get /review',
      'get /passages',
      'get /passages/{id}',
      'get /studies',
      'get /studies/{key}',
      'get /references',
      'get /references/{key}',
    ]);
    for (const { path, described } of operations) {
      expect(Object.keys(described.responses)).toEqual(expect.arrayContaining(['200', '400']));
      for (const [, name] of path.matchAll(/\{(\w+)\}/g)) {
        expect(described.parameters).toContainEqual(expect.objectContaining({ name, in: 'path' }));
      }
    }
  });

  it('keeps its word, whatever is put into any field: no fault of ours, and every problem names a field', async () => {
    for (const operation of operations) await fuzz(operation);
    expect(faults).toEqual([]);
  });

  it('is kept by every form of citation, and by addresses that are no addresses', async () => {
    const endings = fc.constantFrom(
      '',
      '.bib',
      '.ris',
      '.csl',
      '.txt',
      '.json',
      '.exe',
      '/',
      '//',
      '?',
      '%',
      '%zz',
      '.bib.ris',
    );
    const accepts = fc.oneof(
      fc.constantFrom(
        '*/*',
        'application/json',
        'application/x-bibtex',
        'text/*',
        'text/x-bibliography; style=apa',
        'image/png',
        ';;',
        '',
      ),
      fc.stringMatching(/^[a-z*/;=,. ]{0,30}$/),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), endings, accepts, async (draw, ending, accept) => {
        const { path } = operations[draw % operations.length]!;
        const filled = fillPath(
          path,
          new Map([
            ['id', 'S5.P2'],
            ['key', 'chen-2018'],
          ]),
        );
        const response = await fetch(`${server.address}api/v1${filled}${ending}`, {
          headers: { accept },
        });
        expect(response.status).toBeLessThan(500);
        if (response.status >= 400) {
          expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
          expect(((await response.json()) as { errors: unknown[] }).errors).not.toEqual([]);
        } else await response.arrayBuffer();
      }),
      { numRuns: 300 },
    );
    expect(faults).toEqual([]);
  });
});
