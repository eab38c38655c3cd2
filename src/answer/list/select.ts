/** Selecting: the included studies that meet all filters, each with the facets that show it. */

import type { Facet, Study } from '../../library/study.ts';
import type { FacetIndex } from './facet-index.ts';
import { type Filter, meets } from './filter.ts';

export interface Selected {
  readonly study: Study;
  /** One entry a filter, in their order. */
  readonly because: readonly (readonly Facet[])[];
}

/** In the order of the table. */
export function selectStudies(
  studies: readonly Study[],
  filters: readonly Filter[],
  index: FacetIndex,
): Selected[] {
  return studies.flatMap((study): Selected[] => {
    const because: Facet[][] = [];
    for (const filter of filters) {
      const facets = meets(study, filter, index);
      if (!facets) return [];
      because.push(facets);
    }
    return [{ study, because }];
  });
}

const yearOf = ({ study }: Selected): number => Number(study.facets.year[0]?.value);

/** Those of the first or the last year among them. */
export function selectEnd(selected: readonly Selected[], end: 'earliest' | 'latest'): Selected[] {
  const years = selected.map(yearOf);
  const year = end === 'earliest' ? Math.min(...years) : Math.max(...years);
  return selected.filter((one) => yearOf(one) === year);
}

/** By year; those of one year stay in the order of the table. */
export const orderByYear = (
  selected: readonly Selected[],
  order: 'oldest-first' | 'newest-first',
): Selected[] =>
  selected.toSorted((left, right) =>
    order === 'oldest-first' ? yearOf(left) - yearOf(right) : yearOf(right) - yearOf(left),
  );
