/** What faces of answers are made with: the lines and options that several of them have. */

import type { Evidence, ShownNote } from '../../src/answer/schema/evidence.ts';
import type { Span } from '../../src/text/span.ts';
import { cutRuns } from '../components/runs.ts';
import type { Addresses } from './addresses.ts';
import type { WidgetPart } from './parts.ts';
import { type Choice, type Line, line, listed, type Run } from './shown.ts';
import type { Say } from './strings.ts';

/** Enough to see what the sentence stands in; the reader has the rest. */
const AROUND_CHARS = 90;
const CUT = '…';

export interface Layer extends Span {
  readonly part: WidgetPart;
}

export interface Drawing {
  readonly say: Say;
  readonly addresses: Addresses;
  /** Those that the words shown cannot be read without in full, once in an answer; of the others, how many there are. */
  readonly notes: (notes: readonly ShownNote[], words?: Span) => Line[];
  /** Where words stand, then some of them around a span, cut between words. */
  readonly quoted: (
    locator: string,
    words: Evidence['words'],
    text: string,
    around: Span,
    layers: readonly Layer[],
  ) => Line[];
  /** A passage: its place, the words that answer with a little around them, what it cites, its notes. */
  readonly passage: (evidence: Evidence) => Choice;
  /** A question that is asked in the widget; its address is where the chat page answers it. */
  readonly question: (question: string) => Choice;
  /** Words that mean nothing here; no line where there are none. */
  readonly missing: (name: 'missing' | 'unread', words: readonly string[]) => Line[];
}

/** The span with whole words around it. */
function widen(text: string, { start, end }: Span): Span {
  const before = start > AROUND_CHARS ? text.indexOf(' ', start - AROUND_CHARS) + 1 : 0;
  const after =
    text.length - end > AROUND_CHARS ? text.lastIndexOf(' ', end + AROUND_CHARS) : text.length;
  return { start: Math.min(before, start), end: Math.max(after, end) };
}

/** Words of a text around a span, in runs; said to be cut where they are. */
export function cutWords(text: string, around: Span, layers: readonly Layer[]): Run[] {
  const { start, end } = widen(text, around);
  const edges = [start, end].map((at): Span => ({ start: at, end: at }));
  const runs = cutRuns<Span & Partial<Layer>>(text, [...layers, ...edges])
    .filter((run) => run.start >= start && run.end <= end)
    .map((run): Run => [run.text, ...new Set(run.layers.flatMap(({ part }) => part ?? []))]);
  return [start > 0 ? `${CUT} ` : '', ...runs, end < text.length ? ` ${CUT}` : ''];
}

/** Grave ones on the passage's words, and lesser ones on the very words that answer. */
const isNeeded = ({ severity, quotes }: ShownNote, words?: Span): boolean =>
  severity !== 'low' &&
  quotes.some(
    ({ start, end }) => severity === 'high' || !words || (start < words.end && end > words.start),
  );

function citeLines({ citations }: Evidence, say: Say): Line[] {
  const cited = citations.map(({ text, number }) => say('citation', { text, number }));
  const each = [...new Set(cited)].join('; ');
  return each === '' ? [] : [line('cites', say('cites', { citations: each }))];
}

const layersOf = ({ best, citations, marks }: Evidence): readonly Layer[] => [
  { ...best, part: 'sentence' },
  ...citations.map(({ start, end }): Layer => ({ start, end, part: 'citation' })),
  ...marks.map(({ start, end }): Layer => ({ start, end, part: 'mark' })),
];

/** @param told - ids of notes that stand in full; filled while drawing */
export function createDrawing(say: Say, addresses: Addresses, told: Set<string>): Drawing {
  const notes: Drawing['notes'] = (all, around) => {
    const open = all.filter((note) => isNeeded(note, around) && !told.has(note.id));
    for (const { id } of open) told.add(id);
    const count = all.length - open.length;
    return [
      ...open.map(({ kind, says }) => line('note', `${say(kind)} ${says}`)),
      ...(count > 0 ? [line('cites', say('moreNotes', { count }))] : []),
    ];
  };
  const quoted: Drawing['quoted'] = (locator, words, text, around, layers) => {
    const isOurs = words === 'summary';
    const runs = cutWords(text, around, layers);
    return isOurs
      ? [line('place', locator, ' ', [say('ours'), 'label']), line('ours', ...runs)]
      : [line('place', locator), line('words', ...runs)];
  };
  return {
    say,
    addresses,
    notes,
    quoted,
    passage: (evidence) => {
      const { id, text, best, words, locator } = evidence;
      return {
        opens: { kind: 'passage', id, address: addresses.read(id, best) },
        lines: [
          ...quoted(locator, words, text, best, layersOf(evidence)),
          ...citeLines(evidence, say),
          ...notes(evidence.notes, best),
        ],
      };
    },
    question: (question) => ({
      opens: { kind: 'question', id: question, address: addresses.ask({ question }) },
      lines: [line('place', [say('suggested', { question }), 'title'])],
    }),
    missing: (name, words) =>
      words.length > 0 ? [line('says', `${say(name)} `, ...listed(words, 'missing'))] : [],
  };
}
