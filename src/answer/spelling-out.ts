/** Spelling out: the passages that print what letters stand for. */

import { isReviewsOwn } from '../library/passage-kinds.ts';
import type { Reading } from '../search/reading.ts';
import type { Retrieval } from '../search/retrieve.ts';
import { findLongForm } from '../text/long-form.ts';
import { asksAcronym, lettersAsked } from './asks-acronym.ts';

/** Ids, the likeliest first; empty where that is not asked. */
export function spellingOut(reading: Reading, { ranked }: Retrieval): string[] {
  const letters = asksAcronym(reading) ? lettersAsked(reading) : undefined;
  if (letters === undefined) return [];
  return ranked.flatMap(({ passage: { id, text, kind } }) =>
    isReviewsOwn(kind) && findLongForm(text, letters) ? [id] : [],
  );
}
