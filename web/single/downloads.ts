/** Files for reference managers, which a server has under addresses: made here when a link to one is followed. */

import { formatCitations, reviewCitation } from '../../src/cite/citation.ts';
import type { Catalog } from '../../src/library/catalog.ts';
import type { CslItem } from '../../src/library/reference.ts';
import { saveFile } from '../chat/save-file.ts';
import { CITATION_FILES } from '../components/cite-forms.tsx';
import { asServed } from '../components/site.ts';

function itemOf({ library, studies, references }: Catalog, name: string): CslItem | undefined {
  if (name === 'review') return reviewCitation(library.review);
  const study = studies.get(name.replace('studies/', ''));
  return study && references.get(study.reference)?.csl;
}

/** Saves what a link to a file leads to. False where it leads elsewhere. */
export function saveCitations(catalog: Catalog, link: HTMLAnchorElement): boolean {
  const path = asServed(new URL(link.href))?.pathname ?? '';
  const [, name = '', extension] = /^\/api\/v1\/(.+)\.(\w+)$/.exec(path) ?? [];
  const file = CITATION_FILES.find((one) => one.extension === extension);
  const item = itemOf(catalog, decodeURIComponent(name));
  if (!file || !item) return false;
  const saved = `${name.replace('studies/', '')}.${file.extension}`;
  saveFile(saved, formatCitations(file.style, [item]), file.type);
  return true;
}
