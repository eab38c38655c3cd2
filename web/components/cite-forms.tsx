/** How to cite a paper: as text to be copied, and as files for reference managers. */

import { formatCitation } from '../../src/cite/citation.ts';
import type { CslItem } from '../../src/library/reference.ts';
import { pageStrings } from '../page-strings.ts';
import { hrefOf } from './site.ts';

/** As the HTTP interface offers them, behind the address of what is cited; a static site has the same beside its pages. */
export const CITATION_FILES = [
  { extension: 'bib', name: 'BibTeX', style: 'bibtex', type: 'application/x-bibtex' },
  { extension: 'ris', name: 'RIS', style: 'ris', type: 'application/x-research-info-systems' },
  {
    extension: 'csl',
    name: 'CSL-JSON',
    style: 'csl-json',
    type: 'application/vnd.citationstyles.csl+json',
  },
] as const;

/** Where the HTTP interface has the files of the review, and of an included study. */
export const REVIEW_FILES = '/api/v1/review';
export const studyFiles = (key: string): string => `/api/v1/studies/${encodeURIComponent(key)}`;

export interface CiteFormsProps {
  readonly item: CslItem;
  /** Address of its files, without an extension. */
  readonly files: string;
}

export function CiteForms({ item, files }: CiteFormsProps) {
  const words = pageStrings.cite;
  return (
    <dl class="cite-forms">
      <div>
        <dt>APA</dt>
        <dd>{formatCitation('apa', item)}</dd>
      </div>
      <div>
        <dt>Vancouver</dt>
        <dd>{formatCitation('vancouver', item)}</dd>
      </div>
      <div>
        <dt>{words.files}</dt>
        <dd>
          {CITATION_FILES.map(({ extension, name }) => (
            <a key={extension} href={hrefOf(`${files}.${extension}`)} download>
              {name}
            </a>
          ))}
        </dd>
      </div>
    </dl>
  );
}

/** The files, for those who read a page's head. */
export function CiteLinks({ files }: Pick<CiteFormsProps, 'files'>) {
  return (
    <>
      {CITATION_FILES.map(({ extension, type }) => (
        <link key={extension} rel="alternate" type={type} href={hrefOf(`${files}.${extension}`)} />
      ))}
    </>
  );
}
