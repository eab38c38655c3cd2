import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../src/text/clauses.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { bundledLibrary } from '../bundled.ts';

const clausesOf = (text: string): string[] =>
  splitClauses(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('splitClauses', () => {
  it('cuts a long sentence where a clause begins', () => {
    expect(
      clausesOf(
        'Gold nanoparticles are used for imaging, whereas liposomes carry the drug to tumors (as the table shows in full).',
      ),
    ).toEqual([
      'Gold nanoparticles are used for imaging',
      'whereas liposomes carry the drug to tumors',
      '(as the table shows in full).',
    ]);
  });

  it('leaves pieces of a word or two with their neighbour', () => {
    expect(clausesOf('However, the group was formed by the office.')).toEqual([
      'However, the group was formed by the office.',
    ]);
    expect(clausesOf('Gold, silica, and iron.')).toEqual(['Gold, silica, and iron.']);
    expect(clausesOf('one')).toEqual(['one']);
  });

  it('holds every word, in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('word', ', ', '; ', ': ', ' (', ') ', '“', '”', ' while ', ' such as ', ' '),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(words(clausesOf(text).join(' '))).toEqual(words(text));
      }),
    );
  });

  it('stays within the stretch, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 4 }), fc.nat(), (text, at) => {
        const sentences = splitSentences(text);
        const sentence = sentences[at % sentences.length];
        if (!sentence) return;
        let last = sentence.start;
        for (const { start, end } of splitClauses(text, sentence)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = end;
        }
        expect(last).toBe(sentence.end);
      }),
    );
  });

  it('holds every word of every sentence of the review', () => {
    for (const { text, sentences } of bundledLibrary.passages) {
      for (const sentence of sentences) {
        const whole = words(text.slice(sentence.start, sentence.end));
        const parts = splitClauses(text, sentence).flatMap(({ start, end }) =>
          words(text.slice(start, end)),
        );
        expect(parts).toEqual(whole);
      }
    }
  });

  it.each([', ', ' (', '”, ', ' while ', 'a, ', '((((', ' such as', '; ; '])(
    'comes back from %j over and over',
    (bait) => {
      const text = bait.repeat(5000);
      expect(words(clausesOf(text).join(' '))).toEqual(words(text));
    },
  );

  it('cut no citation in two, nor from the sentence that it opens', () => {
    const text =
      '(Chai et al., 2024) developed an NIR-II photosensitizer, yet the depth is still restricted.';
    const clauses = splitClauses(text, { start: 0, end: text.length });
    expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual([
      '(Chai et al., 2024) developed an NIR-II photosensitizer',
      'yet the depth is still restricted.',
    ]);
  });
});
