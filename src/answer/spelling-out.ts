/** Spelling out: the passages that print what letters stand for. */

import type { Catalog } from '../library/catalog.ts';
import { isReviewsOwn } from '../library/passage-kinds.ts';
import type { Reading } from '../search/reading.ts';
import type { Retrieval } from '../search/retrieve.ts';
import { findLongForm } from '../text/long-form.ts';
import { asksAcronym, lettersAsked } from './asks-acronym.ts';

/** "What does HMME stand for in LP@PFH@HMME?" */
const ASKS_WHAT_FOR =
  /\b(?:what (?:does|do|did|would)|the) (?:(?:the )?(?:letters?|abbreviation|acronym) )?["“']?([\p{L}\p{N}-]{2,12})["”']? (?:stands? for|abbreviates?|is short for)\b|\b(?:long|full|expanded) (?:form|name) (?:of|for) ["“']?([\p{L}\p{N}-]{2,12})\b/iu;

/** Whether it is asked what letters stand for, which the review has nowhere written out. */
export function lacksLongForm(question: string, { library }: Catalog): boolean {
  const found = ASKS_WHAT_FOR.exec(question);
  const letters = found?.[1] ?? found?.[2];
  if (letters === undefined || !/\p{Lu}.*\p{Lu}/u.test(letters)) return false;
  const isLetters = (name: string): boolean => name.toLowerCase() === letters.toLowerCase();
  const longForms = library.thesaurus
    .filter(({ kind, term, also }) => kind !== 'lay' && [term, ...also].some(isLetters))
    .flatMap(({ term, also }) => [term, ...also])
    .filter((name) => name.includes(' ') && !isLetters(name))
    .map((name) => name.toLowerCase());
  return !library.passages.some(
    ({ text, kind }) =>
      isReviewsOwn(kind) &&
      (findLongForm(text, letters) !== undefined ||
        longForms.some((name) => text.toLowerCase().includes(name))),
  );
}

/** Ids, the likeliest first; empty where that is not asked. */
export function spellingOut(reading: Reading, { ranked }: Retrieval): string[] {
  const letters = asksAcronym(reading) ? lettersAsked(reading) : undefined;
  if (letters === undefined) return [];
  return ranked.flatMap(({ passage: { id, text, kind } }) =>
    isReviewsOwn(kind) && findLongForm(text, letters) ? [id] : [],
  );
}
