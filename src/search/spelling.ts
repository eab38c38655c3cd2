/** Spelling: which known words a word that occurs nowhere may have been meant to be. */

import { compareTexts } from '../text/compare.ts';

/** Shorter words have too many neighbours. */
const MIN_CORRECTED_CHARS = 5;
/** Longer ones are no words, and their distance would take long to find. */
export const MAX_CORRECTED_CHARS = 32;
/** From this length on two letters may be wrong. */
const TWO_ERRORS_FROM_CHARS = 8;

/** Letters that may be wrong in a word of this length. */
const allowedErrors = (lengthChars: number): number =>
  lengthChars < MIN_CORRECTED_CHARS ? 0 : lengthChars < TWO_ERRORS_FROM_CHARS ? 1 : 2;

/**
 * Optimal string alignment distance: letters to insert, delete, replace or swap with their neighbour. Both words are at
 * most `MAX_CORRECTED_CHARS` long, so this takes bounded time.
 *
 * @param most - what is above it need not be told exactly: most words are given up after a few letters
 */
export function editDistance(left: string, right: string, most = Infinity): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  let leastBefore = 0; // a swap reaches back two rows
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let distance = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (isSame ? 0 : 1),
      );
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && isSwap) {
        distance = Math.min(distance, (beforeLast[column - 2] as number) + 1);
      }
      current.push(distance);
      if (distance < least) least = distance;
    }
    if (least > most && leastBefore > most) return least;
    leastBefore = least;
    beforeLast = last;
    last = current;
  }
  return last[right.length] as number;
}

/** "fototermal", "amfiphilic": an f where words of Greek origin have ph, as several languages write them. */
const spellingsOf = (word: string): string[] =>
  word.includes('f') ? [word, word.replaceAll('f', 'ph')] : [word];

/** Suggests known words for an unknown one, nearest first, then the more frequent. Empty when none is near enough. */
export type Speller = (word: string) => readonly string[];

/** An error takes a letter away and puts another there, at the most. */
const LETTERS_OF_ERROR = 2;

/** The letters that a word has, as bits; those beyond z share theirs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(value: number): number {
  let count = 0;
  for (let left = value; left !== 0; left &= left - 1) count += 1;
  return count;
}

const isWord = (word: string): boolean =>
  word.length <= MAX_CORRECTED_CHARS && /^\p{L}+$/u.test(word);

/** @param frequencies - known words, folded, with the number of documents that hold each */
export function createSpeller(frequencies: ReadonlyMap<string, number>): Speller {
  const byFirst = new Map<string, { readonly word: string; readonly letters: number }[]>();
  for (const word of frequencies.keys()) {
    if (word.length < MIN_CORRECTED_CHARS - 1 || !isWord(word)) continue;
    const known = { word, letters: lettersOf(word) };
    const own = byFirst.get(word.charAt(0));
    if (own) own.push(known);
    else byFirst.set(word.charAt(0), [known]);
  }

  /** The first letter is seldom wrong, and with it right few words are left to compare. */
  const nearest = (word: string): string[] => {
    const errors = isWord(word) ? allowedErrors(word.length) : 0;
    if (errors === 0) return [];
    const own = lettersOf(word);
    return (byFirst.get(word.charAt(0)) ?? [])
      .filter(
        (known) =>
          Math.abs(known.word.length - word.length) <= errors &&
          bitsIn(known.letters ^ own) <= LETTERS_OF_ERROR * errors,
      )
      .map(({ word: candidate }) => ({
        candidate,
        distance: editDistance(word, candidate, errors),
      }))
      .filter(({ distance }) => distance <= errors)
      .sort(
        (left, right) =>
          left.distance - right.distance ||
          (frequencies.get(right.candidate) ?? 0) - (frequencies.get(left.candidate) ?? 0) ||
          compareTexts(left.candidate, right.candidate),
      )
      .map(({ candidate }) => candidate);
  };

  return (typed) =>
    spellingsOf(typed)
      .map(nearest)
      .find(({ length }) => length > 0) ?? [];
}
