/** What an answer rests on: the entries of the reference list behind its passages and studies. */

import type { Catalog } from '../library/catalog.ts';
import type { Reference } from '../library/reference.ts';
import type { Evidence } from './schema/evidence.ts';
import type { ReferenceEntry } from './schema/reference-entry.ts';

/** Keys of the reference that a row, summary or entry is about, then of those that its words cite; each once. */
export function restsOn({ studies }: Catalog, passage: Evidence): string[] {
  const about = passage.study && studies.get(passage.study.key)?.reference;
  const keys = [about, passage.reference, ...passage.citations.map(({ reference }) => reference)];
  return [...new Set(keys.filter((key) => key !== undefined))];
}

export function referenceEntry(
  { passages }: Catalog,
  { key, number, passage, study, csl: { title, DOI } }: Reference,
): ReferenceEntry {
  return {
    key,
    number,
    passage,
    text: passages.get(passage)?.text ?? title,
    ...(DOI !== undefined && { doi: DOI }),
    ...(study !== undefined && { study }),
  };
}

/** The references of these keys, each once, in the order of the list. */
export function referenceEntries(catalog: Catalog, keys: Iterable<string>): ReferenceEntry[] {
  return [...new Set(keys)]
    .flatMap((key) => catalog.references.get(key) ?? [])
    .toSorted((left, right) => left.number - right.number)
    .map((reference) => referenceEntry(catalog, reference));
}
