/** Answerable or not: whether the review speaks of what is asked, judged from how its passages and questions match. */

import type { Openness } from '../search/openness.ts';
import type { Retrieval } from '../search/retrieve.ts';

/** What the judgement rests on; from 0 to 1 unless it says otherwise. */
export interface Signals {
  /** Likeness to the most alike question that the review answers. */
  readonly answered: number;
  /** Likeness to the most alike question that it leaves open. */
  readonly open: number;
  /** Share of the question that the best passage covers, and the highest share of any. */
  readonly share: number;
  readonly highestShare: number;
  /**
   * Of what the best passage leaves uncovered: how much is made of words by which open questions are told, less how much
   * of words by which answered ones are; from -0.5 to 0.5.
   */
  readonly openRest: number;
  /** Whether the question's words are those of answered questions (above 0) or of open ones. */
  readonly lean: number;
}

/**
 * A logistic model, fitted on the tuning half of the judged questions (never on the other half); log-odds that the
 * review answers.
 */
export const ANSWERABLE_WEIGHTS = {
  answered: 0.75,
  open: -2.2,
  share: 1.6,
  highestShare: 3.4,
  openRest: -2.4,
  lean: 1,
  constant: -3.6,
} as const;

/** Refused below this. Chosen so that a question that the review answers is refused once in thirty times or less. */
export const ANSWERABLE_THRESHOLD = -1;
/** A question that stands in the corpus in so many words is answered, whatever else it resembles. */
const SAME_QUESTION = 0.92;
/** So is one whose words stand together in one passage, all but a rest. */
const COVERED_SHARE = 0.8;

export function readSignals(retrieval: Retrieval, openness: Openness): Signals {
  const { ranked, answered, open } = retrieval;
  return {
    answered: answered[0]?.similarity ?? 0,
    open: open[0]?.similarity ?? 0,
    share: ranked[0]?.share ?? 0,
    highestShare: Math.max(0, ...ranked.map(({ share }) => share)),
    openRest: measureOpenRest(retrieval, openness),
    lean: openness.lean(retrieval.reading.analysis),
  };
}

function measureOpenRest({ reading, ranked }: Retrieval, openness: Openness): number {
  const { weights, wholeWeight } = reading;
  const covered = new Set(ranked[0]?.matches.map(({ word }) => word));
  const rest = reading.query.words.map(({ alternatives: [own] }, word) => {
    if (covered.has(word) || !own) return 0;
    return (weights[word] ?? 0) * (openness.ofTerm(own.terms[0] ?? '') - 0.5);
  });
  return wholeWeight === 0 ? 0 : rest.reduce((sum, value) => sum + value, 0) / wholeWeight;
}

export function isAnswerable({
  answered,
  open,
  share,
  highestShare,
  openRest,
  lean,
}: Signals): boolean {
  if (answered >= SAME_QUESTION && answered >= open) return true;
  if (share >= COVERED_SHARE) return true;
  const weights = ANSWERABLE_WEIGHTS;
  const logOdds =
    weights.constant +
    weights.answered * answered +
    weights.open * open +
    weights.share * share +
    weights.highestShare * highestShare +
    weights.openRest * openRest +
    weights.lean * lean;
  return logOdds >= ANSWERABLE_THRESHOLD;
}
