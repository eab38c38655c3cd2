import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wink from 'wink-porter2-stemmer';
import { passageTitle } from '../../src/search/passage-documents.ts';
import { catalogLibrary } from '../../src/library/catalog.ts';
import { porter2 } from '../../src/text/porter2.ts';
import { readWords } from '../../src/text/token.ts';
import { bundledLibrary } from '../bundled.ts';

const isPlain = (word: string): boolean => /^[a-z]{3,40}$/.test(word);

describe('porter2', () => {
  it.each([
    ['consign', 'consign'],
    ['consistency', 'consist'],
    ['consolingly', 'consol'],
    ['knightly', 'knight'],
    ['knots', 'knot'],
    ['generously', 'generous'],
    ['communication', 'communic'],
    ['skies', 'sky'],
    ['proceeds', 'proceed'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['sayings', 'say'],
    ['sses', 'ss'],
    ['by', 'by'],
  ])('stems %s to %s', (word, stem) => {
    expect(porter2(word)).toBe(stem);
  });

  it('stems every word of the bundled review and of the questions written for it as another stemmer does', () => {
    const { passages, asked, unanswered } = bundledLibrary;
    const catalog = catalogLibrary(bundledLibrary);
    const texts = [
      ...passages.flatMap((passage) => [passage.text, passageTitle(catalog, passage)]),
      ...asked.map(({ text }) => text),
      ...unanswered.flatMap(({ questions }) => questions),
    ];
    const words = new Set(texts.flatMap(readWords).map(({ word }) => word));
    const plain = [...words].filter(isPlain);
    expect(plain.length).toBeGreaterThan(5_000);
    expect(plain.filter((word) => porter2(word) !== wink(word))).toEqual([]);
  });

  it('stems made-up words as another stemmer does, but for two y in a word, where that one loses count', () => {
    const pieces = fc.constantFrom(
      ...'gener commun arsen y a e i o u b t s l st ing ed ly eed tional ational ization biliti li ogi fulli ative'.split(
        ' ',
      ),
      ...'ness ion ement ate ll ies ied us sses w x bb tt iz at bl'.split(' '),
    );
    const made = fc
      .array(pieces, { minLength: 2, maxLength: 6 })
      .map((parts) => parts.join(''))
      .filter((word) => isPlain(word) && !/y.*y/.test(word) && porter2(word).length > 2);
    fc.assert(
      fc.property(made, (word) => {
        expect(porter2(word)).toBe(wink(word));
      }),
      { numRuns: 2_000 },
    );
  });
});
