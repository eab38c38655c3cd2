/** The engine that comes with Verbatim: an index in memory, scored by BM25. */

import { type Accumulator, createAccumulator } from './accumulator.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { fieldTerms, type IndexedTerms, type SearchDocument } from './document.ts';
import { computeImpacts, type ImpactList, impactIn, impactList } from './impacts.ts';
import type { Alternative, Query } from './query.ts';
import { DEFAULT_RANKING, type Ranking } from './ranking.ts';
import type { Hits, Match, SearchIndex } from './search-index.ts';
import { createSpeller } from './spelling.ts';
import { topScores } from './top.ts';

function wordFrequencies(indexed: readonly IndexedTerms[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { words } of indexed) {
    for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  return frequencies;
}

/** An alternative with the postings of its terms. */
interface Found extends Alternative {
  readonly lists: readonly ImpactList[];
}

/** What an alternative scores in a document: 0 unless all of its terms occur there. */
function scoreIn({ lists, weight }: Found, document: number): number {
  let sum = 0;
  for (const list of lists) {
    const impact = impactIn(list, document);
    if (impact === 0) return 0;
    sum += impact;
  }
  return weight * sum;
}

/** The alternative that tells most about why a word matches: the surest, and of those the one that scores most; -1 for none. */
function surestIn(alternatives: readonly Found[], document: number): number {
  let chosen = -1;
  let surest = 0;
  let highest = 0;
  for (let at = 0; at < alternatives.length; at += 1) {
    const alternative = alternatives[at] as Found;
    if (alternative.trust < surest) continue;
    const score = scoreIn(alternative, document);
    if (score === 0 || (alternative.trust === surest && score <= highest)) continue;
    chosen = at;
    surest = alternative.trust;
    highest = score;
  }
  return chosen;
}

/** Raises every document that holds an alternative to what the alternative scores there. */
function raise(alternative: Found, best: Accumulator): void {
  const { lists, weight } = alternative;
  let rarest = lists[0];
  if (!rarest) return;
  for (const list of lists) if (list.documents.length < rarest.documents.length) rarest = list;
  const { documents, impacts } = rarest;
  for (let at = 0; at < documents.length; at += 1) {
    const document = documents[at] as number;
    const score =
      lists.length === 1 ? weight * (impacts[at] as number) : scoreIn(alternative, document);
    if (score > 0) best.raise(document, score);
  }
}

const matchesIn = (words: readonly (readonly Found[])[], document: number): Match[] => {
  const matches: Match[] = [];
  for (let word = 0; word < words.length; word += 1) {
    const alternative = surestIn(words[word] as readonly Found[], document);
    if (alternative >= 0) matches.push({ word, alternative });
  }
  return matches;
};

/** Builds an index over documents; their order breaks ties. */
export function createEmbeddedIndex(
  documents: readonly SearchDocument[],
  ranking: Ranking = DEFAULT_RANKING,
): SearchIndex {
  const indexed = documents.map(fieldTerms);
  const impacts = computeImpacts([
    { terms: indexed.map(({ body }) => body), parameters: ranking.body, weight: 1 },
    {
      terms: indexed.map(({ title }) => title),
      parameters: ranking.title,
      weight: ranking.titleWeight,
    },
  ]);
  const pairs = computeImpacts([
    {
      terms: indexed.map((document) => document.pairs),
      parameters: ranking.pairs,
      weight: ranking.pairWeight,
    },
  ]);
  const speller = createSpeller(wordFrequencies(indexed));
  const best = createAccumulator(documents.length);
  const total = createAccumulator(documents.length);

  const find = ({ words }: Query): Found[][] =>
    words.map(({ alternatives }) =>
      alternatives.map(({ text, terms, weight, trust, via }) => {
        const lists = terms.map((term) => impactList(impacts, term));
        return { text, terms, weight, trust, via, lists };
      }),
    );

  const addWord = (alternatives: readonly Found[]): void => {
    for (const alternative of alternatives) raise(alternative, best);
    for (const document of best.touched) total.add(document, best.score(document));
    best.clear();
  };

  const addPair = (pair: string): void => {
    const { documents: found, impacts: scores } = impactList(pairs, pair);
    for (let at = 0; at < found.length; at += 1) {
      total.add(found[at] as number, scores[at] as number);
    }
  };

  return {
    documentCount: documents.length,
    statistics: (terms) =>
      Promise.resolve(
        terms.map((term) => {
          const documentFrequency = impactList(impacts, term).documents.length;
          const idf =
            documentFrequency === 0
              ? 0
              : inverseDocumentFrequency(documentFrequency, documents.length);
          return { documentFrequency, idf };
        }),
      ),
    spellings: (word) => Promise.resolve(speller(word)),
    search: (query, { limit, groups }): Promise<Hits> => {
      const words = find(query);
      const groupOf = (document: number): string => documents[document]?.group ?? '';
      try {
        for (const word of words) addWord(word);
        for (const pair of query.pairs) addPair(pair);
        const found = groups
          ? total.touched.filter((document) => groups.includes(groupOf(document)))
          : total.touched;
        const hits = topScores(found, total.score, limit).map(({ document, score }) => ({
          id: documents[document]?.id ?? '',
          score,
          matches: matchesIn(words, document),
        }));
        return Promise.resolve({ hits, total: found.length });
      } finally {
        best.clear();
        total.clear();
      }
    },
  };
}
