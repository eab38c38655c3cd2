/** Passages as search documents: their own words, and the headings or titles that they stand under. */

import { type Catalog } from '../library/catalog.ts';
import type { Passage } from '../library/passage.ts';
import type { SearchDocument } from './document.ts';

/** A row is found by the title of its reference too, a summary by the name of its study. */
export function passageTitle(
  { references, studies }: Catalog,
  { kind, path, locator, study: key, reference }: Passage,
): string {
  const study = key === undefined ? undefined : studies.get(key);
  if (kind === 'row' && study) return references.get(study.reference)?.csl.title ?? '';
  if (kind === 'summary' && study) return study.label;
  if (kind === 'reference' && reference !== undefined)
    return references.get(reference)?.csl.title ?? '';
  if (kind === 'front') return locator;
  if (kind === 'paragraph' || kind === 'caption') return path.slice(-1).join(' ');
  return '';
}

/** One document a passage, in the order of the Library; the group is the passage's kind. */
export const passageDocuments = (catalog: Catalog): SearchDocument[] =>
  catalog.library.passages.map((passage) => ({
    id: passage.id,
    group: passage.kind,
    title: passageTitle(catalog, passage),
    text: passage.text,
  }));
