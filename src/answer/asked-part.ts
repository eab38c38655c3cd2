/** The part of a passage that a question about one study asks for by name: a cell of its row, a part of its reference. */

import type { Catalog } from '../library/catalog.ts';
import type { Passage, Sentence } from '../library/passage.ts';
import type { FacetName } from '../library/facet-names.ts';
import { asksAim, asksMaterial, entryPartAsked } from './study/asked-of-work.ts';
import { AIM_COLUMN, MADE_COLUMN, TELLING_COLUMN } from '../library/columns.ts';
import { cover } from '../text/span.ts';

export interface PartsAsked {
  readonly question: string;
  /** Facets asked for by name: "which cancer". */
  readonly facets: readonly FacetName[];
}

/** Facets that are asked for in other words than their names. */
const ASKED_OTHERWISE: readonly (readonly [FacetName, RegExp])[] = [
  [
    'country',
    /\bwhereabouts\b|\bwhere (?:was|were|is|are|did they|do they|does it|did it) .{0,20}\b(?:done|made|carried out|happen|come from|from|work|based)\b|\b(?:what|which) (?:land|part of the world|corner of the (?:world|globe)|place)\b|\ball-?\w+(?:an|ese) (?:piece|work|team|effort)\b|\bjoint effort\b/i,
  ],
  [
    'model',
    /\b(?:in|on|with|into|or|just|only)? ?(?:live |living |lab )?(?:animals?|mice|mouse|rats?)\b|\b(?:dish|test tube|in vivo|in vitro)\b/i,
  ],
  ['cancer', /\b(?:which|what) (?:organ|disease|illness|sickness|kind of patients?)\b/i],
];

/** Asks what came of the work: what was made and what for. */
const MADE =
  /\bwhat (?:did|have|has|was it that|is it that|do) .{1,60}\b(?:buil[dt]|ma[dk]e|develop(?:ed)?|created?|invent(?:ed)?|come up with|produced?)\b/i;

const columnAsked = (question: string): RegExp | undefined =>
  asksAim(question) ? AIM_COLUMN : asksMaterial(question) ? MADE_COLUMN : undefined;

/** "what was it for?" is answered by the cell of that column. */
function askedColumn({ cells, sentences }: Passage, question: string): Sentence | undefined {
  const wanted = columnAsked(question);
  const cell = wanted && cells.find(({ column }) => wanted.test(column));
  return cell && sentences.find(({ start, end }) => start >= cell.start && end <= cell.end);
}

/** What was made, and what for. */
function madePair({ cells }: Passage): Sentence | undefined {
  const told = cells.filter(({ column }) => TELLING_COLUMN.test(column));
  return told.length === 0 ? undefined : { ...cover(told), places: [] };
}

/** "which cancer?" is answered by the cell that names it. */
function askedCell(
  { studies }: Catalog,
  passage: Passage,
  facets: readonly FacetName[],
): Sentence | undefined {
  const study = studies.get(passage.study ?? '');
  const placed = facets
    .flatMap((facet) => study?.facets[facet] ?? [])
    .find((one) => one.passage === passage.id);
  return (
    placed && passage.sentences.find(({ start, end }) => placed.start >= start && placed.end <= end)
  );
}

/** Entries of the list come as authors with the year, title and source. */
function askedOfReference({ sentences }: Passage, question: string): Sentence | undefined {
  const part = entryPartAsked(question);
  if (sentences.length < 3 || part === undefined) return undefined;
  return { authors: sentences[0], title: sentences[1], source: sentences.at(-1) }[part];
}

/** Undefined where the question names no part, or the passage does not have it. */
export function askedPart(
  catalog: Catalog,
  passage: Passage,
  { question, facets }: PartsAsked,
): Sentence | undefined {
  if (passage.kind === 'reference') return askedOfReference(passage, question);
  if (passage.kind !== 'row') return undefined;
  const otherwise = ASKED_OTHERWISE.filter(([, asked]) => asked.test(question));
  return (
    askedCell(catalog, passage, [...facets, ...otherwise.map(([facet]) => facet)]) ??
    (asksAim(question) && asksMaterial(question) ? madePair(passage) : undefined) ??
    askedColumn(passage, question) ??
    (MADE.test(question) ? madePair(passage) : undefined)
  );
}
