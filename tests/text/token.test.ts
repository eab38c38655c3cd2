import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, pairTerms, topicTerms } from '../../src/text/token.ts';

const terms = (text: string): string[] => analyze(text).tokens.map(({ term }) => term);

describe('analyze', () => {
  it.each([
    ['H ₂ O ₂ -responsive', 'H2O2 responsive'],
    ['H(2)O(2)-responsive', 'H2O2 responsive'],
    ['Au-Fe ₃ O ₄ Janus', 'Au Fe3O4 Janus'],
    ['CuFeSe(2) and CuFeSe₂', 'CuFeSe2 and CuFeSe2'],
    ['(19)F MRI', '19F MRI'],
    ['Mn ²⁺ ions', 'Mn2+ ions'],
    ['NaYF ₄ : Yb, Er', 'NaYF4: Yb, Er'],
    ['$\\alpha v \\beta 3$ -targeted', 'αvβ3 targeted'],
    ['García-Astrain', 'Garcia-Astrain'],
    ['2,700 articles', '2700 articles'],
    ['tumours, oesophageal, personalised', 'tumors, esophageal, personalized'],
    ['nanoparticles’ near‑infrared', "nanoparticle's near-infrared"],
  ])('reads %s as %s', (printed, typed) => {
    expect(terms(printed)).toEqual(terms(typed));
  });

  it('indexes a hyphenated word whole and in its parts', () => {
    const { tokens, compounds } = analyze('an upconversion nano-jelly');
    expect(tokens.map(({ word }) => word)).toEqual(['an', 'upconversion', 'nano', 'jelly']);
    expect(compounds.map(({ term }) => term)).toEqual(terms('nanojelly'));
  });

  it('finds a word as typed without its hyphen', () => {
    expect(topicTerms(analyze('ultra-small'))).toEqual(expect.arrayContaining(terms('ultrasmall')));
  });

  it('points into the text as it was given, in order, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { tokens, compounds } = analyze(text);
        let last = 0;
        for (const { start, end, word } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).not.toBe('');
          last = end;
        }
        for (const { first, parts } of compounds) {
          expect(first + parts).toBeLessThanOrEqual(tokens.length);
        }
      }),
    );
  });

  it.each(['a-', '(1)', 'H ₂ ', '$a ', 'Aa(1)', '1,111', "'s", '@'])(
    'makes tokens of 100,000 repeats of %j, no more than their length gives, and ends',
    (piece) => {
      const short = analyze(piece.repeat(1_000)).tokens.length;
      const long = analyze(piece.repeat(100_000)).tokens.length;
      expect(long).toBeLessThanOrEqual(Math.max(1, short) * 100 + 100);
    },
  );

  it('cuts a run of letters that is no word', () => {
    expect(analyze('x'.repeat(5_000)).tokens[0]?.word).toHaveLength(64);
  });
});

describe('pairTerms', () => {
  it('joins neighbours and skips stop words', () => {
    expect(pairTerms(analyze('depth of light penetration'))).toEqual([
      'depth_light',
      'light_penetr',
    ]);
  });
});
