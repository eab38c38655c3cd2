/** The part of a long sentence that answers: the clauses that hold the words of the question. */

import type { Passage } from '../library/passage.ts';
import { splitClauses } from '../text/clauses.ts';
import { countWords } from '../text/count-words.ts';
import type { Span } from '../text/span.ts';
import type { Mark } from './schema/evidence.ts';

/** A sentence of fewer words is marked whole. */
const LONG_SENTENCE_WORDS = 30;
/** What marking all of a sentence costs, beside missing all of its matched words. */
const LENGTH_COST = 0.35;

/** The last of an enumeration says nothing without what stands before it. */
const LEANS_BACK = /^(?:and|or)\b/;

/**
 * Narrows a long sentence to the clauses that hold the matched words: the run of clauses that has most of them for its
 * length. The whole sentence where nothing in it matches, or where it is short.
 */
export function narrowToClause(
  { text }: Pick<Passage, 'text'>,
  sentence: Span,
  marks: readonly Mark[],
  weights: readonly number[],
): Span {
  const words = countWords(text, sentence.start, sentence.end);
  if (words < LONG_SENTENCE_WORDS) return sentence;
  const own = marks.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const weightIn = ({ start, end }: Span): number => {
    const found = new Set(
      own.filter((mark) => mark.start >= start && mark.end <= end).map(({ word }) => word),
    );
    return [...found].reduce((sum, word) => sum + (weights[word] ?? 0), 0);
  };
  const whole = weightIn(sentence);
  const clauses = whole === 0 ? [] : splitClauses(text, sentence);
  if (clauses.length <= 1) return sentence;
  let best: Span = sentence;
  let highest = 1 - LENGTH_COST;
  for (const [first, { start }] of clauses.entries()) {
    if (LEANS_BACK.test(text.slice(start, start + 5))) continue;
    for (const { end } of clauses.slice(first)) {
      const length = countWords(text, start, end) / words;
      const worth = weightIn({ start, end }) / whole - LENGTH_COST * length;
      if (worth <= highest) continue;
      highest = worth;
      const before = clauses[first - 1];
      const isAside = before && ASIDE.test(text.slice(start, start + MAX_ASIDE_CHARS));
      best = { start: isAside ? before.start : start, end };
    }
  }
  return withQuoted(text, best);
}

/** Letters in brackets belong to the words before them: "a liposome nanodrug (LP@PFH@HMME)". */
const ASIDE = /^\([^()\d]*\)/;
const MAX_ASIDE_CHARS = 24;

/** Printed words in brackets right behind a clause, as a search string is: `keywords ("one" OR "other") AND ("third")`. */
const QUOTED_ASIDE = /^(?: (?:AND|OR|NOT))? ?\(["“][^()]{1,400}\)/;

/** They are what the clause speaks of, and belong to it. */
function withQuoted(text: string, { start, end }: Span): Span {
  let to = end;
  for (
    let aside = QUOTED_ASIDE.exec(text.slice(to));
    aside;
    aside = QUOTED_ASIDE.exec(text.slice(to))
  ) {
    to += aside[0].length;
  }
  return { start, end: to };
}
