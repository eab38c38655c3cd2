/** Passages: paragraphs cut where they are too long, rows, summaries, reference entries, each with its locator. */

import { createHash } from 'node:crypto';
import type { PassageKind } from '../library/passage-kinds.ts';
import type { Passage, Sentence } from '../library/passage.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Inline } from './inline.ts';
import type { BibEntry } from './references.ts';
import type { DraftHeading, DraftParagraph, DraftReferenceList, DraftTable } from './review.ts';
import type { SummaryDraft } from './studies.ts';
import { countWords } from '../text/count-words.ts';

/**
 * A paragraph with more words is cut at sentence ends into parts of about equal length, none longer unless one sentence
 * is. Measured on the judged questions between 60 and 200 words; see README, "Figures".
 */
const MAX_PASSAGE_WORDS = 120;

const CELL_SEPARATOR = ' | ';

/** First eight hex digits of the SHA-256 of the words. */
const hashWords = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);

const within = ({ start, end }: Span, whole: Span): boolean =>
  start >= whole.start && end <= whole.end;

const shift = <Value extends Span>(value: Value, by: number): Value => ({
  ...value,
  start: value.start - by,
  end: value.end - by,
});

/** Citation keys are links to `#key`; other links are plain words. */
const citationsOf = (inline: Inline): { start: number; end: number; reference: string }[] =>
  inline.links
    .filter(({ href }) => href.startsWith('#'))
    .map(({ start, end, href }) => ({ start, end, reference: href.slice(1) }));

interface PassageBase {
  readonly id: string;
  readonly kind: PassageKind;
  readonly text: string;
  readonly locator: string;
  readonly source: Passage['source'];
}

/** A passage that is all of its paragraph; the optional parts are empty. */
export const wholePassage = (base: PassageBase): Passage => ({
  paragraph: base.id,
  start: 0,
  end: base.text.length,
  hash: hashWords(base.text),
  path: [],
  sentences: splitSentences(base.text).map((span) => ({ ...span, places: [] })),
  citations: [],
  emphasis: [],
  cells: [],
  notes: [],
  ...base,
});

/**
 * Groups sentences into parts of at most `maxWords`, as even as whole sentences allow.
 *
 * In order, without gaps; one part where the whole is short enough.
 */
export function cutAtSentences(text: string, maxWords = MAX_PASSAGE_WORDS): Span[] {
  const sentences = splitSentences(text);
  const words = countWords(text);
  const parts = Math.ceil(words / maxWords);
  const spans: Span[] = [];
  if (parts <= 1 || sentences.length <= 1) return [{ start: 0, end: text.length }];

  const target = words / parts;
  let open: Span | undefined;
  for (const sentence of sentences) {
    const joined: Span = { start: open?.start ?? sentence.start, end: sentence.end };
    const joinedWords = countWords(text, joined.start, joined.end);
    const openWords = open ? countWords(text, open.start, open.end) : 0;
    const isBetterApart = Math.abs(openWords - target) < Math.abs(joinedWords - target);
    if (open && (joinedWords > maxWords || isBetterApart)) {
      spans.push(open);
      open = sentence;
    } else {
      open = joined;
    }
  }
  if (open) spans.push(open);
  return spans;
}

/** "Challenges › Limited Penetration Depth": the section and the nearest heading. */
function headingPath(headings: readonly DraftHeading[]): string {
  const [section] = headings;
  const nearest = headings.at(-1);
  if (!section || !nearest) return 'Front matter';
  return nearest === section ? section.title : `${section.title} › ${nearest.title}`;
}

/** The lines above the abstract, in the order in which articles print them. */
const FRONT_LINES: Readonly<Record<string, string>> = {
  'S0.F1': 'Title',
  'S0.F2': 'Author line',
  'S0.F3': 'Affiliation and correspondence',
};

function paragraphLocator({ kind, id, inline, headings, ordinal }: DraftParagraph): string {
  if (kind === 'front') return FRONT_LINES[id] ?? 'Front matter';
  if (kind === 'caption') return `${headingPath(headings)}, ${/^[^:.]+/.exec(inline.text)?.[0]}`;
  return `${headingPath(headings)}, ¶${ordinal}`;
}

