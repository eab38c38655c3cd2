/** Reading a question's words: for the search as they weigh, for facets and names as they were corrected. */

import type { Reading } from '../search/reading.ts';
import type { Retriever } from '../search/retrieve.ts';
import { createSpeller } from '../search/spelling.ts';
import { analyze, type Token } from '../text/token.ts';
import { ASKING_WORDS } from './list/cues.ts';
import type { FacetIndex } from './list/facet-index.ts';
import { mayAskForStudies } from './list/intent.ts';
import { readTokens } from './read-tokens.ts';
import { uncorrectedWords } from './terms.ts';

export interface ReadOptions {
  /** Ids of the terms that a request leaves out: a correction among them is not made. */
  readonly without: readonly string[];
  /** Questions so far: after some, a word may be the value of a facet, however the question asks. */
  readonly history: readonly string[];
}

export interface WordsRead {
  readonly reading: Reading;
  readonly tokens: Token[];
}

/** @param topic - words that are carried over */
export type ReadWords = (
  question: string,
  options: ReadOptions,
  topic?: string,
) => Promise<WordsRead>;

export function createReader(retriever: Pick<Retriever, 'read'>, index: FacetIndex): ReadWords {
  const speller = createSpeller(
    new Map([...ASKING_WORDS, ...index.words].map((word) => [word, 1])),
  );
  return async (question, { without, history }, topic) => {
    const analysis = analyze(question);
    const facetWords = analysis.tokens.filter(({ word }) => index.words.has(word));
    const uncorrected = new Set([
      ...uncorrectedWords(without),
      ...facetWords.map(({ start, end }) => question.slice(start, end)),
    ]);
    const asTyped = new Set(uncorrectedWords(without).map((word) => word.toLowerCase()));
    const reading = await retriever.read(question, { analysis, carried: topic, uncorrected });
    const mayBeList = history.length > 0 || mayAskForStudies(question, analysis.tokens);
    const tokens = readTokens(
      analysis,
      reading,
      mayBeList ? (word) => (asTyped.has(word) ? [] : speller(word)) : undefined,
      (word) => index.words.has(word),
    );
    return { reading, tokens };
  };
}
