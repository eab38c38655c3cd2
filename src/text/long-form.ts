/**
 * Long forms: the words that letters in brackets stand for, "immune checkpoint blockade (ICB)".
 *
 * The letters are matched from the last to the first, each against the nearest one before it, the first at the beginning of a
 * word (Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", 2003).
 */

import type { Span } from './span.ts';

/** Words that a long form may have more than its letters, as in the paper. */
const MORE_WORDS = 5;

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Where the long form begins that ends before `end`; undefined where the letters do not fit. */
function startOfLongForm(text: string, end: number, letters: string): number | undefined {
  const least = earliestStart(text, end, letters.length + MORE_WORDS);
  let at = end;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters[index]?.toLowerCase();
    if (!isWordCharacter(letter)) continue;
    const isFirst = index === 0;
    const fits = (place: number): boolean =>
      text[place]?.toLowerCase() === letter && !(isFirst && isWordCharacter(text[place - 1]));
    at -= 1;
    while (at >= least && !fits(at)) at -= 1;
    if (at < least) return undefined;
  }
  return at;
}

/** Where the last so many words before a place begin. */
function earliestStart(text: string, end: number, words: number): number {
  let at = end;
  for (let word = 0; word < words && at > 0; word += 1) {
    const space = text.lastIndexOf(' ', at - 2);
    at = space < 0 ? 0 : space + 1;
  }
  return at;
}

/** The long form together with its letters in brackets, where a text has them first; undefined where it does not. */
export function findLongForm(text: string, letters: string): Span | undefined {
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    if (!text.startsWith(letters, open + 1)) continue;
    const last = open + 1 + letters.length;
    const close = text[last] === 's' ? last + 1 : last; // "(UCNPs)" for UCNP
    if (text[close] !== ')') continue;
    const start = startOfLongForm(text, open, letters);
    if (start !== undefined) return { start, end: close + 1 };
  }
  return undefined;
}
