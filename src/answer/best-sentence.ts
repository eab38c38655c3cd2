/** The sentence that answers: chosen among those of a passage. */

import type { Passage, Sentence } from '../library/passage.ts';
import { splitClauses } from '../text/clauses.ts';
import type { Span } from '../text/span.ts';
import type { Mark } from './schema/evidence.ts';

/** What the likelihood of being asked of a sentence counts: as much as matching this share of the question. */
const LIKELY_WEIGHT = 0.3;
/** A first sentence leads a paragraph: it wins where nothing else tells. */
const LEAD_SHARE = 0.02;
/** The authors of a work answer what is asked of it only where they are asked for, or no other part has its words. */
const AUTHORS_SHARE = -1;
/** What a cell of a row counts by its column: what a study did tells more than where, unless that is asked. */
const COLUMN_SHARES: readonly (readonly [RegExp, number])[] = [
  [/aim|objective|purpose/i, 0.06],
  [/nanotech|intervention|material/i, 0.06],
  [/author/i, -1],
  [/country|design/i, -0.4],
];

function leadShare(passage: Passage, { start }: Sentence, index: number): number {
  if (passage.kind === 'reference')
    return index === 0 ? AUTHORS_SHARE : index === 1 ? LEAD_SHARE : 0;
  if (passage.kind !== 'row') return index === 0 ? LEAD_SHARE : 0;
  const cell = passage.cells.find((one) => start >= one.start && start < one.end);
  return COLUMN_SHARES.find(([column]) => cell && column.test(cell.column))?.[1] ?? 0;
}

/** A sentence of a paragraph that cites the study which is asked about: as much as matching this share of the question. */
const CITING_SHARE = 0.6;

const citesShare = (
  { kind, citations }: Passage,
  { start, end }: Sentence,
  about: readonly string[],
): number =>
  kind === 'paragraph' &&
  citations.some(
    (one) => one.start >= start && one.end <= end && about.includes(one.reference ?? ''),
  )
    ? CITING_SHARE
    : 0;

export interface AskedOf {
  /** What each word of the question is worth. */
  readonly weights: readonly number[];
  /** Log-likelihood of each sentence, in order; 0 where nothing tells. */
  readonly likely: readonly number[];
  /** Keys of the references of the studies that are asked about. */
  readonly about: readonly string[];
}

/** Chooses by the share of the question that a sentence matches, and by how likely the question is asked of it. */
export function bestSentence(
  passage: Passage,
  marks: readonly Mark[],
  { weights, likely, about }: AskedOf,
): Sentence {
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let best: Sentence = passage.sentences[0] ?? { start: 0, end: passage.text.length, places: [] };
  let highest = -1;
  passage.sentences.forEach((sentence, index) => {
    const words = new Set(
      marks
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
        .map(({ word }) => word),
    );
    const share = [...words].reduce((sum, word) => sum + (weights[word] ?? 0), 0) / whole;
    const score =
      share +
      LIKELY_WEIGHT * (likely[index] ?? 0) +
      leadShare(passage, sentence, index) +
      citesShare(passage, sentence, about);
    if (score <= highest) return;
    highest = score;
    best = sentence;
  });
  return best;
}

/** A sentence of fewer words is marked whole. */
const LONG_SENTENCE_WORDS = 30;
/** What marking all of a sentence costs, beside missing all of its matched words. */
const LENGTH_COST = 0.35;

/** The last of an enumeration says nothing without what stands before it. */
const LEANS_BACK = /^(?:and|or)\b/;

const countWords = (text: string): number => text.split(/\s+/).length;

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
  const words = countWords(text.slice(sentence.start, sentence.end));
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
      const length = countWords(text.slice(start, end)) / words;
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
