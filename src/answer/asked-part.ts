/** The part of a passage that a question about one study asks for by name: a cell of its row, a part of its reference. */

import type { Catalog } from '../library/catalog.ts';
import type { Passage, Sentence } from '../library/passage.ts';
import type { FacetName } from '../library/facet-names.ts';

export interface PartsAsked {
  readonly question: string;
  /** Facets asked for by name: "which cancer". */
  readonly facets: readonly FacetName[];
}

const ASKS_AUTHORS =
  /\bauthors?\b|\bwho (?:else )?(?:wrote|are|were)\b|\bwrote it\b|\bwhat year\b/i;
const ASKS_SOURCE =
  /\b(?:(?:what|which|its|the) (?:journal|magazine)|publish\w*|where|link|url|doi|click|download|volume|issue|pages?|venue)\b|\bjournal ?\?/i;
/** Who gives the source wants the work. */
const GIVES_SOURCE = /\b10\.\d{4}|\d[;:,] ?\d/;

/** What a study is for, and what was made for it. */
const ASKS_AIM =
  /\b(?:what for|purpose|aim(?:s|ed|ing)?|goals?|objectives?|want(?:s|ed)? to|(?:meant|supposed|intended|designed|trying|tried|hop(?:e|es|ed|ing)) to|good for|used for)\b|\bwhat (?:do|does|did|is|was) .*\b(?:do|about|for)\s*\??$/i;
const ASKS_MADE =
  /\bmade (?:of|from|out of)|\bwhat (?:kind of |sort of |type of )?(?:nano\w*|particles?|materials?|metals?|probes?)\b|\b(?:called|consists?|composed|contains?)\b|\bits name\b/i;
const AIM_COLUMN = /aim|objective|purpose/i;
const MADE_COLUMN = /nanotech|intervention|material/i;

const columnAsked = (question: string): RegExp | undefined =>
  ASKS_AIM.test(question) ? AIM_COLUMN : ASKS_MADE.test(question) ? MADE_COLUMN : undefined;

/** "what was it for?" is answered by the cell of that column. */
function askedColumn({ cells, sentences }: Passage, question: string): Sentence | undefined {
  const wanted = columnAsked(question);
  const cell = wanted && cells.find(({ column }) => wanted.test(column));
  return cell && sentences.find(({ start, end }) => start >= cell.start && end <= cell.end);
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
  if (sentences.length < 3) return undefined;
  if (GIVES_SOURCE.test(question)) return sentences[1];
  if (ASKS_AUTHORS.test(question)) return sentences[0];
  return ASKS_SOURCE.test(question) ? sentences.at(-1) : undefined;
}

/** Undefined where the question names no part, or the passage does not have it. */
export function askedPart(
  catalog: Catalog,
  passage: Passage,
  { question, facets }: PartsAsked,
): Sentence | undefined {
  if (passage.kind === 'reference') return askedOfReference(passage, question);
  if (passage.kind !== 'row') return undefined;
  return askedCell(catalog, passage, facets) ?? askedColumn(passage, question);
}
