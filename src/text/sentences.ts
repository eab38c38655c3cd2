/** Sentences: where they begin and end in scientific prose. */

import type { Span } from './span.ts';

/** A full stop after one of these ends no sentence. Lower case, without the stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'al approx ca cf dr e.g ed eds eq eqs etc fig figs i.e inc incl jr ltd mr mrs ms no nos p pp prof ref refs resp sec sect sp spp st suppl tab u.s vol vols vs'.split(
    ' ',
  ),
);

/** A printer's slip that the Unicode rules read through: a new sentence in lower case ("monitoring. complicated"). */
const LOWER_CASE_START = /(?<=[\p{L})]{3}[.!?]) +(?=\p{Ll}{2})/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Whether the full stop at the end of `text` belongs to an abbreviation or an initial. */
function endsInAbbreviation(text: string): boolean {
  const word = /([\p{L}][\p{L}.]{0,12})\.$/u.exec(text)?.[1];
  if (word === undefined) return false;
  return ABBREVIATIONS.has(word.toLowerCase()) || /^(?:\p{Lu}|\p{Lu}\.)+$/u.test(word);
}

function trim(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  return { start: from, end: Math.max(from, start + slice.trimEnd().length) };
}

/**
 * Splits a text into its sentences, by the Unicode rules (UAX #29) mended for abbreviations, initials and sentences that
 * a printer began in lower case.
 *
 * In reading order, without the white space around them; together they hold every word. Empty for a blank text.
 */
export function splitSentences(text: string): Span[] {
  const starts = new Set<number>();
  for (const { index } of segmenter.segment(text)) starts.add(index);
  for (const { index, 0: gap } of text.matchAll(LOWER_CASE_START)) starts.add(index + gap.length);

  const sentences: Span[] = [];
  let open = 0;
  for (const start of [...starts].sort((left, right) => left - right)) {
    if (start === 0 || endsInAbbreviation(text.slice(open, start).trimEnd())) continue;
    sentences.push(trim(text, open, start));
    open = start;
  }
  sentences.push(trim(text, open, text.length));
  return sentences.filter(({ start, end }) => end > start);
}
