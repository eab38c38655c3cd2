/** Evidence on a terminal. */

import type { ReadWord } from '../../answer/answer.ts';
import type { Evidence } from '../../answer/schema/evidence.ts';
import { type Terminal, wrap } from '../terminal.ts';

export const INDENT = '   ';
/** A corpus gives words, no orders to the terminal. */
export const printable = (text: string): string => text.replace(/\p{Cc}/gu, '\uFFFD');

/** The passage with its marks and the sentence that answers; words are styled one by one, so that lines can break anywhere. */
function styledText({ text: quoted, best, marks }: Evidence, { style }: Terminal): string {
  const text = printable(quoted);
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

/** Those on a whole table or heading go with every passage under it; the JSON and the page have them. */
const isTold = ({ severity, quotes }: Evidence['notes'][number]): boolean =>
  severity !== 'low' && quotes.length > 0;

/** Passages by their rank, a blank line behind each; a note stands where it comes first. */
export function formatEvidence(
  evidence: readonly Evidence[],
  reading: readonly ReadWord[],
  terminal: Terminal,
): string[] {
  const told = new Set<string>();
  return evidence.flatMap((one, index) => {
    const notes = one.notes.filter((note) => isTold(note) && !told.has(note.id));
    for (const { id } of notes) told.add(id);
    return [formatPassage({ ...one, notes }, index + 1, reading, terminal), ''];
  });
}

/** A passage with its place, what it cites, its notes, and why it is there. */
function formatPassage(
  evidence: Evidence,
  place: number,
  reading: readonly ReadWord[],
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
  for (const { says } of notes) {
    lines.push(wrap(style('yellow', `note: ${says}`), columns, INDENT));
  }
  lines.push(wrap(style('dim', `why: ${why(evidence, reading)}`), columns, INDENT));
  return lines.join('\n');
}
