/** Queries: the words of a question, each with the terms that may stand for it. */

import type { Span } from '../text/span.ts';

/** How an alternative came to stand for a word. */
export type Via =
  'word' | 'stem' | 'compound' | 'acronym' | 'synonym' | 'spelling' | 'lay' | 'correction';

export interface Alternative {
  /** As a person writes it: the word as typed, or the words that stand for it. */
  readonly text: string;
  /** All of them must occur for the alternative to match. */
  readonly terms: readonly string[];
  /** From 0 to 1: how much a match scores beside the word itself; a phrase shares its weight among its words. */
  readonly weight: number;
  /** From 0 to 1: how surely the alternative means what the word does; the share of the word that a match covers. */
  readonly trust: number;
  readonly via: Via;
}

export interface QueryWord extends Span {
  /** As typed. */
  readonly text: string;
  /** The word's own term first; only the best match of them counts. */
  readonly alternatives: readonly Alternative[];
  /** Whether the question before says it, not this one; it then stands at no place here. */
  readonly isCarried?: true;
}

export interface Query {
  /** Words that say something about the topic, in the order of the question. */
  readonly words: readonly QueryWord[];
  /** Neighbouring words, as terms of the pair field. */
  readonly pairs: readonly string[];
}
