/** An answer on a terminal. */

import type { Answer, ReadWord } from '../answer/answer.ts';
import type { Evidence } from '../answer/schema/evidence.ts';
import type { Refusal } from '../answer/schema/refusal.ts';
import { type Terminal, wrap } from './terminal.ts';

const INDENT = '   ';
const CONTROL = /\p{Cc}/gu;

/** The passage with its marks and the sentence that answers; words are styled one by one, so that lines can break anywhere. */
function styledText({ text: quoted, best, marks }: Evidence, { style }: Terminal): string {
  const text = quoted.replace(CONTROL, '\uFFFD'); // a corpus gives words, no orders to the terminal
  const inBest = (at: number): boolean => at >= best.start && at < best.end;
  const isMarked = (at: number): boolean => marks.some(({ start, end }) => at >= start && at < end);
  let styled = '';
  for (const { 0: run, index } of text.matchAll(/\s+|[^\s]+/g)) {
    if (run.trim() === '') {
      styled += run;
      continue;
    }
    // A run of characters alike in both is one piece.
    let from = 0;
    for (let at = 1; at <= run.length; at += 1) {
      const here = index + from;
      if (
        at < run.length &&
        isMarked(index + at) === isMarked(here) &&
        inBest(index + at) === inBest(here)
      )
        continue;
      const piece = run.slice(from, at);
      const bold = inBest(here) ? style('bold', piece) : piece;
      styled += isMarked(here) ? style('underline', bold) : bold;
      from = at;
    }
  }
  return styled;
}

const VIA_WORDS: Readonly<Record<Evidence['why']['words'][number]['via'], string>> = {
  word: '',
  stem: 'form of',
  compound: '',
  acronym: 'stands for',
  synonym: 'same as',
  spelling: 'spelling of',
  lay: 'for',
  correction: 'read for',
};

function why({ why: { words, share, asked } }: Evidence, reading: readonly ReadWord[]): string {
  const matched = words.map(({ word, via, matched: found, where }) => {
    const typed = reading[word]?.text ?? '';
    const place = where === 'heading' ? ' in its heading or title' : '';
    const how = VIA_WORDS[via];
    return how === '' || typed.toLowerCase() === found.toLowerCase()
      ? `${typed}${place}`
      : `${found} (${how} ${typed})${place}`;
  });
  const covered =
    words.length === 0
      ? 'none of the words'
      : `${matched.join(', ')}; ${Math.round(share * 100)} of 100 parts of what the question says`;
  return asked === undefined ? covered : `${covered}; like the question “${asked}”`;
}

function formatEvidence(
  evidence: Evidence,
  place: number,
  answer: Answer,
  terminal: Terminal,
): string {
  const { style, columns } = terminal;
  const { locator, id, hash, citations, notes, words, places } = evidence;
  const label = words === 'summary' ? `${locator} (our words)` : locator;
  const cited = [
    ...new Map(
      citations.map(({ text, number }) => [number, `${text.replace(/^\(|\)$/g, '')} [${number}]`]),
    ).values(),
  ];
  const lines = [
    `${String(place).padStart(2)} ${style('cyan', label)} ${style('dim', `${id}@${hash}`)}`,
    wrap(styledText(evidence, terminal), columns, INDENT),
  ];
  if (places.length > 0)
    lines.push(
      wrap(
        style('dim', `said at: ${places.map(({ locator: at }) => at).join('; ')}`),
        columns,
        INDENT,
      ),
    );
  if (cited.length > 0)
    lines.push(wrap(style('dim', `cites: ${cited.join('; ')}`), columns, INDENT));
  for (const { says } of notes.filter(
    // Notes on a whole table or heading would stand on every row; the JSON and the page have them.
    ({ severity, quotes }) => severity !== 'low' && quotes.length > 0,
  )) {
    lines.push(wrap(style('yellow', `note: ${says}`), columns, INDENT));
  }
  lines.push(wrap(style('dim', `why: ${why(evidence, answer.reading)}`), columns, INDENT));
  return lines.join('\n');
}

function touchingStudies({ touching, of, all }: Refusal['studies']): string {
  if (touching.length === 0)
    return `None of the ${of} included studies has any of them in its row of the table or the title of its paper.`;
  const whole = all ? 'all of them' : 'some of them, never all,';
  return `${touching.length} of the ${of} included studies: ${whole} in the row of the table or the title of the paper.`;
}

function formatRefusal(
  answer: Answer & { kind: 'refusal' },
  { style, columns }: Terminal,
): string[] {
  const { says, missing, present, studies } = answer.refusal;
  const word = (index: number): string => `“${answer.reading[index]?.text ?? ''}”`;
  const lines = [wrap(style('bold', says), columns)];
  if (missing.length > 0)
    lines.push(wrap(`Nowhere in the review: ${missing.map(word).join(', ')}`, columns));
  if (present.length > 0) {
    const found = present.map(
      ({ word: index, as, studies: keys }) =>
        `${word(index)}${as === undefined ? '' : ` as “${as}”`} (${keys.length} of ${studies.of} studies)`,
    );
    lines.push(wrap(`In the review: ${found.join(', ')}`, columns));
  }
  if (present.length > 0) lines.push(wrap(touchingStudies(studies), columns));
  if (answer.evidence.length > 0) lines.push('', style('dim', 'Closest, but no answer:'));
  return lines;
}

/** How the question was read, where that is not plain: corrected words, and words that nothing has. */
function readingNotes({ kind, reading }: Answer, { style, columns }: Terminal): string[] {
  const corrected = reading.flatMap(({ text, correction }) =>
    correction === undefined ? [] : [`“${text}” as “${correction}”`],
  );
  const unknown = reading
    .filter(({ status }) => status === 'unknown')
    .map(({ text }) => `“${text}”`);
  const lines = [
    ...(corrected.length > 0 ? [`Read ${corrected.join(', ')}`] : []),
    ...(unknown.length > 0 && kind === 'passages'
      ? [`Nowhere in the review: ${unknown.join(', ')}`]
      : []),
  ];
  return lines.length === 0 ? [] : [...lines.map((line) => style('dim', wrap(line, columns))), ''];
}

/** Formats an answer for a person; ends with a line break. */
export function formatAnswer(answer: Answer, terminal: Terminal): string {
  const { review } = answer;
  const passages = answer.evidence.map((evidence, index) =>
    formatEvidence(evidence, index + 1, answer, terminal),
  );
  const lead = answer.kind === 'refusal' ? [...formatRefusal(answer, terminal), ''] : [];
  const source = terminal.style(
    'dim',
    wrap(
      `— ${review.authors} (${review.year}). ${review.title}.${review.journal === undefined ? '' : ` ${review.journal}.`}`,
      terminal.columns,
    ),
  );
  return [
    ...readingNotes(answer, terminal),
    ...lead,
    ...passages.flatMap((passage) => [passage, '']),
    source,
    '',
  ].join('\n');
}
