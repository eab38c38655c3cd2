/** Questions written beforehand, as a second way to find passages, and as a sign of what the review leaves open. */

import { buildQuery } from './build-query.ts';
import { createExpansions } from './expansions.ts';
import type { Openness } from './openness.ts';
import type { Query } from './query.ts';
import type { Match, SearchIndex } from './search-index.ts';
import type { WrittenQuestion } from './written-question.ts';

/** A written question that is like the one asked. */
export interface Likeness {
  readonly written: WrittenQuestion;
  /** From 0 to 1: the cosine of the two questions, each word weighed by its idf. */
  readonly similarity: number;
}

/** Written questions of each kind looked at; the rest are less like the question than these. */
const MAX_CANDIDATES = 60;

const NO_EXPANSIONS = createExpansions([]);

/** How much each kind of question weighs a term, beside its idf. */
type TermWeight = (term: string) => number;

export interface QuestionMatcher {
  /** Questions that the review answers, most alike first; never a similarity of 0. */
  readonly answered: (query: Query) => Promise<Likeness[]>;
  /** Questions that it leaves open, compared by the words that tell them from the answered ones; most alike first. */
  readonly open: (query: Query) => Promise<Likeness[]>;
}

/** Prepares the written questions of a Library for comparison; `index` holds their documents. */
export async function createQuestionMatcher(
  written: readonly WrittenQuestion[],
  index: SearchIndex,
  openness: Openness,
): Promise<QuestionMatcher> {
  const unseenIdf = Math.log(1 + index.documentCount);

  /** Weight of each alternative of each word: idf of its rarest term, times what the kind of question makes of it. */
  const alternativeWeights = async (
    { words }: Query,
    termWeight: TermWeight,
  ): Promise<number[][]> => {
    const terms = words.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.terms));
    const known = await index.statistics(terms);
    const idfs = new Map(terms.map((term, at) => [term, known[at]?.idf ?? 0]));
    return words.map(({ alternatives }) =>
      alternatives.map((one) => {
        const rarest = Math.max(
          ...one.terms.map((term) => (idfs.get(term) || unseenIdf) * termWeight(term)),
        );
        return rarest * one.weight;
      }),
    );
  };
  const length = (weights: readonly (readonly number[])[]): number =>
    Math.sqrt(weights.reduce((sum, [own = 0]) => sum + own * own, 0));

  const lengths = async (
    kind: WrittenQuestion['stands']['kind'],
    termWeight: TermWeight,
  ): Promise<Map<string, number>> => {
    const own = written.filter(({ stands }) => stands.kind === kind);
    const measured = await Promise.all(
      own.map(async ({ id, text }) => {
        const query = buildQuery(text, NO_EXPANSIONS);
        return [id, length(await alternativeWeights(query, termWeight))] as const;
      }),
    );
    return new Map(measured);
  };
  const byId = new Map(written.map((question) => [question.id, question]));

  const matcher = async (kind: WrittenQuestion['stands']['kind'], termWeight: TermWeight) => {
    const known = await lengths(kind, termWeight);
    return async (query: Query): Promise<Likeness[]> => {
      const { hits } = await index.search(query, { limit: MAX_CANDIDATES, groups: [kind] });
      if (hits.length === 0) return [];
      const weights = await alternativeWeights(query, termWeight);
      // The question's own length is plain: what it asks besides keeps it from being taken for a question that it only
      // shares its topic with.
      const whole = length(await alternativeWeights(query, () => 1));
      const shared = ({ word, alternative }: Match): number => {
        const weight = weights[word]?.[alternative] ?? 0;
        return weight * weight;
      };
      return hits
        .flatMap(({ id, matches }): Likeness[] => {
          const question = byId.get(id);
          const norm = whole * (known.get(id) ?? 0);
          if (!question || norm === 0) return [];
          const common = matches.reduce((sum, match) => sum + shared(match), 0);
          return [{ written: question, similarity: Math.min(1, common / norm) }];
        })
        .sort((left, right) => right.similarity - left.similarity);
    };
  };
  return {
    answered: await matcher('answered', () => 1),
    open: await matcher('unanswered', (term) => openness.ofTerm(term)),
  };
}
