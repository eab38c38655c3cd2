/** Words of a quote: compared as printed but for case, accents, punctuation and spaces; never stemmed. */

import type { Span } from '../../text/span.ts';
import { analyze } from '../../text/token.ts';

/** A word, or a place at which the quote leaves words out. */
export interface QuoteWord extends Span {
  /** Empty for an ellipsis. */
  readonly word: string;
}

const ELLIPSIS = /\[?\(?(?:…|\.{3,}|(?:\. ){2,}\.)\)?\]?/gu;

/** Signs that say something: "Ln ≠ Yb" is another claim than "Ln = Yb". */
const SIGN = /[<>=≠≤≥±%]/gu;

/** Numbers keep their point, so that 1.05 and 10.5 differ; thousands' commas are none. */
const wordOf = (text: string, folded: string): string =>
  /^\d[\d.,]*$/.test(text) ? text.replaceAll(',', '') : folded;

export function quoteWords(text: string): QuoteWord[] {
  const words = analyze(text).tokens.map(({ start, end, word }): QuoteWord => ({
    start,
    end,
    word: wordOf(text.slice(start, end), word),
  }));
  const gaps = [...text.matchAll(ELLIPSIS)].map(({ index, 0: dots }): QuoteWord => ({
    start: index,
    end: index + dots.length,
    word: '',
  }));
  const isInWord = (at: number): boolean => words.some(({ start, end }) => at >= start && at < end);
  const signs = [...text.matchAll(SIGN)]
    .filter(({ index }) => !isInWord(index))
    .map(({ index, 0: sign }): QuoteWord => ({ start: index, end: index + 1, word: sign }));
  return [...words, ...gaps, ...signs].sort((left, right) => left.start - right.start);
}
