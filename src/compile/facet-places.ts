/** Where the words of a facet stand: in a cell of the study's own row, or in a passage. */

import type { Passage } from '../library/passage.ts';
import type { Facet } from '../library/study.ts';
import type { Span } from '../text/span.ts';
import { resolvePlace } from './studies.ts';

interface FacetPlace extends Span {
  readonly passage: Passage;
}

const whole = (passage: Passage): FacetPlace => ({ passage, start: 0, end: passage.text.length });

/** The stretches of text that a place names: one cell of the study's row for `row.country`, else whole passages. */
export function facetPlaces(passages: readonly Passage[], at: string, key: string): FacetPlace[] {
  const column = /^row\.(.+)$/.exec(at)?.[1];
  const id = resolvePlace(at, key);
  const named = passages.filter((passage) => passage.id === id || passage.paragraph === id);
  if (column === undefined) return named.map(whole);
  const row = named[0];
  const cell =
    column === 'citation'
      ? row?.cells[0]
      : row?.cells.find((one) => one.column.toLowerCase().includes(column.toLowerCase()));
  return row && cell ? [{ passage: row, start: cell.start, end: cell.end }] : [];
}

/** Finds the words of a facet where it says they are; undefined where they are not. */
export function findFacet(
  passages: readonly Passage[],
  { words, at }: Pick<Facet, 'words' | 'at'>,
  key: string,
): Pick<Facet, 'passage' | 'start' | 'end'> | undefined {
  for (const { passage, start, end } of facetPlaces(passages, at, key)) {
    const found = passage.text.slice(start, end).indexOf(words);
    if (found < 0) continue;
    return { passage: passage.id, start: start + found, end: start + found + words.length };
  }
  return undefined;
}