/** The passages of a paragraph: itself, or its parts `S1.P3.1`, `S1.P3.2`. */
export function paragraphPassages(draft: DraftParagraph, file: string): Passage[] {
  const { id, kind, inline, headings, line } = draft;
  const spans =
    kind === 'paragraph' ? cutAtSentences(inline.text) : [{ start: 0, end: inline.text.length }];
  const locator = paragraphLocator(draft);
  return spans.map((span, index): Passage => {
    const isPart = spans.length > 1;
    const text = inline.text.slice(span.start, span.end);
    const base = wholePassage({
      id: isPart ? `${id}.${index + 1}` : id,
      kind,
      text,
      locator: isPart ? `${locator}, part ${index + 1} of ${spans.length}` : locator,
      source: { file, line },
    });
    return {
      ...base,
      paragraph: id,
      ...span,
      path: headings.map(({ title }) => title),
      citations: citationsOf(inline)
        .filter((link) => within(link, span))
        .map((link) => shift(link, span.start)),
      emphasis: inline.emphasis
        .filter((part) => within(part, span))
        .map((part) => shift(part, span.start)),
    };
  });
}

/** A row as one text, its cells joined; each cell gives its sentences. */
export function rowPassage(
  table: DraftTable,
  index: number,
  file: string,
  id: string,
): Passage | undefined {
  const row = table.rows[index];
  if (!row) return undefined;
  const cells: { start: number; end: number; column: string }[] = [];
  const citations: { start: number; end: number; reference: string }[] = [];
  const sentences: Sentence[] = [];
  let text = '';
  row.cells.forEach((cell, column) => {
    if (column > 0) text += CELL_SEPARATOR;
    const start = text.length;
    text += cell.text;
    cells.push({ start, end: text.length, column: table.header[column] ?? '' });
    citations.push(...citationsOf(cell).map((link) => shift(link, -start)));
    sentences.push(
      ...splitSentences(cell.text).map((span) => ({ ...shift(span, -start), places: [] })),
    );
  });
  const label = /^[^:.]+/.exec(table.caption ?? '')?.[0] ?? 'Table';
  const base = wholePassage({
    id,
    kind: 'row',
    text,
    locator: `${headingPath(table.headings)}, ${label}, row ${index + 1}`,
    source: { file, line: row.line },
  });
  return { ...base, path: table.headings.map(({ title }) => title), cells, citations, sentences };
}

/** Sentences of a reference entry: who and when, the title, where; the title is what answers. */
function referenceSentences(text: string, title: string | undefined): Sentence[] {
  const whole = [{ start: 0, end: text.length, places: [] }];
  if (title === undefined || title === '') return whole;
  const start = text.indexOf(title);
  if (start <= 0) return whole;
  const end = start + title.length + (text[start + title.length] === '.' ? 1 : 0);
  const before = text.slice(0, start).trimEnd().length;
  const after = end + (text.slice(end).length - text.slice(end).trimStart().length);
  return [
    { start: 0, end: before, places: [] },
    { start, end, places: [] },
    ...(after < text.length ? [{ start: after, end: text.length, places: [] }] : []),
  ];
}

export function referencePassage(
  list: DraftReferenceList,
  item: DraftReferenceList['items'][number],
  entry: BibEntry | undefined,
  file: string,
): Passage {
  const { text, emphasis } = item.inline;
  const base = wholePassage({
    id: `ref-${String(item.number).padStart(2, '0')}`,
    kind: 'reference',
    text,
    locator: `${list.heading.title}, no. ${item.number}`,
    source: { file, line: item.line },
  });
  return {
    ...base,
    path: [list.heading.title],
    emphasis: [...emphasis],
    sentences: referenceSentences(text, entry?.csl.title),
    ...(entry && { reference: entry.key }),
  };
}

export function summaryPassage(
  draft: SummaryDraft,
  { key, label, file, ordinal }: { key: string; label: string; file: string; ordinal: number },
): Passage {
  const base = wholePassage({
    id: `${key}/summary.${ordinal}`,
    kind: 'summary',
    text: draft.text,
    locator: `Our summary of ${label}, ¶${ordinal}`,
    source: { file, line: draft.line },
  });
  const sentences = draft.sentences.map(({ start, end, places }) => ({ start, end, places }));
  return { ...base, path: [], study: key, sentences };
}
