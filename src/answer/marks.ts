/** Marks: the words of a passage that match words of the question. */

import type { Query, Via } from '../search/query.ts';
import type { Passage } from '../library/passage.ts';
import { analyzeOnce } from '../text/analyze-once.ts';
import type { Mark } from './schema/evidence.ts';

/** What stands for a term of the passage: the word of the question, and how. */
interface Stands {
  readonly word: number;
  readonly via: Via;
  readonly weight: number;
}

/** The alternatives of a query by each of their terms; the heavier wins. Those whose other terms are missing are left out. */
function standing({ words }: Query, terms: ReadonlySet<string>): Map<string, Stands> {
  const stands = new Map<string, Stands>();
  words.forEach(({ alternatives }, word) => {
    for (const { terms: needed, via, weight } of alternatives) {
      if (!needed.every((term) => terms.has(term))) continue;
      for (const term of needed) {
        if ((stands.get(term)?.weight ?? 0) < weight) stands.set(term, { word, via, weight });
      }
    }
  });
  return stands;
}

const lettersOf = (text: string): string => text.toLowerCase();

/**
 * Finds the marks of a passage, in reading order, none overlapping another.
 *
 * A match by stem that is spelled as the question has it is told as a match of the word itself.
 */
export function findMarks(query: Query, passage: Pick<Passage, 'text'>): Mark[] {
  const { tokens, compounds, terms } = analyzeOnce(passage.text);
  const stands = standing(query, terms);
  const marks: Mark[] = [];
  for (const { start, end, term } of tokens) {
    const found = stands.get(term);
    if (!found) continue;
    const typed = query.words[found.word]?.text ?? '';
    const isSame = lettersOf(typed) === lettersOf(passage.text.slice(start, end));
    const via =
      found.via === 'stem' && isSame
        ? 'word'
        : found.via === 'word' && !isSame
          ? 'stem'
          : found.via;
    marks.push({ start, end, word: found.word, via });
  }
  for (const { start, end, term } of compounds) {
    const found = stands.get(term);
    if (found && !marks.some((mark) => mark.start < end && start < mark.end)) {
      marks.push({ start, end, word: found.word, via: found.via });
    }
  }
  return marks.sort((left, right) => left.start - right.start);
}
