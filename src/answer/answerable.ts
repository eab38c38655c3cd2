/** Answerable or not: whether the review speaks of what is asked, judged from how its passages and questions match. */

import type { Openness } from '../search/openness.ts';
import type { Retrieval } from '../search/retrieve.ts';

/** What the judgement rests on. All but `lean` run from 0 to 1. */
export interface Signals {
  /** Likeness to the most alike question that the review answers. */
  readonly answered: number;
  /** Likeness to the most alike question that it leaves open. */
  readonly open: number;
  /** Share of the question that the best passage covers, and the highest share of any. */
  readonly share: number;
  readonly highestShare: number;
  /** Whether the question's words are those of answered questions (above 0) or of open ones. */
  readonly lean: number;
}

/**
 * A logistic model, fitted on the tuning half of the judged questions (never on the other half); log-odds that the
 * review answers.
 */
export const ANSWERABLE_WEIGHTS = {
  answered: 2.0,
  open: -3.3,
  share: 2.7,
  highestShare: 1.8,
  lean: 0.95,
  constant: -2.23,
} as const;

/** Refused below this. Chosen so that a question that the review answers is refused once in thirty times or less. */
export const ANSWERABLE_THRESHOLD = -0.3;
/** A question that stands in the corpus in so many words is answered, whatever else it resembles. */
const SAME_QUESTION = 0.92;

export function readSignals(
  question: string,
  { ranked, answered, open }: Retrieval,
  openness: Openness,
): Signals {
  return {
    answered: answered[0]?.similarity ?? 0,
    open: open[0]?.similarity ?? 0,
    share: ranked[0]?.share ?? 0,
    highestShare: Math.max(0, ...ranked.map(({ share }) => share)),
    lean: openness.lean(question),
  };
}

export function isAnswerable({ answered, open, share, highestShare, lean }: Signals): boolean {
  if (answered >= SAME_QUESTION && answered >= open) return true;
  const weights = ANSWERABLE_WEIGHTS;
  const logOdds =
    weights.constant +
    weights.answered * answered +
    weights.open * open +
    weights.share * share +
    weights.highestShare * highestShare +
    weights.lean * lean;
  return logOdds >= ANSWERABLE_THRESHOLD;
}
