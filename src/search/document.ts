/** Search documents: what an engine is given to index, and the terms of each of its fields. */

import { analyze, pairTerms, topicTerms } from '../text/token.ts';

export interface SearchDocument {
  readonly id: string;
  /** Searches may be restricted to some groups: the kind of a passage. */
  readonly group: string;
  /** Heading or title; its words count as body, and a little more. */
  readonly title: string;
  readonly text: string;
}

export const SEARCH_FIELDS = ['body', 'title', 'pairs'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Terms of each field, in reading order, repeats kept. Engines index them as they are, with no analysis of their own. */
export function fieldTerms({ title, text }: SearchDocument): Record<SearchField, string[]> {
  const titleAnalysis = analyze(title);
  const textAnalysis = analyze(text);
  const titleTerms = topicTerms(titleAnalysis);
  return {
    body: [...titleTerms, ...topicTerms(textAnalysis)],
    title: titleTerms,
    pairs: [...pairTerms(titleAnalysis), ...pairTerms(textAnalysis)],
  };
}

/** Distinct words of a document, folded and not stemmed: what misspellings are corrected to. */
export const documentWords = ({ title, text }: SearchDocument): Set<string> =>
  new Set(
    [...analyze(title).tokens, ...analyze(text).tokens]
      .filter(({ isStopWord }) => !isStopWord)
      .map(({ word }) => word),
  );
