/** SearchIndex: what the floors above may ask of an engine, on this machine or on others. */

import type { Query } from './query.ts';

/** A passage found. */
export interface Hit {
  readonly id: string;
  /** Above 0; comparable within one search only. */
  readonly score: number;
  /** What matched, in the order of the query's words; one entry a word at most, its best alternative. */
  readonly matches: readonly Match[];
}

export interface Match {
  /** Position in `Query.words`. */
  readonly word: number;
  /** Position in that word's `alternatives`. */
  readonly alternative: number;
}

export interface Hits {
  /** Best first; equal scores in the order of the corpus. */
  readonly hits: readonly Hit[];
  /** Passages that match at all. */
  readonly total: number;
}

export interface SearchOptions {
  /** Most hits to give. */
  readonly limit: number;
  /** Only documents of these groups (a passage's kind); all, when absent. */
  readonly groups?: readonly string[];
}

/** What the engine knows of a term. */
export interface TermStatistics {
  /** Documents whose text holds the term. */
  readonly documentFrequency: number;
  /** Inverse document frequency, natural logarithm; 0 for a term that occurs nowhere. */
  readonly idf: number;
}

export interface SearchIndex {
  readonly documentCount: number;
  /** One entry a term, in their order. */
  readonly statistics: (terms: readonly string[]) => Promise<readonly TermStatistics[]>;
  /** Known words that a word may be a misspelling of, best first. Words are folded, not stemmed. */
  readonly spellings: (word: string) => Promise<readonly string[]>;
  readonly search: (query: Query, options: SearchOptions) => Promise<Hits>;
}
