import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topScores } from '../../src/search/top.ts';

describe('topScores', () => {
  it('gives what sorting all of them gives', () => {
    const scores = fc.array(fc.constantFrom(0, 0.5, 1, 2, 3), { maxLength: 60 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 70 }), (values, k) => {
        const sorted = values
          .map((score, at) => ({ score, at }))
          .filter(({ score }) => score > 0)
          .sort((left, right) => right.score - left.score || left.at - right.at)
          .slice(0, k);
        const found = values.flatMap((score, at) => (score > 0 ? [at] : []));
        const top = topScores(found, (document) => values[document] ?? 0, k);
        expect(top).toEqual(sorted.map(({ at, score }) => ({ document: at, score })));
      }),
    );
  });
});
