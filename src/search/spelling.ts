/** Spelling: which known words a word that occurs nowhere may have been meant to be. */

import MiniSearch from 'minisearch';

/** Shorter words have too many neighbours. */
export const MIN_CORRECTED_CHARS = 5;
/** Longer ones are no words, and their distance would take long to find. */
export const MAX_CORRECTED_CHARS = 32;
/** From this length on two letters may be wrong. */
const TWO_ERRORS_FROM_CHARS = 8;
/** Candidates that MiniSearch may hand over before they are told apart. */
const MAX_CANDIDATES = 40;

/** Letters that may be wrong in a word of this length. */
export const allowedErrors = (lengthChars: number): number =>
  lengthChars < MIN_CORRECTED_CHARS ? 0 : lengthChars < TWO_ERRORS_FROM_CHARS ? 1 : 2;

/**
 * Optimal string alignment distance: letters to insert, delete, replace or swap with their neighbour. Both words are at
 * most `MAX_CORRECTED_CHARS` long, so this takes bounded time.
 */
export function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
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
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] as number;
}

/** The words that come of swapping two neighbours: one error here, two to MiniSearch. */
const swaps = (word: string): string[] =>
  [...word]
    .slice(1)
    .map((_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));

/** "fototermal", "amfiphilic": an f where words of Greek origin have ph, as several languages write them. */
const spellingsOf = (word: string): string[] =>
  word.includes('f') ? [word, word.replaceAll('f', 'ph')] : [word];

/** Suggests known words for an unknown one, nearest first, then the more frequent. Empty when none is near enough. */
export type Speller = (word: string) => readonly string[];

/** @param frequencies - known words, folded, with the number of documents that hold each */
export function createSpeller(frequencies: ReadonlyMap<string, number>): Speller {
  const engine = new MiniSearch<{ id: number; word: string }>({
    fields: ['word'],
    storeFields: ['word'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  const known = [...frequencies.keys()].filter(
    (word) =>
      word.length >= MIN_CORRECTED_CHARS - 1 &&
      word.length <= MAX_CORRECTED_CHARS &&
      /^\p{L}+$/u.test(word),
  );
  engine.addAll(known.map((word, id) => ({ id, word })));

  const nearest = (word: string): string[] => {
    if (word.length > MAX_CORRECTED_CHARS || !/^\p{L}+$/u.test(word)) return [];
    const errors = allowedErrors(word.length);
    if (errors === 0) return [];
    const near = engine
      .search(word, { fuzzy: errors, prefix: false })
      .slice(0, MAX_CANDIDATES)
      .map(({ word: candidate }) => candidate as string);
    return [...new Set([...swaps(word).filter((swapped) => frequencies.has(swapped)), ...near])]
      .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
      .filter(({ candidate, distance }) => distance <= errors && candidate[0] === word[0])
      .sort(
        (left, right) =>
          left.distance - right.distance ||
          (frequencies.get(right.candidate) ?? 0) - (frequencies.get(left.candidate) ?? 0) ||
          left.candidate.localeCompare(right.candidate),
      )
      .map(({ candidate }) => candidate);
  };

  return (typed) =>
    spellingsOf(typed)
      .map(nearest)
      .find(({ length }) => length > 0) ?? [];
}
