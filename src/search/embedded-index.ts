/** The engine that comes with Verbatim: MiniSearch builds the index, this scores it. */

import MiniSearch from 'minisearch';
import { inverseDocumentFrequency } from './bm25.ts';
import {
  documentWords,
  fieldTerms,
  SEARCH_FIELDS,
  type SearchDocument,
  type SearchField,
} from './document.ts';
import { type Impacts, impactIn, impactList, readImpacts } from './impacts.ts';
import type { Alternative, Query, QueryWord } from './query.ts';
import { DEFAULT_RANKING, type Ranking } from './ranking.ts';
import type { Hits, Match, SearchIndex } from './search-index.ts';
import { createSpeller } from './spelling.ts';
import { topScores } from './top.ts';

/** Hands the terms of each field to MiniSearch, which keeps them as they are. */
function buildEngine(documents: readonly SearchDocument[]): MiniSearch {
  const engine = new MiniSearch<Record<SearchField, string> & { id: number }>({
    fields: [...SEARCH_FIELDS],
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
  });
  documents.forEach((document, id) => {
    const { body, title, pairs } = fieldTerms(document);
    engine.add({ id, body: body.join(' '), title: title.join(' '), pairs: pairs.join(' ') });
  });
  return engine;
}

function wordFrequencies(documents: readonly SearchDocument[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const document of documents) {
    for (const word of documentWords(document))
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  return frequencies;
}

/** What an alternative scores in a document: 0 unless all of its terms occur there. */
function scoreAlternative(
  impacts: Impacts,
  { terms, weight }: Alternative,
  document: number,
): number {
  let sum = 0;
  for (const term of terms) {
    const impact = impactIn(impactList(impacts, term), document);
    if (impact === 0) return 0;
    sum += impact;
  }
  return weight * sum;
}

/** Raises `best` to what an alternative scores, in every document that holds it; notes documents met for the first time. */
function raise(
  impacts: Impacts,
  alternative: Alternative,
  best: Float64Array,
  touched: number[],
): void {
  const [first] = alternative.terms
    .map((term) => impactList(impacts, term))
    .sort((left, right) => left.documents.length - right.documents.length);
  if (!first) return;
  const isSingle = alternative.terms.length === 1;
  for (let at = 0; at < first.documents.length; at += 1) {
    const document = first.documents[at] as number;
    const score = isSingle
      ? alternative.weight * (first.impacts[at] as number)
      : scoreAlternative(impacts, alternative, document);
    const before = best[document] as number;
    if (score <= before) continue;
    if (before === 0) touched.push(document);
    best[document] = score;
  }
}

/** Builds an index over documents; their order breaks ties. */
export function createEmbeddedIndex(
  documents: readonly SearchDocument[],
  ranking: Ranking = DEFAULT_RANKING,
): SearchIndex {
  const engine = buildEngine(documents);
  const impacts = readImpacts(engine, [
    { field: 'body', parameters: ranking.body, weight: 1 },
    { field: 'title', parameters: ranking.title, weight: ranking.titleWeight },
  ]);
  const pairs = readImpacts(engine, [
    { field: 'pairs', parameters: ranking.pairs, weight: ranking.pairWeight },
  ]);
  const speller = createSpeller(wordFrequencies(documents));
  const best = new Float64Array(documents.length); // all 0 between searches

  const addWord = (total: Float64Array, { alternatives }: QueryWord): void => {
    const touched: number[] = [];
    for (const alternative of alternatives) raise(impacts, alternative, best, touched);
    for (const document of touched) {
      total[document] = (total[document] as number) + (best[document] as number);
      best[document] = 0;
    }
  };

  /** The alternative that tells most about why a word matches: the surest, and of those the one that scores most. */
  const matchesIn = (query: Query, document: number): Match[] =>
    query.words.flatMap(({ alternatives }, word) => {
      let chosen = -1;
      let surest = 0;
      let highest = 0;
      alternatives.forEach((alternative, at) => {
        const score = scoreAlternative(impacts, alternative, document);
        const { trust } = alternative;
        if (score === 0 || trust < surest || (trust === surest && score <= highest)) return;
        chosen = at;
        surest = trust;
        highest = score;
      });
      return chosen < 0 ? [] : [{ word, alternative: chosen }];
    });

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
      const total = new Float64Array(documents.length);
      for (const word of query.words) addWord(total, word);
      for (const pair of query.pairs) {
        const { documents: found, impacts: impact } = impactList(pairs, pair);
        found.forEach((document, at) => {
          total[document] = (total[document] as number) + (impact[at] as number);
        });
      }
      if (groups) {
        documents.forEach(({ group }, document) => {
          if (!groups.includes(group)) total[document] = 0;
        });
      }
      const hits = topScores(total, limit).map((document) => ({
        id: (documents[document] as SearchDocument).id,
        score: total[document] as number,
        matches: matchesIn(query, document),
      }));
      return Promise.resolve({
        hits,
        total: total.reduce((count, score) => count + Number(score > 0), 0),
      });
    },
  };
}
