import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUESTION_CHARS } from '../../src/answer/limits.ts';
import { align } from '../../src/answer/quote/align.ts';
import { quoteWords } from '../../src/answer/quote/quote-words.ts';
import { createQuoteChecker } from '../../src/answer/quote/check-quote.ts';
import { createEmbeddedIndex } from '../../src/search/embedded-index.ts';
import { passageDocuments } from '../../src/search/passage-documents.ts';
import { bundledAssistant } from '../bundled.ts';

const aligned = (quote: string, source: string) => align(quoteWords(quote), quoteWords(source));
/** Words of three letters or more, so that no two of them make a third by chance. */
const word = fc.stringMatching(/^[b-y]{3,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 40 });

describe('align', () => {
  it('costs nothing for a text beside itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const own = quoteWords(text);
        const { cost, share, steps } = align(
          own,
          own.filter(({ word }) => word !== ''),
        );
        expect(cost).toBe(0);
        expect(share).toBe(own.some(({ word }) => word !== '') ? 1 : 0);
        expect(steps.every(({ isSame }) => isSame)).toBe(true);
      }),
    );
  });

  it('costs nothing for any stretch of a text', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, from, length) => {
        const start = from % all.length;
        const part = all.slice(start, start + 1 + (length % all.length));
        expect(aligned(part.join(' '), all.join(' ')).cost).toBe(0);
      }),
    );
  });

  it('costs one for one word changed, put in or left out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 40 }), fc.nat(), (all, at) => {
        // Inside, so that the rest on both sides holds the stretch in its place.
        const place = 1 + (at % (all.length - 2));
        const source = all.join(' ');
        const changed = all.with(place, 'zz').join(' ');
        const added = all.toSpliced(place, 0, 'zz').join(' ');
        const missing = all.toSpliced(place, 1).join(' ');
        for (const quote of [changed, added, missing]) expect(aligned(quote, source).cost).toBe(1);
        expect(aligned(changed, source).share).toBeCloseTo(1 - 1 / all.length);
      }),
    );
  });

  it('never costs more than all words of the quote, and steps through each of them once, in order', () => {
    const few = fc.array(fc.constantFrom('ab', 'cd', 'abcd', '…', 'ef'), { maxLength: 25 });
    fc.assert(
      fc.property(few, few, (quote, source) => {
        const own = quoteWords(quote.join(' '));
        const printed = quoteWords(source.join(' ')).filter(({ word }) => word !== '');
        const { cost, steps } = align(own, printed);
        const said = own.flatMap(({ word }, at) => (word === '' ? [] : [at]));
        expect(cost).toBeLessThanOrEqual(said.length);
        expect([...new Set(steps.flatMap((step) => step.quote ?? []))]).toEqual(said);
        const places = steps.flatMap((step) => step.source ?? []);
        expect(places).toEqual(places.toSorted((left, right) => left - right));
        const changes = steps.filter(({ isSame }) => !isSame).length;
        expect(changes).toBe(cost);
      }),
    );
  });

  it('takes a word broken in two, or two run together, for no change', () => {
    expect(aligned('nano particles are small', 'the nanoparticles are small')).toMatchObject({
      cost: 0,
      share: 1,
    });
    expect(aligned('nanoparticles are small', 'the nano particles are small').cost).toBe(0);
    expect(aligned('nano part icles', 'nanoparticles').cost).toBeGreaterThan(0);
  });

  it('skips what stands under an ellipsis, and nothing else', () => {
    expect(aligned('one … five', 'one two three four five').cost).toBe(0);
    expect(aligned('one five', 'one two three four five').cost).toBeGreaterThan(0);
    expect(aligned('five … one', 'one two three four five').cost).toBeGreaterThan(0);
  });

  it('finds nothing in nothing', () => {
    expect(aligned('', 'one two')).toEqual({ share: 0, cost: 0, steps: [] });
    expect(aligned('one two', '')).toMatchObject({ share: 0, cost: 2 });
    expect(aligned('…', 'one two')).toMatchObject({ share: 0, cost: 0 });
  });
});

describe('quoteWords', () => {
  it('keeps numbers apart by their point, and not by thousands’ commas', () => {
    const read = (text: string) => quoteWords(text).map(({ word }) => word);
    expect(read('1.05 10.5 2,570 2570')).toEqual(['1.05', '10.5', '2570', '2570']);
    expect(read('a … b [...] c (…) d . . . e')).toEqual(['a', '', 'b', '', 'c', '', 'd', '', 'e']);
  });

  it('gives words in order, each at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        let last = 0;
        for (const { start, end } of quoteWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });
});

describe('a long quote', async () => {
  const { catalog } = await bundledAssistant();
  const check = createQuoteChecker(catalog, createEmbeddedIndex(passageDocuments(catalog)));

  it.each(['a b ', 'cancer ', 'the … ', 'nano particles ', '. . ', '… ', 'and of the ', '1 '])(
    'of %j over and over is held against the review, as far as it may be long',
    async (bait) => {
      const quote = bait.repeat(MAX_QUESTION_CHARS).slice(0, MAX_QUESTION_CHARS);
      expect((await check(quote)).verdict).not.toBe('exact');
    },
  );
});
