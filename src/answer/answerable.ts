/** Answerable or not: whether the review speaks of what is asked, judged from how its passages and questions match. */

import type { Openness } from '../search/openness.ts';
import type { Retrieval } from '../search/retrieve.ts';

/** What the judgement rests on. */
export interface Signals {
  /** Likeness to the most alike question that the review answers; 0 to 1. */
  readonly answered: number;
  /** Highest share of the question that a passage covers; 0 to 1. */
  readonly share: number;
  /**
   * How much likelier the question is among those asked of its likeliest passage than among those of the likeliest topic
   * that is left open; log-odds, over the root of the number of words.
   */
  readonly topic: number;
  /** Whether the question's words are those of answered questions (above 0) or of open ones. */
  readonly lean: number;
}

/**
 * A logistic model; log-odds that the review answers. Fitted on the tuning half of the judged questions (never on the
 * other half) by `npm run fit`, which prints these numbers.
 */
export const ANSWERABLE_WEIGHTS = {
  topic: 0.95,
  share: 1.74,
  lean: 0.81,
  constant: -1.41,
} as const;

/** Refused below this. Chosen so that a question that the review answers is refused once in thirty times or less. */
export const ANSWERABLE_THRESHOLD = 0;
/** A question that stands in the corpus in so many words is answered, whatever else it resembles. */
const SAME_QUESTION = 0.92;
/** So is one whose words stand together in one passage, all but a rest. */
const COVERED_SHARE = 0.9;

export function readSignals(
  { said, ranked, answered, topics }: Retrieval,
  openness: Openness,
): Signals {
  const likeliest = (kind: 'answered' | 'open'): number =>
    topics.find(({ topic }) => topic.kind === kind)?.score ?? 0;
  return {
    answered: answered[0]?.similarity ?? 0,
    share: Math.max(0, ...ranked.map(({ share }) => share)),
    topic: likeliest('answered') - likeliest('open'),
    lean: openness.lean(said),
  };
}

/** Log-odds that the review answers. */
export function answerableLogOdds({ share, topic, lean }: Signals): number {
  const weights = ANSWERABLE_WEIGHTS;
  return weights.constant + weights.topic * topic + weights.share * share + weights.lean * lean;
}

/** Whether it stands in the corpus, or in the review, in so many words. */
export const isPlainlyAnswered = ({ answered, share }: Signals): boolean =>
  answered >= SAME_QUESTION || share >= COVERED_SHARE;

export const isAnswerable = (signals: Signals): boolean =>
  isPlainlyAnswered(signals) || answerableLogOdds(signals) >= ANSWERABLE_THRESHOLD;
