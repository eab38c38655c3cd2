/** A study's card: all that the review says of it, by id. */

import type { Catalog } from '../../library/catalog.ts';
import { FACET_NAMES } from '../../library/facet-names.ts';
import type { Study } from '../../library/study.ts';
import { quoteFacet } from '../list/quoted.ts';
import { referenceEntry } from '../rests-on.ts';
import type { StudyCard } from '../schema/studies.ts';

export function studyCard(catalog: Catalog, study: Study): StudyCard {
  const { key, label, number, row, summary, mentions, facets } = study;
  const rowPassage = catalog.passages.get(row);
  const reference = catalog.references.get(study.reference);
  return {
    key,
    label,
    number,
    row,
    cells: (rowPassage?.cells ?? []).map(({ column, start, end }) => ({
      column,
      text: rowPassage?.text.slice(start, end) ?? '',
    })),
    facets: FACET_NAMES.flatMap((facet) =>
      facets[facet].map((one) => ({
        facet,
        value: one.value,
        ...(one.detail !== undefined && { detail: one.detail }),
        quoted: quoteFacet(catalog, one),
        ...(one.inference !== undefined && { inference: one.inference }),
      })),
    ),
    summary: [...summary],
    reference: reference
      ? referenceEntry(catalog, reference)
      : { key: study.reference, number: 0, passage: '', text: '' },
    mentions: mentions.map((id) => ({ id, locator: catalog.passages.get(id)?.locator ?? id })),
  };
}

/** Passages that speak of a study: its row, the prose in reading order, its summary, its reference. */
export function passagesOf(catalog: Catalog, study: Study): string[] {
  const reference = catalog.references.get(study.reference)?.passage;
  return [
    study.row,
    ...study.mentions,
    ...study.summary,
    ...(reference === undefined ? [] : [reference]),
  ];
}
