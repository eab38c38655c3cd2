/** The reference list: each entry as printed, with the ways from it to its study, its DOI, and every passage that cites it. */

import type { Block } from '../../../src/library/outline.ts';
import type { Reference } from '../../../src/library/reference.ts';
import { pageStrings } from '../../page-strings.ts';
import { readAddress, studyAddress } from '../links.ts';
import { Prose } from './prose.tsx';
import { useReview } from './review-context.ts';
import { SourceNotes } from './source-notes.tsx';

type ReferencesBlock = Block & { readonly kind: 'references' };

export const doiAddress = (doi: string): string => `https://doi.org/${encodeURI(doi)}`;

function Ways({ reference }: { readonly reference: Reference }) {
  const { catalog } = useReview();
  const study = reference.study === undefined ? undefined : catalog.studies.get(reference.study);
  const { DOI } = reference.csl;
  const words = pageStrings.read;
  return (
    <ul class="ways">
      {study && (
        <li>
          {words.study}: <a href={studyAddress(study.key)}>{study.label}</a>
        </li>
      )}
      {DOI !== undefined && (
        <li>
          <a href={doiAddress(DOI)} rel="noreferrer">
            {words.doi(DOI)}
          </a>
        </li>
      )}
      {reference.citedIn.length > 0 && (
        <li>
          {words.citedIn}{' '}
          {reference.citedIn.map((id, index) => (
            <span key={id}>
              {index > 0 && '; '}
              <a href={readAddress(id)}>{catalog.passages.get(id)?.locator ?? id}</a>
            </span>
          ))}
        </li>
      )}
    </ul>
  );
}

export function ReferenceList({ block: { passages } }: { readonly block: ReferencesBlock }) {
  const { catalog } = useReview();
  return (
    <ol class="references">
      {passages.map((id) => {
        const passage = catalog.passages.get(id);
        const reference = catalog.references.get(passage?.reference ?? '');
        if (!passage) return null;
        return (
          <li key={id} {...(reference && { value: reference.number })}>
            <p id={id} class="print">
              <Prose passage={passage} />
            </p>
            {reference && <Ways reference={reference} />}
            <SourceNotes places={[id]} />
          </li>
        );
      })}
    </ol>
  );
}
