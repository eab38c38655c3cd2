import { describe, expect, it } from 'vitest';
import { drawQuotes, evaluateQuotes } from '../../src/evaluate/quotes.ts';
import { catalogLibrary } from '../../src/library/catalog.ts';
import { bundledAssistant } from '../bundled.ts';

/** Of true quotes, and of altered or invented ones. */
const COUNT = 200;

const assistant = await bundledAssistant();
const { catalog } = assistant;
const SEEDS = [20_261_124, 7];
const drawn = SEEDS.map((seed) => drawQuotes(catalog, seed, COUNT));

describe('the quote check', () => {
  it.each(drawn)('is right on 200 true and 200 altered quotes of a draw, %#', async (...quotes) => {
    const { wrong, right, sorts } = await evaluateQuotes(assistant, quotes);
    expect(wrong).toEqual([]);
    expect(right).toBe(1);
    expect(sorts.reduce((sum, { quotes: n }) => sum + n, 0)).toBe(2 * COUNT);
  });
});

describe('drawQuotes', () => {
  it('draws the same quotes by the same seed, and others by another', () => {
    expect(drawQuotes(catalog, 3, 5)).toEqual(drawQuotes(catalog, 3, 5));
    expect(drawn[0]).not.toEqual(drawn[1]);
  });

  it('draws as many true as false ones, of every sort', () => {
    const [quotes = []] = drawn;
    const count = (verdict: string) => quotes.filter((one) => one.verdict === verdict).length;
    expect([count('exact'), count('near'), count('absent')]).toEqual([200, 160, 40]);
    const sorts = new Set(drawn.flat().map(({ sort }) => sort.replace(/,.*/, '')));
    for (const sort of [
      'sentence',
      'clause',
      'cell',
      'reference',
      'number changed',
      'negation put in',
      'name changed',
      'word changed',
      'words swapped',
      'word left out',
      'invented',
    ])
      expect([...sorts]).toContain(sort);
  });

  it('draws only invented ones of a review too short to be quoted, and comes to an end', () => {
    const sortsOf = (text: string): Record<string, number> => {
      const paragraph = catalog.library.passages.find(({ kind }) => kind === 'paragraph');
      const sentences = [{ start: 0, end: text.length, places: [] }];
      const passages = [{ ...paragraph!, text, sentences }];
      const quotes = drawQuotes(catalogLibrary({ ...catalog.library, passages }), 1, 10);
      return Object.fromEntries(
        ['exact', 'near', 'absent'].map((verdict) => [
          verdict,
          quotes.filter((one) => one.verdict === verdict).length,
        ]),
      );
    };
    expect(sortsOf('Dogs are nice.')).toEqual({ exact: 0, near: 0, absent: 2 });
    expect(sortsOf('Dogs are nice to people.')).toEqual({ exact: 10, near: 0, absent: 2 });
    expect(sortsOf('Dogs are nice to people who feed them.')).toEqual({
      exact: 10,
      near: 8,
      absent: 2,
    });
  });

  it('draws true quotes that differ from the text only as copies do', () => {
    const printed = [...catalog.paragraphTexts.values()];
    const asPrinted = drawn.flat().filter(({ sort }) => sort.endsWith('as printed'));
    expect(asPrinted.length).toBeGreaterThan(5);
    for (const { text } of asPrinted)
      expect(printed.some((paragraph) => paragraph.includes(text))).toBe(true);
  });
});
