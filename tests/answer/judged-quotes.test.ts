import { describe, expect, it } from 'vitest';
import { drawQuotes, evaluateQuotes } from '../../src/evaluate/quotes.ts';
import { bundledAssistant } from '../bundled.ts';

/** Of true quotes, and of altered or invented ones. */
const COUNT = 200;

describe('the quote check', () => {
  it.each([20_261_124, 7])(
    'is right on 200 true and 200 altered quotes drawn by the seed %i',
    async (seed) => {
      const assistant = await bundledAssistant();
      const quotes = drawQuotes(assistant.catalog, seed, COUNT);
      const { wrong, right, sorts } = await evaluateQuotes(assistant, quotes);
      expect(wrong).toEqual([]);
      expect(right).toBe(1);
      expect(sorts.reduce((sum, { quotes: n }) => sum + n, 0)).toBe(2 * COUNT);
    },
  );
});

describe('drawQuotes', () => {
  it('draws the same quotes by the same seed, and others by another', async () => {
    const { catalog } = await bundledAssistant();
    expect(drawQuotes(catalog, 3, 20)).toEqual(drawQuotes(catalog, 3, 20));
    expect(drawQuotes(catalog, 3, 20)).not.toEqual(drawQuotes(catalog, 4, 20));
  });

  it('draws as many true as false ones, of every sort', async () => {
    const { catalog } = await bundledAssistant();
    const quotes = drawQuotes(catalog, 1, COUNT);
    const count = (verdict: string) => quotes.filter((one) => one.verdict === verdict).length;
    expect([count('exact'), count('near'), count('absent')]).toEqual([200, 160, 40]);
    const sorts = new Set(quotes.map(({ sort }) => sort.replace(/,.*/, '')));
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

  it('draws true quotes that differ from the text only as copies do', async () => {
    const { catalog } = await bundledAssistant();
    const printed = [...catalog.paragraphTexts.values()];
    const asPrinted = drawQuotes(catalog, 5, 100).filter(({ sort }) => sort.endsWith('as printed'));
    expect(asPrinted.length).toBeGreaterThan(5);
    for (const { text } of asPrinted)
      expect(printed.some((paragraph) => paragraph.includes(text))).toBe(true);
  });
});
