/** How a study is filed: each value, how many studies have it, and the words of the review that say so. */

import { FACET_NAMES, type FacetName } from '../../../src/library/facet-names.ts';
import type { Facet, Study } from '../../../src/library/study.ts';
import { pageStrings } from '../../page-strings.ts';
import { readAddress } from '../links.ts';
import { useReview } from '../reader/review-context.ts';
import { valueAddress } from '../studies-address.ts';

interface FiledValue {
  readonly value: string;
  readonly facets: readonly Facet[];
}

/** Values in their order, each with all words that say it. */
const groupValues = (facets: readonly Facet[]): FiledValue[] =>
  [...new Set(facets.map(({ value }) => value))].map((value) => ({
    value,
    facets: facets.filter((one) => one.value === value),
  }));

function Words({
  facet: { words, at, detail, inference },
  row,
}: {
  readonly facet: Facet;
  readonly row: string;
}) {
  const { catalog } = useReview();
  const texts = catalog.resolve(at);
  const start = texts.length === 1 ? (texts[0]?.text.indexOf(words) ?? -1) : -1;
  const span = start < 0 ? undefined : { start, end: start + words.length };
  return (
    <>
      <a class="said" href={readAddress(at, span)}>
        <q class="print">{words}</q>
      </a>
      {at !== row && <small> {texts[0]?.locator ?? at}</small>}
      {detail !== undefined && <small> ({detail})</small>}
      {inference !== undefined && <small> {pageStrings.studies.inferred(inference)}</small>}
    </>
  );
}

function Value({
  name,
  filed,
  study,
}: {
  readonly name: FacetName;
  readonly filed: FiledValue;
  readonly study: Study;
}) {
  const { catalog } = useReview();
  const others = catalog.library.studies.filter(({ facets }) =>
    facets[name].some(({ value }) => value === filed.value),
  ).length;
  return (
    <dd>
      <a href={valueAddress(name, filed.value)}>{filed.value}</a>{' '}
      <small>{pageStrings.study.alsoIn(others, catalog.library.studies.length)}</small>
      <ul>
        {filed.facets.map((facet, index) => (
          <li key={index}>
            <Words facet={facet} row={study.row} />
          </li>
        ))}
      </ul>
    </dd>
  );
}

export function FacetList({ study }: { readonly study: Study }) {
  const names = FACET_NAMES.filter((name) => study.facets[name].length > 0);
  return (
    <dl class="filed">
      {names.map((name) => (
        <div key={name}>
          <dt>{pageStrings.facets[name]}</dt>
          {groupValues(study.facets[name]).map((filed) => (
            <Value key={filed.value} name={name} filed={filed} study={study} />
          ))}
        </div>
      ))}
    </dl>
  );
}
