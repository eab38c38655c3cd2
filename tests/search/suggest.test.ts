import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { catalogLibrary } from '../../src/library/catalog.ts';
import { createSuggester } from '../../src/search/suggest.ts';
import { MAX_SUGGESTIONS } from '../../src/search/suggestion.ts';
import { bundledLibrary } from '../bundled.ts';

const suggest = createSuggester(catalogLibrary(bundledLibrary));

describe('createSuggester', () => {
  it('suggests a study by the beginning of its name', () => {
    expect(suggest('ohann')[0]).toMatchObject({ kind: 'study', text: 'Ohannesian et al., 2024' });
  });

  it('suggests a study by the name of its particle, which it shows', () => {
    expect(suggest('BiRN')[0]).toMatchObject({
      kind: 'study',
      text: 'Yin et al., 2021',
      hint: expect.stringContaining('BiRN'),
    });
  });

  it('suggests terms and questions that hold all the words typed, the last one as a beginning', () => {
    const found = suggest('liposom');
    expect(found.map(({ kind }) => kind)).toContain('question');
    for (const { text, hint = '' } of suggest('which nano'))
      expect(`${text} ${hint}`.toLowerCase()).toMatch(/(?=.*which)(?=.*nano)/);
  });

  it('reads a misspelled word where nothing has it as it is', () => {
    expect(suggest('nanopartcles imaging').length).toBeGreaterThan(0);
  });

  it('gives the same text once, and few enough to see at once', () => {
    for (const typed of ['what', 'cancer', 'the', 'chen', '2024']) {
      const texts = suggest(typed).map(({ text }) => text.toLowerCase());
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.length).toBeLessThanOrEqual(MAX_SUGGESTIONS);
    }
  });

  it('gives nothing for nothing, and for a text that was pasted', () => {
    expect(suggest('')).toEqual([]);
    expect(suggest('  ?! ')).toEqual([]);
    expect(suggest('nano '.repeat(40))).toEqual([]);
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 130 }), (typed) => {
        expect(suggest(typed).length).toBeLessThanOrEqual(MAX_SUGGESTIONS);
      }),
      { numRuns: 300 },
    );
  });
});
