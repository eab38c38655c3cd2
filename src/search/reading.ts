/** Reading a question: what each of its words is to the review, and the query that follows. */

import { analyze } from '../text/token.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { buildQuery } from './build-query.ts';
import type { Expansions } from './expansions.ts';
import type { Alternative, Query, QueryWord } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { stem } from '../text/stem.ts';

/**
 * `found`: it occurs in the review, as typed or as another form of the same word. `related`: other words for it do.
 * `corrected`: it occurs nowhere and was read as a word that does. `known`: only a question written beforehand has it.
 * `unknown`: nothing has it.
 */
export type WordStatus = 'found' | 'related' | 'corrected' | 'known' | 'unknown';

export interface WordReading {
  readonly status: WordStatus;
  /** The word that it was read as, where it was corrected. */
  readonly correction?: string;
  /** How much it says, in nats: the highest idf among what may stand for it. A word that occurs nowhere says the most. */
  readonly idf: number;
}

export interface Reading {
  /** For the passages. */
  readonly query: Query;
  /** For the questions written beforehand: these use readers' words as it is, so nothing stands for a word but its other names. */
  readonly askedQuery: Query;
  /** One for each word of the query. */
  readonly words: readonly WordReading[];
}

export interface Indexes {
  readonly passages: SearchIndex;
  /** Questions written beforehand. */
  readonly questions: SearchIndex;
}

/** A corrected word counts a little less than one that was typed so. */
const CORRECTION_WEIGHT = 0.85;
/** An everyday word leads further astray where the review has the reader's own word as well. */
const LAY_WEIGHT_BESIDE_OWN = 0.6;
/** Corrections tried for one word. */
const MAX_CORRECTIONS = 2;

/** The whole of a hyphenated word only adds to its parts, which are read for themselves. */
export const isCompound = ({ alternatives }: QueryWord): boolean =>
  alternatives[0]?.via === 'compound';

interface Evidence {
  readonly frequency: number;
  readonly idf: number;
}

/** The rarest term of an alternative decides how often it can occur. */
async function weigh(index: SearchIndex, { terms }: Alternative): Promise<Evidence> {
  const statistics = await index.statistics(terms);
  const frequency = Math.min(...statistics.map(({ documentFrequency }) => documentFrequency));
  return { frequency, idf: Math.max(...statistics.map(({ idf }) => idf)) };
}

async function corrections(indexes: Indexes, { text }: QueryWord): Promise<string[]> {
  const word = analyze(text).tokens[0]?.word ?? '';
  const inPassages = await indexes.passages.spellings(word);
  const found = inPassages.length > 0 ? inPassages : await indexes.questions.spellings(word);
  return found.slice(0, MAX_CORRECTIONS);
}

const besideOwn = (word: QueryWord): QueryWord => ({
  ...word,
  alternatives: word.alternatives.map((one) =>
    one.via === 'lay' ? { ...one, weight: one.weight * LAY_WEIGHT_BESIDE_OWN } : one,
  ),
});

async function readWord(
  indexes: Indexes,
  word: QueryWord,
): Promise<{ word: QueryWord; reading: WordReading }> {
  const unseen = inverseDocumentFrequency(0, indexes.passages.documentCount);
  const evidence = await Promise.all(
    word.alternatives.map((alternative) => weigh(indexes.passages, alternative)),
  );
  const highest = Math.max(
    0,
    ...evidence.filter(({ frequency }) => frequency > 0).map(({ idf }) => idf),
  );
  const [own] = evidence;
  if (own && own.frequency > 0)
    return { word: besideOwn(word), reading: { status: 'found', idf: own.idf } };
  if (highest > 0) return { word, reading: { status: 'related', idf: highest } };
  if (isCompound(word)) return { word, reading: { status: 'unknown', idf: 0 } };

  const asked = await Promise.all(
    word.alternatives.map((alternative) => weigh(indexes.questions, alternative)),
  );
  if (asked.some(({ frequency }) => frequency > 0))
    return { word, reading: { status: 'known', idf: unseen } };

  const read = await corrections(indexes, word);
  const [correction] = read;
  if (correction === undefined) return { word, reading: { status: 'unknown', idf: unseen } };
  const corrected = read.map((text): Alternative => ({
    terms: [stem(text)],
    weight: CORRECTION_WEIGHT,
    trust: CORRECTION_WEIGHT,
    via: 'correction',
  }));
  const [{ idf } = { idf: unseen }] = await Promise.all(
    corrected.map((one) => weigh(indexes.passages, one)),
  );
  return {
    word: { ...word, alternatives: [...word.alternatives, ...corrected] },
    reading: { status: 'corrected', correction, idf: idf > 0 ? idf : unseen },
  };
}

/** Adds to a word what it was corrected to. */
const withCorrections = (word: QueryWord, read: readonly QueryWord[]): QueryWord => {
  const same = read.find(({ start, end }) => start === word.start && end === word.end);
  const corrected = same?.alternatives.filter(({ via }) => via === 'correction') ?? [];
  return { ...word, alternatives: [...word.alternatives, ...corrected] };
};

/** Reads a question against the review and the questions written for it. */
export async function readQuestion(
  question: string,
  { all, sameThing }: { readonly all: Expansions; readonly sameThing: Expansions },
  indexes: Indexes,
): Promise<Reading> {
  const { words, pairs } = buildQuery(question, all);
  const read = await Promise.all(words.map((word) => readWord(indexes, word)));
  const readWords = read.map(({ word }) => word);
  const asked = buildQuery(question, sameThing);
  return {
    query: { words: readWords, pairs },
    askedQuery: { ...asked, words: asked.words.map((word) => withCorrections(word, readWords)) },
    words: read.map(({ reading }) => reading),
  };
}
