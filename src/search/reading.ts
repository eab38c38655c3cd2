/** Reading a question: what each of its words is to the review, and the query that follows. */

import { type Analysis, analyze } from '../text/token.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { buildQuery } from './build-query.ts';
import type { Expansions } from './expansions.ts';
import type { Alternative, Query, QueryWord } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import type { Speller } from './spelling.ts';
import type { TermCounts } from './written-question.ts';
import { stem } from '../text/stem.ts';

/**
 * `found`: it occurs in the review, as typed or as another form of the same word. `related`: other words for it do.
 * `corrected`: it occurs nowhere and was read as a word that does. `known`: only a written question that the review
 * answers has it. `unknown`: nothing that the review answers has it.
 */
export type WordStatus = 'found' | 'related' | 'corrected' | 'known' | 'unknown';

export interface WordReading {
  readonly status: WordStatus;
  /** The word that it was read as, where it occurs nowhere and was taken for a misspelling. */
  readonly correction?: string;
  /** How much it says, in nats: the highest idf among what may stand for it. A word that occurs nowhere says the most. */
  readonly idf: number;
}

export interface Reading {
  readonly question: string;
  /** For the passages. */
  readonly query: Query;
  /** For the questions written beforehand: these use readers' words as it is, so nothing stands for a word but its other names. */
  readonly askedQuery: Query;
  /** One for each word of the query. */
  readonly words: readonly WordReading[];
  /** What each word is worth, in nats; a compound only repeats its parts and is worth nothing of its own. */
  readonly weights: readonly number[];
  /** Sum of the weights. */
  readonly wholeWeight: number;
  readonly analysis: Analysis;
}

