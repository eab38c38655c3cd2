import { gzipSync } from 'node:zlib';
import { array, assert, constantFrom, jsonValue, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, pack } from '../../src/export/pack.ts';
import { fromColumns, toColumns } from '../../web/single/columns.ts';
import { decode, SIGNS } from '../../web/single/unpack.ts';
import { fromWords, toWords } from '../../web/single/words.ts';
import { bundledLibrary } from '../bundled.ts';

describe('encode', () => {
  it('is undone by decode, for any bytes', () => {
    assert(
      property(uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decode(encode(bytes)).subarray(0, bytes.length)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('writes visible signs that HTML leaves alone, five for four bytes or fewer', () => {
    expect(SIGNS).toHaveLength(91);
    const text = encode(Uint8Array.from({ length: 4000 }, (_, index) => (index * 151) % 256));
    expect(text).toMatch(/^[!-~]+$/);
    expect(text).not.toMatch(/[<&\\]/);
    expect(text.length).toBeLessThanOrEqual(5000);
  });
});

describe('pack', () => {
  it('says how many bytes there are, and then gives them', async () => {
    const [length, text = ''] = pack('the review’s own words').split('\n');
    const stream = new Blob([decode(text).subarray(0, Number(length))])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(stream).text()).toBe('the review’s own words');
  });
});

describe('toColumns', () => {
  it('is undone by fromColumns, for any JSON without null and without its own key', () => {
    const json = jsonValue({ maxDepth: 4 }).filter(
      (value) => !/null|"\|"/.test(JSON.stringify(value)),
    );
    assert(
      property(json, (value) => {
        const same: unknown = JSON.parse(JSON.stringify(value));
        expect(fromColumns(JSON.parse(JSON.stringify(toColumns(same))))).toEqual(same);
      }),
    );
  });

  it('keeps a Library as it is, and makes it smaller', () => {
    const library: unknown = JSON.parse(JSON.stringify(bundledLibrary));
    const columns = JSON.stringify(toColumns(library));
    expect(fromColumns(JSON.parse(columns))).toEqual(library);
    expect(columns.length).toBeLessThan(JSON.stringify(library).length * 0.85);
  });
});

describe('toWords', () => {
  it('is undone by fromWords, for any JSON', () => {
    assert(
      property(jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(fromWords(toWords(text))).toBe(text);
      }),
    );
  });

  it('is undone for more words than it has numbers for', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const words = letters.flatMap((one) =>
      letters.flatMap((two) =>
        letters.flatMap((three) => [one + two + three, three + one + one + two]),
      ),
    );
    const text = words.join(' ');
    expect(new Set(words).size).toBeGreaterThan(20_000);
    expect(fromWords(toWords(text))).toBe(text);
  });

  it('is undone for words and signs in any order', () => {
    const pieces = array(constantFrom('gold', ' gold', ' ', '","', '–', '𝛼', 'Ünal', '\\n', 'a1'), {
      maxLength: 60,
    });
    assert(
      property(pieces, (said) => {
        expect(fromWords(toWords(said.join('')))).toBe(said.join(''));
      }),
    );
  });

  it('makes a Library a tenth smaller, once it is compressed', () => {
    const json = JSON.stringify(toColumns(JSON.parse(JSON.stringify(bundledLibrary))));
    expect(gzipSync(toWords(json)).length).toBeLessThan(gzipSync(json).length * 0.9);
  });
});
