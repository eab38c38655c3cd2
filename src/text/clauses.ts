/** Clauses: where a long sentence of scientific prose may be cut. */

import { countWords } from './count-words.ts';
import type { Span } from './span.ts';

/** Marks and words that begin a clause; brackets hold asides. */
const BOUNDARY =
  /[,;:] (?=\S)| (?=(?:while|whereas|which|although|because|but|resulting|including|such as|so that|in order to|by means of)\b)| (?=[(“])|(?<=[)”]),? /gu;
/** Shorter pieces belong to their neighbour: "however", "in 2011". */
const MIN_CLAUSE_WORDS = 3;

/** Where authors in brackets open a sentence, they are its subject. */
const OPENING_CITATION = /^\([^()]*\)$/;

/** Whether a bracket is open at the end: "(Chai et al., 2024)" is one piece. */
const isInBrackets = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');

/** Cuts a stretch of text into clauses; together they hold every word of it, in order. */
export function splitClauses(text: string, { start, end }: Span): Span[] {
  const clauses: Span[] = [];
  let open = start;
  const close = (at: number, next: number): void => {
    const last = clauses.at(-1);
    if (countWords(text, open, at) < MIN_CLAUSE_WORDS && last) {
      clauses[clauses.length - 1] = { start: last.start, end: at };
    } else clauses.push({ start: open, end: at });
    open = next;
  };
  for (const { index, 0: mark } of text.slice(start, end).matchAll(BOUNDARY)) {
    const at = start + index;
    const before = text.slice(start, at);
    if (isInBrackets(before) || OPENING_CITATION.test(before)) continue;
    if (countWords(text, open, at) >= MIN_CLAUSE_WORDS) close(at, at + mark.length);
  }
  close(end, end);
  return clauses;
}
