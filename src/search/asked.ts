/** Questions written beforehand that are like the one asked: what a passage is known to answer. */

import { buildQuery } from './build-query.ts';
import { createExpansions } from './expansions.ts';
import type { Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import type { WrittenQuestion } from './written-question.ts';

/** A written question that is like the one asked. */
export interface Likeness {
  readonly written: WrittenQuestion;
  /** From 0 to 1: a cosine over words weighed by their idf. */
  readonly similarity: number;
}

/** Written questions compared: those that BM25 ranks first. */
const MAX_CANDIDATES = 40;

const NO_EXPANSIONS = createExpansions([]);

/** Finds the written questions like a question, most alike first; never a similarity of 0. */
export type QuestionMatcher = (query: Query) => Promise<readonly Likeness[]>;

/** Euclidean length of a question: over the weights of its words as typed. */
const lengthOf = (weights: readonly (readonly number[])[]): number =>
  Math.sqrt(weights.reduce((sum, [own = 0]) => sum + own * own, 0));

/** Prepares written questions for comparison; `index` holds their documents. */
export async function createQuestionMatcher(
  written: readonly WrittenQuestion[],
  index: SearchIndex,
): Promise<QuestionMatcher> {
  const unseenIdf = Math.log(1 + index.documentCount);

  /** Weight of each alternative of each word, by the idf of its rarest term. */
  const weigh = async ({ words }: Query): Promise<number[][]> => {
    const terms = words.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.terms));
    const statistics = await index.statistics(terms);
    const idfs = new Map(terms.map((term, at) => [term, statistics[at]?.idf || unseenIdf]));
    return words.map(({ alternatives }) =>
      alternatives.map(
        ({ terms: all, weight }) =>
          weight * Math.max(...all.map((term) => idfs.get(term) ?? unseenIdf)),
      ),
    );
  };

  const known = new Map(
    await Promise.all(
      written.map(async (question) => {
        const weights = await weigh(buildQuery(question.text, NO_EXPANSIONS));
        return [question.id, { question, length: lengthOf(weights) }] as const;
      }),
    ),
  );

  return async (query) => {
    // Neighbouring words do not count in the comparison, so they need not be searched for.
    const { hits } = await index.search({ ...query, pairs: [] }, { limit: MAX_CANDIDATES });
    if (hits.length === 0) return [];
    const weights = await weigh(query);
    const asked = lengthOf(weights);
    const likenesses = hits.flatMap(({ id, matches }): Likeness[] => {
      const found = known.get(id);
      if (!found || found.length === 0) return [];
      let common = 0;
      for (const { word, alternative } of matches)
        common += (weights[word]?.[alternative] ?? 0) ** 2;
      return [
        { written: found.question, similarity: Math.min(1, common / (asked * found.length)) },
      ];
    });
    return likenesses.sort((left, right) => right.similarity - left.similarity);
  };
}
