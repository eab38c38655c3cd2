/** Ranking: the numbers by which passages are scored, each with its reason. */

import type { Bm25Parameters } from './bm25.ts';

export interface Ranking {
  /** The text of a passage, its headings included. */
  readonly body: Bm25Parameters;
  readonly title: Bm25Parameters;
  readonly pairs: Bm25Parameters;
  /** What a match in the title adds to the same match in the body. */
  readonly titleWeight: number;
  /** What a match of two neighbouring words adds to their own matches. */
  readonly pairWeight: number;
  /** What the whole of a hyphenated word adds to the matches of its parts. */
  readonly compoundWeight: number;
}

/** Chosen on the training half of SciFact and on the tuning half of the judged questions. */
export const DEFAULT_RANKING: Ranking = {
  body: { k1: 1, b: 0.65 },
  title: { k1: 1, b: 0.65 },
  pairs: { k1: 1, b: 0.65 },
  titleWeight: 0.15,
  pairWeight: 0.12,
  compoundWeight: 0.25,
};
