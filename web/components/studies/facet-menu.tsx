/** The facets: every value with how many studies it would leave, as links that choose and unchoose. */

import type { CountedFacet, CountedValue } from '../../../src/library/selection.ts';
import type { FacetName } from '../../../src/library/facet-names.ts';
import { pageStrings } from '../../page-strings.ts';
import { studiesAddress, type StudiesView, toggleValue } from '../studies-address.ts';

/** Values that stand open; the rest is one click away. */
const OPEN_VALUES = 6;

interface ValueProps {
  readonly view: StudiesView;
  readonly facet: FacetName;
  readonly value: CountedValue;
}

function Value({ view, facet, value: { value, studies, isChosen } }: ValueProps) {
  const words = pageStrings.studies;
  return (
    <li>
      <a
        href={studiesAddress(toggleValue(view, facet, value))}
        class={isChosen ? 'value chosen' : 'value'}
        rel="nofollow"
        {...(isChosen && { 'aria-current': 'true' as const })}
      >
        <span class="name">{value}</span>{' '}
        <span class="count">
          {studies}
          <span class="unseen"> {isChosen ? words.unchoose : words.choose(studies)}</span>
        </span>
      </a>
    </li>
  );
}

function Facet({
  view,
  counted: { facet, values },
}: {
  readonly view: StudiesView;
  readonly counted: CountedFacet;
}) {
  // Chosen values stand first, and never in what is folded away.
  const sorted =
    facet === 'year'
      ? values
      : [...values].sort((left, right) => Number(right.isChosen) - Number(left.isChosen));
  const folded = sorted.slice(OPEN_VALUES).filter(({ isChosen }) => !isChosen);
  const open = sorted.filter((one) => !folded.includes(one));
  return (
    <section class="facet">
      <h3>{pageStrings.facets[facet]}</h3>
      <ul>
        {open.map((value) => (
          <Value key={value.value} view={view} facet={facet} value={value} />
        ))}
      </ul>
      {folded.length > 0 && (
        <details class="fold">
          <summary>
            {pageStrings.studies.moreValues(folded.length)}
            <span class="unseen"> {pageStrings.facets[facet]}</span>
          </summary>
          <ul>
            {folded.map((value) => (
              <Value key={value.value} view={view} facet={facet} value={value} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

export function FacetMenu({
  view,
  facets,
}: {
  readonly view: StudiesView;
  readonly facets: readonly CountedFacet[];
}) {
  return (
    <>
      {facets.map((counted) => (
        <Facet key={counted.facet} view={view} counted={counted} />
      ))}
    </>
  );
}