export interface Indexes {
  readonly passages: SearchIndex;
  /** Of the questions written beforehand. */
  readonly termCounts: TermCounts;
  /** Suggests words of the questions that the review answers. */
  readonly askedSpeller: Speller;
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

/** What an index knows of each alternative, in one call; its rarest term decides how often an alternative can occur. */
async function weigh(
  index: SearchIndex,
  alternatives: readonly Alternative[],
): Promise<Evidence[]> {
  const statistics = await index.statistics(alternatives.flatMap(({ terms }) => terms));
  let at = 0;
  return alternatives.map(({ terms }) => {
    let frequency = Infinity;
    let idf = 0;
    for (const end = at + terms.length; at < end; at += 1) {
      const own = statistics[at];
      frequency = Math.min(frequency, own?.documentFrequency ?? 0);
      idf = Math.max(idf, own?.idf ?? 0);
    }
    return { frequency, idf };
  });
}

async function corrections(indexes: Indexes, { text }: QueryWord): Promise<string[]> {
  const word = analyze(text).tokens[0]?.word ?? '';
  const inPassages = await indexes.passages.spellings(word);
  const found = inPassages.length > 0 ? inPassages : indexes.askedSpeller(word);
  return found.slice(0, MAX_CORRECTIONS);
}

const besideOwn = (word: QueryWord): QueryWord => ({
  ...word,
  alternatives: word.alternatives.map((one) =>
    one.via === 'lay' ? { ...one, weight: one.weight * LAY_WEIGHT_BESIDE_OWN } : one,
  ),
});

interface ReadWord {
  readonly word: QueryWord;
  readonly reading: WordReading;
}

/** Reads a word that the review does not have: known from a written question, misspelled, or unknown. */
async function readMissing(
  indexes: Indexes,
  word: QueryWord,
  mayCorrect: boolean,
): Promise<ReadWord> {
  const unseen = inverseDocumentFrequency(0, indexes.passages.documentCount);
  const isAsked = (kind: keyof TermCounts): boolean =>
    word.alternatives.some(({ terms }) =>
      terms.every((term) => indexes.termCounts[kind].has(term)),
    );
  if (isAsked('answered')) return { word, reading: { status: 'known', idf: unseen } };
  // A word of an open question is spelled right, though nothing answers with it.
  if (isAsked('unanswered')) return { word, reading: { status: 'unknown', idf: unseen } };
  const read = mayCorrect ? await corrections(indexes, word) : [];
  const [correction] = read;
  if (correction === undefined) return { word, reading: { status: 'unknown', idf: unseen } };
  const corrected = read.map((text): Alternative => ({
    text,
    terms: [stem(text)],
    weight: CORRECTION_WEIGHT,
    trust: CORRECTION_WEIGHT,
    via: 'correction',
  }));
  const [first] = await weigh(indexes.passages, corrected);
  if (!first || first.frequency === 0) {
    // Read as a word that only a written question has: it helps to find that question, and is not in the review.
    const alternatives = [...word.alternatives, ...corrected];
    return {
      word: { ...word, alternatives },
      reading: { status: 'known', correction, idf: unseen },
    };
  }
  return {
    word: { ...word, alternatives: [...word.alternatives, ...corrected] },
    reading: { status: 'corrected', correction, idf: first.idf },
  };
}

/** Reads a word by what the review knows of its alternatives. */
function readWord(
  indexes: Indexes,
  word: QueryWord,
  evidence: readonly Evidence[],
  uncorrected: ReadonlySet<string>,
): ReadWord | Promise<ReadWord> {
  const [own] = evidence;
  if (own && own.frequency > 0) {
    return { word: besideOwn(word), reading: { status: 'found', idf: own.idf } };
  }
  const related = evidence.filter(({ frequency }) => frequency > 0).map(({ idf }) => idf);
  if (related.length > 0)
    return { word, reading: { status: 'related', idf: Math.max(...related) } };
  if (isCompound(word)) return { word, reading: { status: 'unknown', idf: 0 } };
  return readMissing(indexes, word, !uncorrected.has(word.text));
}

const NO_WORDS: ReadonlySet<string> = new Set();

async function readWords(
  indexes: Indexes,
  words: readonly QueryWord[],
  uncorrected: ReadonlySet<string>,
): Promise<ReadWord[]> {
  const evidence = await weigh(
    indexes.passages,
    words.flatMap(({ alternatives }) => alternatives),
  );
  let at = 0;
  return Promise.all(
    words.map((word) =>
      readWord(indexes, word, evidence.slice(at, (at += word.alternatives.length)), uncorrected),
    ),
  );
}

/** Adds to a word what it was corrected to. */
const withCorrections = (word: QueryWord, read: readonly QueryWord[]): QueryWord => {
  const same = read.find(
    ({ start, end, text }) => start === word.start && end === word.end && text === word.text,
  );
  const corrected = same?.alternatives.filter(({ via }) => via === 'correction') ?? [];
  return { ...word, alternatives: [...word.alternatives, ...corrected] };
};

/** A word carried over from the question before counts less than one that was asked. */
const CARRIED_WEIGHT = 0.6;

/** Joins the words of an earlier question to a query: those that it does not have itself. */
function withCarried(query: Query, carried: Query, end: number): Query {
  const own = new Set(query.words.map(({ alternatives }) => alternatives[0]?.terms.join(' ')));
  const added = carried.words
    .filter((word) => !isCompound(word) && !own.has(word.alternatives[0]?.terms.join(' ')))
    .map(({ text, alternatives }): QueryWord => ({
      start: end,
      end,
      text,
      alternatives: alternatives.map((one) => ({ ...one, weight: one.weight * CARRIED_WEIGHT })),
      isCarried: true,
    }));
  return { words: [...query.words, ...added], pairs: query.pairs };
}

export interface ReadOptions {
  /** Of the question, where it is known already. */
  readonly analysis?: Analysis | undefined;
  /** Words carried over from the question before. */
  readonly carried?: string | undefined;
  /** Words as typed that are not to be corrected. */
  readonly uncorrected?: ReadonlySet<string> | undefined;
}

/** Reads a question against the review and the questions written for it. */
export async function readQuestion(
  question: string,
  { all, sameThing }: { readonly all: Expansions; readonly sameThing: Expansions },
  indexes: Indexes,
  { analysis = analyze(question), carried = '', uncorrected = NO_WORDS }: ReadOptions = {},
): Promise<Reading> {
  const query = (expansions: Expansions): Query => {
    const own = buildQuery(question, expansions, { analysis });
    return carried === ''
      ? own
      : withCarried(own, buildQuery(carried, expansions), question.length);
  };
  const { words, pairs } = query(all);
  const read = await readWords(indexes, words, uncorrected);
  const queried = read.map(({ word }) => word);
  const asked = query(sameThing);
  const weights = read.map(({ word, reading }) =>
    isCompound(word) ? 0 : reading.idf * (word.isCarried ? CARRIED_WEIGHT : 1),
  );
  return {
    question,
    query: { words: queried, pairs },
    askedQuery: { ...asked, words: asked.words.map((word) => withCorrections(word, queried)) },
    words: read.map(({ reading }) => reading),
    weights,
    wholeWeight: weights.reduce((sum, weight) => sum + weight, 0),
    analysis,
  };
}
