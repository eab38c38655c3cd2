/** An answer on a terminal. */

import type { Answer, Settled } from '../../answer/answer.ts';
import { type Terminal, wrap } from '../terminal.ts';
import { formatEvidence, INDENT, printable } from './evidence.ts';
import { formatQuoteCheck } from './quote-check.ts';
import { formatRefusal } from './refusal.ts';
import { formatStudyList, formatStudyCards } from './studies.ts';

/** How the question was read, where that is not plain: terms that can be left out, corrected words, words that nothing has. */
function readingNotes({ kind, reading, terms }: Answer, { style, columns }: Terminal): string[] {
  const corrected = reading.flatMap(({ text, correction }) =>
    correction === undefined ? [] : [`“${text}” as “${correction}”`],
  );
  const unknown = reading
    .filter(({ status }) => status === 'unknown')
    .map(({ text }) => `“${text}”`);
  const read = terms
    .filter((term) => term.kind !== 'correction')
    .map(({ label, from }) => `${label}${from === 'history' ? ' (from before)' : ''}`);
  const lines = [
    ...(read.length > 0 ? [`Read as ${read.join('; ')}`] : []),
    ...(corrected.length > 0 ? [`Read ${corrected.join(', ')}`] : []),
    ...(unknown.length > 0 && kind === 'passages'
      ? [`Nowhere in the review: ${unknown.join(', ')}`]
      : []),
  ];
  return lines.length === 0 ? [] : [...lines.map((line) => style('dim', wrap(line, columns))), ''];
}

/** What the source got wrong about the very thing asked, before all else. */
function formatSettled({ note, prints }: Settled, { style, columns }: Terminal): string[] {
  const printed = prints.map(({ text, locator }) =>
    wrap(style('dim', `printed: “${printable(text)}” (${locator})`), columns, INDENT),
  );
  return [wrap(style('yellow', `Note: ${note.says}`), columns), ...printed, ''];
}

function formatHelp({ help }: Answer & { kind: 'help' }, { columns }: Terminal): string[] {
  const { studies, references, years, countries, cancers } = help.covers;
  const span = years ? ` of ${years.from} to ${years.to}` : '';
  const covers = `It covers ${studies} studies${span} from ${countries} countries, ${cancers} cancers, ${references} references.`;
  return [wrap(help.says, columns), wrap(covers, columns)];
}

/** What each kind of answer says before its passages. */
function lead(answer: Answer, terminal: Terminal): string[] {
  switch (answer.kind) {
    case 'refusal':
      return [...formatRefusal(answer, terminal), ''];
    case 'list':
    case 'count':
      return [...formatStudyList(answer, terminal), ''];
    case 'study':
      return [...formatStudyCards(answer, terminal), ''];
    case 'quote':
      return [...formatQuoteCheck(answer.quote, terminal), ''];
    case 'help':
      return [...formatHelp(answer, terminal), ''];
    case 'passages':
      return [];
  }
}

/** Questions that go on from here. */
const formatNext = (questions: readonly string[], { style }: Terminal): string[] =>
  questions.length === 0
    ? []
    : [style('dim', 'It also answers:'), ...questions.map((one) => `${INDENT}${one}`), ''];

/** The citation of the review, as every answer ends. */
export function formatSource(
  { review }: Pick<Answer, 'review'>,
  { style, columns }: Terminal,
): string {
  const journal = review.journal === undefined ? '' : ` ${review.journal}.`;
  const text = `— ${review.authors} (${review.year}). ${review.title}.${journal}`;
  return style('dim', wrap(text, columns));
}

/** Formats an answer for a person; ends with a line break. */
export function formatAnswer(answer: Answer, terminal: Terminal): string {
  return [
    ...readingNotes(answer, terminal),
    ...(answer.settled ? formatSettled(answer.settled, terminal) : []),
    ...lead(answer, terminal),
    ...formatEvidence(answer.evidence, answer.reading, terminal),
    ...formatNext(answer.next, terminal),
    formatSource(answer, terminal),
    '',
  ].join('\n');
}
