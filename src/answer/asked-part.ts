/** The part of a passage that a question about one study asks for by name: a cell of its row, a part of its reference. */

import type { Catalog } from '../library/catalog.ts';
import type { Passage, Sentence } from '../library/passage.ts';
import type { FacetName } from '../library/facet-names.ts';

export interface PartsAsked {
  readonly question: string;
  /** Facets asked for by name: "which cancer". */
  readonly facets: readonly FacetName[];
}

const ASKS_AUTHORS = /\bauthors?\b|\bwho (?:else )?(?:wrote|are|were)\b/i;
const ASKS_SOURCE =
  /\b(?:journal|publish\w*|where|link|url|doi|click|download|volume|issue|pages?|venue)\b/i;

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

/** Entries of the list come as authors, title and source. */
function askedOfReference({ sentences }: Passage, question: string): Sentence | undefined {
  if (sentences.length < 3) return undefined;
  if (ASKS_AUTHORS.test(question)) return sentences[0];
  return ASKS_SOURCE.test(question) ? sentences.at(-1) : undefined;
}

/** Undefined where the question names no part, or the passage does not have it. */
export function askedPart(
  catalog: Catalog,
  passage: Passage,
  { question, facets }: PartsAsked,
): Sentence | undefined {
  if (passage.kind === 'row') return askedCell(catalog, passage, facets);
  return passage.kind === 'reference' ? askedOfReference(passage, question) : undefined;
}
