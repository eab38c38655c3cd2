import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['Wang et al. produced jelly. It melts.', ['Wang et al. produced jelly.', 'It melts.']],
    ['See Fig. 2 for more. Then stop.', ['See Fig. 2 for more.', 'Then stop.']],
    ['Light, e.g. NIR, goes deep. Not far.', ['Light, e.g. NIR, goes deep.', 'Not far.']],
    ['By S. Li and W. Li. Both count.', ['By S. Li and W. Li.', 'Both count.']],
    ['It may fall (Chen et al., 2019). Or not.', ['It may fall (Chen et al., 2019).', 'Or not.']],
    ['live monitoring. complicated data help.', ['live monitoring.', 'complicated data help.']],
    ['No end', ['No end']],
    ['   ', []],
  ])('splits %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('keeps every word, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const spans = splitSentences(text);
        const kept = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replaceAll(/\s+/gu, '')).toBe(text.replaceAll(/\s+/gu, ''));
        spans.slice(1).forEach(({ start }, index) => {
          expect(start).toBeGreaterThanOrEqual(spans[index]!.end);
        });
      }),
    );
  });
});
