import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { inverseDocumentFrequency, saturatedFrequency } from '../../src/search/bm25.ts';
import { computeImpacts, impactIn, impactList } from '../../src/search/impacts.ts';

const PARAMETERS = { k1: 1, b: 0.65 };
const terms = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor'), {
  maxLength: 8,
});
const texts = fc.array(fc.record({ body: terms, title: terms }), { minLength: 1, maxLength: 12 });

/** What MiniSearch counts of the same terms. */
function countWithMiniSearch(documents: readonly { body: string[]; title: string[] }[]) {
  const engine = new MiniSearch<{ id: number; body: string; title: string }>({
    fields: ['body', 'title'],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
  });
  documents.forEach(({ body, title }, id) =>
    engine.add({ id, body: body.join(' '), title: title.join(' ') }),
  );
  return engine.toJSON();
}

describe('computeImpacts', () => {
  it('scores the postings and lengths that MiniSearch counts', () => {
    fc.assert(
      fc.property(texts, (documents) => {
        const { index, fieldLength, averageFieldLength } = countWithMiniSearch(documents);
        const lengths = fieldLength as unknown as Record<number, number[]>;
        const weights = [1, 0.15];
        const impacts = computeImpacts([
          { terms: documents.map(({ body }) => body), parameters: PARAMETERS, weight: 1 },
          { terms: documents.map(({ title }) => title), parameters: PARAMETERS, weight: 0.15 },
        ]);
        for (const [term, byField] of index) {
          for (const at of documents.keys()) {
            const expected = weights.map((weight, field) => {
              const postings = byField[String(field)] ?? {};
              const frequency = postings[at] ?? 0;
              if (frequency === 0) return 0;
              const relative = (lengths[at]?.[field] ?? 0) / (averageFieldLength[field] ?? 1);
              const idf = inverseDocumentFrequency(Object.keys(postings).length, documents.length);
              return weight * idf * saturatedFrequency(frequency, relative, PARAMETERS);
            });
            const sum = expected.reduce((left, right) => left + right, 0);
            expect(impactIn(impactList(impacts, term), at)).toBeCloseTo(sum, 5);
          }
        }
        expect([...impacts.keys()].sort()).toEqual(index.map(([term]) => term).sort());
      }),
    );
  });

  it('keeps the documents of a term in ascending order, each once', () => {
    fc.assert(
      fc.property(texts, (documents) => {
        const impacts = computeImpacts([
          { terms: documents.map(({ title }) => title), parameters: PARAMETERS, weight: 1 },
          { terms: documents.map(({ body }) => body), parameters: PARAMETERS, weight: 1 },
        ]);
        for (const { documents: having } of impacts.values())
          expect([...having]).toEqual([...new Set(having)].sort((left, right) => left - right));
      }),
    );
  });
});
