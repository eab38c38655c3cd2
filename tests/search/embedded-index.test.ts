import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseDocumentFrequency, saturatedFrequency } from '../../src/search/bm25.ts';
import { buildQuery } from '../../src/search/build-query.ts';
import { fieldTerms, type SearchDocument } from '../../src/search/document.ts';
import { createEmbeddedIndex } from '../../src/search/embedded-index.ts';
import { createExpansions } from '../../src/search/expansions.ts';
import { DEFAULT_RANKING } from '../../src/search/ranking.ts';

const NO_EXPANSIONS = createExpansions([]);
const documentsOf = (texts: readonly string[]): SearchDocument[] =>
  texts.map((text, index) => ({
    id: `d${index}`,
    group: index % 2 ? 'odd' : 'even',
    title: '',
    text,
  }));

const WORDS = ['light', 'depth', 'tumor', 'gold', 'jelly', 'particle', 'kidney', 'scan'];
const texts = fc.array(
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
    .map((words) => words.join(' ')),
  {
    minLength: 1,
    maxLength: 12,
  },
);

describe('createEmbeddedIndex', () => {
  it('scores as BM25 says, lengths counted in distinct terms, with titles and pairs left out', async () => {
    const ranking = { ...DEFAULT_RANKING, titleWeight: 0, pairWeight: 0 };
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1 }),
        async (corpus, asked) => {
          const documents = documentsOf(corpus);
          const index = createEmbeddedIndex(documents, ranking);
          const { hits } = await index.search(buildQuery(asked.join(' '), NO_EXPANSIONS), {
            limit: 100,
          });
          const bodies = documents.map((document) => fieldTerms(document).body);
          const mean = bodies.reduce((sum, body) => sum + new Set(body).size, 0) / bodies.length;
          for (const [at, { id }] of documents.entries()) {
            const expected = asked
              .map((word) => fieldTerms({ id: '', group: '', title: '', text: word }).body[0]!)
              .map((term) => {
                const holding = bodies.filter((body) => body.includes(term)).length;
                const frequency = bodies[at]!.filter((one) => one === term).length;
                if (frequency === 0) return 0;
                const relative = new Set(bodies[at]!).size / mean;
                return (
                  inverseDocumentFrequency(holding, bodies.length) *
                  saturatedFrequency(frequency, relative, ranking.body)
                );
              })
              .reduce((sum, score) => sum + score, 0);
            const found = hits.find((hit) => hit.id === id)?.score ?? 0;
            expect(found).toBeCloseTo(expected, 4);
          }
        },
      ),
    );
  });

  it('gives hits best first, equal ones in the order of the corpus, whatever was asked before', async () => {
    const index = createEmbeddedIndex(documentsOf(['gold gold', 'gold', 'gold', 'silver']));
    const query = buildQuery('gold', NO_EXPANSIONS);
    const first = await index.search(query, { limit: 10 });
    await index.search(buildQuery('silver gold', NO_EXPANSIONS), { limit: 10 });
    const second = await index.search(query, { limit: 10 });
    expect(first.hits.map(({ id }) => id)).toEqual(['d0', 'd1', 'd2']);
    expect(second).toEqual(first);
    expect(first.total).toBe(3);
  });

  it('counts only the best of the words that may stand for one word', async () => {
    const expansions = createExpansions([
      { term: 'gold', kind: 'spelling', also: ['Au', 'aurum'], source: 'IUPAC' },
    ]);
    const index = createEmbeddedIndex(documentsOf(['gold au aurum', 'gold', 'silver']));
    const { hits } = await index.search(buildQuery('gold', expansions), { limit: 10 });
    const alone = await index.search(buildQuery('gold', NO_EXPANSIONS), { limit: 10 });
    const best = Math.max(...alone.hits.map(({ score }) => score));
    expect(hits[0]!.score).toBeLessThan(best * 2);
  });

  it('gives nothing for a limit of 0, and the search after it is as ever', async () => {
    const index = createEmbeddedIndex(documentsOf(['gold', 'silver']));
    const query = buildQuery('gold', NO_EXPANSIONS);
    const before = await index.search(query, { limit: 5 });
    expect((await index.search(query, { limit: 0 })).hits).toEqual([]);
    expect(await index.search(query, { limit: 5 })).toEqual(before);
  });

  it('restricts a search to groups', async () => {
    const index = createEmbeddedIndex(documentsOf(['gold', 'gold', 'gold']));
    const { hits } = await index.search(buildQuery('gold', NO_EXPANSIONS), {
      limit: 10,
      groups: ['odd'],
    });
    expect(hits.map(({ id }) => id)).toEqual(['d1']);
  });

  it('tells how many documents hold a term, and nothing of unknown ones', async () => {
    const index = createEmbeddedIndex(documentsOf(['gold', 'gold light', 'scan']));
    const [gold, missing] = await index.statistics(['gold', 'missing']);
    expect(gold?.documentFrequency).toBe(2);
    expect(missing).toEqual({ documentFrequency: 0, idf: 0 });
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'treats %s as a word like any other',
    async (word) => {
      const index = createEmbeddedIndex(documentsOf([`the ${word} of it`, 'gold']));
      const { hits } = await index.search(buildQuery(word, NO_EXPANSIONS), { limit: 10 });
      expect(hits.map(({ id }) => id)).toEqual(['d0']);
      const [unknown] = await createEmbeddedIndex(documentsOf(['gold'])).statistics([
        word.toLowerCase(),
      ]);
      expect(unknown?.documentFrequency).toBe(0);
    },
  );
});
