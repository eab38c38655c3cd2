/** Questions written beforehand, as a second way to find passages, and as a sign of what the review leaves open. */

import { buildQuery } from './build-query.ts';
import { createExpansions } from './expansions.ts';
import type { Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import type { WrittenQuestion } from './written-question.ts';

/** A written question that is like the one asked. */
export interface Likeness {
  readonly written: WrittenQuestion;
  /** From 0 to 1: a cosine over words weighed by their idf, and by what tells the kind of question. */
  readonly similarity: number;
}

/** Written questions compared: those that BM25 ranks first. */
const MAX_CANDIDATES = 40;

const NO_EXPANSIONS = createExpansions([]);

/** What a term counts beside its idf. */
export type TermWeight = (term: string) => number;

const PLAIN: TermWeight = () => 1;

/** Finds the written questions like a question, most alike first; never a similarity of 0. */
export type QuestionMatcher = (query: Query) => Promise<readonly Likeness[]>;

/** Euclidean length of a question: over the weights of its words as typed. */
const lengthOf = (weights: readonly (readonly number[])[]): number =>
  Math.sqrt(weights.reduce((sum, [own = 0]) => sum + own * own, 0));

/**
 * Prepares written questions for comparison; `index` holds their documents.
 *
 * @param termWeight - weighs the words in which the written questions are compared, such as those that tell open
 *   questions from answered ones. The length of the question asked stays plain: what it asks besides keeps it from being
 *   taken for a question that it only shares its topic with.
 */
export async function createQuestionMatcher(
  written: readonly WrittenQuestion[],
  index: SearchIndex,
  termWeight: TermWeight = PLAIN,
): Promise<QuestionMatcher> {
  const unseenIdf = Math.log(1 + index.documentCount);

  /** Weight of each alternative of each word, by the idf of its rarest term; plain, and by `termWeight`. */
  const weigh = async ({ words }: Query): Promise<{ plain: number[][]; own: number[][] }> => {
    const terms = words.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.terms));
    const statistics = await index.statistics(terms);
    const idfs = new Map(terms.map((term, at) => [term, statistics[at]?.idf || unseenIdf]));
    const by = (weightOf: TermWeight): number[][] =>
      words.map(({ alternatives }) =>
        alternatives.map(
          ({ terms: all, weight }) =>
            weight * Math.max(...all.map((term) => (idfs.get(term) ?? unseenIdf) * weightOf(term))),
        ),
      );
    const plain = by(PLAIN);
    return { plain, own: termWeight === PLAIN ? plain : by(termWeight) };
  };

  const known = new Map(
    await Promise.all(
      written.map(async (question) => {
        const { own } = await weigh(buildQuery(question.text, NO_EXPANSIONS));
        return [question.id, { question, length: lengthOf(own) }] as const;
      }),
    ),
  );

  return async (query) => {
    // Neighbouring words do not count in the comparison, so they need not be searched for.
    const { hits } = await index.search({ ...query, pairs: [] }, { limit: MAX_CANDIDATES });
    if (hits.length === 0) return [];
    const { plain, own } = await weigh(query);
    const asked = lengthOf(plain);
    const likenesses = hits.flatMap(({ id, matches }): Likeness[] => {
      const found = known.get(id);
      if (!found || found.length === 0) return [];
      let common = 0;
      for (const { word, alternative } of matches) common += (own[word]?.[alternative] ?? 0) ** 2;
      return [
        { written: found.question, similarity: Math.min(1, common / (asked * found.length)) },
      ];
    });
    return likenesses.sort((left, right) => right.similarity - left.similarity);
  };
}
