/** Answerable or not: whether the review speaks of what is asked, judged from how its passages and questions match. */

import type { Library } from '../library/library.ts';
import type { Openness } from '../search/openness.ts';
import type { Reading } from '../search/reading.ts';
import type { Retrieval } from '../search/retrieve.ts';
import { phraseTerms } from '../text/token.ts';

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
  /** Share of the question that is words of which a topic left open proves that they occur nowhere; 0 to 1. */
  readonly absent: number;
  /** Whether the question's words are those of answered questions (above 0) or of open ones. */
  readonly lean: number;
}

/**
 * A logistic model; log-odds that the review answers. Fitted on the tuning half of the judged questions (never on the
 * other half) by `npm run fit`, which prints these numbers.
 */
export const ANSWERABLE_WEIGHTS = {
  topic: 1.45,
  share: 1.31,
  absent: -1.52,
  lean: 1.2,
  constant: -1.69,
} as const;

/** Refused below this. Chosen so that a question that the review answers is refused once in thirty times or less. */
export const ANSWERABLE_THRESHOLD = 0.36;
/** A question that stands in the corpus in so many words is answered, whatever else it resembles. */
const SAME_QUESTION = 0.92;
/** So is one whose words stand together in one passage, all but a rest. */
const COVERED_SHARE = 0.8;

/** Terms of the words that prove the silence of topics. */
export const absentTerms = ({ unanswered }: Pick<Library, 'unanswered'>): ReadonlySet<string> =>
  new Set(
    unanswered
      .flatMap(({ absent }) => absent.map(phraseTerms))
      .flatMap((terms) => (terms.length === 1 ? terms : [])),
  );

function absentShare(
  { query, weights, wholeWeight }: Reading,
  absent: ReadonlySet<string>,
): number {
  const found = query.words.map(({ alternatives: [own] }, word) =>
    own?.terms.some((term) => absent.has(term)) ? (weights[word] ?? 0) : 0,
  );
  return wholeWeight === 0 ? 0 : found.reduce((sum, weight) => sum + weight, 0) / wholeWeight;
}

export function readSignals(
  { reading, said, ranked, isAbout, answered, topics }: Retrieval,
  openness: Openness,
  absent: ReadonlySet<string>,
): Signals {
  const likeliest = (kind: 'answered' | 'open'): number => topics[kind][0]?.score ?? 0;
  return {
    answered,
    share: Math.max(
      0,
      ...ranked.flatMap(({ passage, share }) => (isAbout(passage) ? [share] : [])),
    ),
    topic: likeliest('answered') - likeliest('open'),
    absent: absentShare(reading, absent),
    lean: openness.lean(said),
  };
}

/** Log-odds that the review answers. */
export function answerableLogOdds({ share, topic, absent, lean }: Signals): number {
  const weights = ANSWERABLE_WEIGHTS;
  return (
    weights.constant +
    weights.topic * topic +
    weights.share * share +
    weights.absent * absent +
    weights.lean * lean
  );
}

/** Whether it stands in the corpus, or in the review, in so many words. */
export const isPlainlyAnswered = (
  { answered, share, absent }: Signals,
  coveredShare = COVERED_SHARE,
): boolean =>
  answered >= SAME_QUESTION || share >= COVERED_SHARE || (absent === 0 && share >= coveredShare);

/**
 * @param slack - how much less sure it may be, in log-odds: where much of the question was read otherwise
 * @param coveredShare - share of the question that a passage has to cover to answer it, if no word of it proves silence
 */
export const isAnswerable = (signals: Signals, slack = 0, coveredShare?: number): boolean =>
  isPlainlyAnswered(signals, coveredShare) ||
  answerableLogOdds(signals) >= ANSWERABLE_THRESHOLD - slack;
