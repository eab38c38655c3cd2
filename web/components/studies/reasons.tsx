/** Why a study is chosen, where its row does not say so: the words, their place, and how they were read. */

import type { FacetName } from '../../../src/library/facet-names.ts';
import type { Facet } from '../../../src/library/study.ts';
import { pageStrings } from '../../page-strings.ts';
import { readAddress } from '../links.ts';
import { useReview } from '../reader/review-context.ts';

export interface ReasonsProps {
  readonly reasons: readonly (Facet & { readonly facet: FacetName })[];
}

export function Reasons({ reasons }: ReasonsProps) {
  const { catalog } = useReview();
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map(({ facet, value, words, at, inference }) => (
        <li key={`${facet} ${value} ${at} ${words}`}>
          {value}:{' '}
          <a class="said" href={readAddress(at)}>
            <q class="print">{words}</q>
          </a>{' '}
          <small>{catalog.resolve(at)[0]?.locator ?? at}</small>
          {inference !== undefined && (
            <small class="inference"> {pageStrings.studies.inferred(inference)}</small>
          )}
        </li>
      ))}
    </ul>
  );
}
