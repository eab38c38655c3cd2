/** Search documents: what an engine is given to index, and the terms of each of its fields. */

import { analyzeOnce } from '../text/analyze-once.ts';
import { pairTerms, topicTerms } from '../text/token.ts';

export interface SearchDocument {
  readonly id: string;
  /** Searches may be restricted to some groups: the kind of a passage. */
  readonly group: string;
  /** Heading or title; its words count as body, and a little more. */
  readonly title: string;
  readonly text: string;
}

/** What is indexed of a document: terms in reading order, repeats kept. */
export interface IndexedTerms {
  /** Text and title. */
  readonly body: readonly string[];
  readonly title: readonly string[];
  /** Neighbouring words. */
  readonly pairs: readonly string[];
  /** Its distinct words, folded and not stemmed: what misspellings are corrected to. */
  readonly words: ReadonlySet<string>;
}

/** Analyses a document. Engines index the terms as they are, with no analysis of their own. */
export function fieldTerms({ title, text }: SearchDocument): IndexedTerms {
  const titleAnalysis = analyzeOnce(title);
  const textAnalysis = analyzeOnce(text);
  const titleTerms = topicTerms(titleAnalysis);
  return {
    body: [...titleTerms, ...topicTerms(textAnalysis)],
    title: titleTerms,
    pairs: [...pairTerms(titleAnalysis), ...pairTerms(textAnalysis)],
    words: new Set(
      [...titleAnalysis.tokens, ...textAnalysis.tokens].flatMap(({ word, isStopWord }) =>
        isStopWord ? [] : [word],
      ),
    ),
  };
}
