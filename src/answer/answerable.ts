/** Answerable or not: whether the review speaks of what is asked, judged from the signals. */

import type { Signals } from './signals.ts';

/**
 * A logistic model; log-odds that the review answers. Fitted on the tuning half of the judged questions (never on the
 * other half) by `npm run fit`, which prints these numbers.
 */
export const ANSWERABLE_WEIGHTS = {
  topic: 0.97,
  second: -0.63,
  share: 2.36,
  absent: -4.93,
  lean: 1.15,
  likeness: 5.29,
  figure: -2.89,
  told: 7.13,
  named: 0.5,
  carried: 0.34,
  listed: 1.65,
  ranking: -3.28,
  unheard: -1.24,
} as const satisfies Partial<Record<keyof Signals, number>>;
const ANSWERABLE_CONSTANT = 0.19;

/** Refused below this. Chosen so that a question that the review answers is refused once in thirty times or less. */
const ANSWERABLE_THRESHOLD = 0.62;
/** A question that stands in the corpus in so many words is answered, whatever else it resembles. */
const SAME_QUESTION = 0.92;
/** So is one whose words stand together in one passage, all but a rest. */
const COVERED_SHARE = 0.8;
/** A little less will do where no word proves silence, and no question left open is much more like it. */
const MOSTLY_COVERED_SHARE = 0.75;
const MUCH_MORE_OPEN = -0.15;

const WEIGHED = Object.keys(ANSWERABLE_WEIGHTS) as (keyof typeof ANSWERABLE_WEIGHTS)[];

/** Log-odds that the review answers. */
const answerableLogOdds = (signals: Signals): number =>
  WEIGHED.reduce(
    (sum, name) => sum + ANSWERABLE_WEIGHTS[name] * signals[name],
    ANSWERABLE_CONSTANT,
  );

/** Whether it stands in the corpus, or in the review, in so many words. */
export const isPlainlyAnswered = (
  { answered, likeness, share, absent, figure, ranking, unheard }: Signals,
  coveredShare = MOSTLY_COVERED_SHARE,
): boolean => {
  if (answered >= SAME_QUESTION) return true;
  const isMissing = figure + ranking + unheard > 0; // what is asked for is none of the words that are there
  return (
    !isMissing &&
    (share >= COVERED_SHARE || (absent === 0 && likeness > MUCH_MORE_OPEN && share >= coveredShare))
  );
};

/**
 * @param coveredShare - share of the question that a passage has to cover to answer it, if no word of it proves silence
 */
export const isAnswerable = (signals: Signals, coveredShare?: number): boolean =>
  isPlainlyAnswered(signals, coveredShare) || answerableLogOdds(signals) >= ANSWERABLE_THRESHOLD;
