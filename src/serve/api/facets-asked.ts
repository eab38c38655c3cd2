/** Facets as requests ask for them, and as replies count them: by name. */

import { VerbatimError } from '../../errors.ts';
import type { Catalog } from '../../library/catalog.ts';
import { FACET_NAMES, type FacetName } from '../../library/facet-names.ts';
import { readSelection } from '../../library/read-selection.ts';
import {
  type CountedValue,
  countFacets,
  type Selection,
  type Years,
} from '../../library/selection.ts';

type FacetsAsked = { readonly [Name in FacetName]?: readonly string[] | undefined };

/** Every facet, also one that no study has. */
export function countByName(
  catalog: Catalog,
  selection: Selection,
  years?: Years,
): Record<FacetName, readonly CountedValue[]> {
  const counted = countFacets(catalog, selection, years);
  const valuesOf = (name: FacetName) => counted.find(({ facet }) => facet === name)?.values ?? [];
  const entries = FACET_NAMES.map((name) => [name, valuesOf(name)]);
  return Object.fromEntries(entries) as Record<FacetName, readonly CountedValue[]>; // one entry a name
}

/** @throws {VerbatimError} `REQUEST_INVALID` for values that are known to nobody, with those there are */
export function readFacets(catalog: Catalog, asked: FacetsAsked): Selection {
  const named = FACET_NAMES.map((facet) => [facet, asked[facet] ?? []] as const);
  const { selection, unknown } = readSelection(
    catalog.library,
    new Map(named.filter(([, values]) => values.length > 0)),
  );
  if (unknown.length === 0) return selection;
  const known = countByName(catalog, new Map());
  const faults = unknown.map(({ facet, value }) => {
    const values = known[facet].map((one) => one.value).join(', ');
    const problem = `no study has “${value}”; there are ${values || 'no values'}`;
    return { in: 'query' as const, field: facet, problem };
  });
  throw new VerbatimError('REQUEST_INVALID', { faults });
}
