/** Joining years: "2015, 2016 or 2018", "before 2016 or after 2023"; a range stays one where they are one. */

import type { FacetIndex } from './facet-index.ts';
import type { Meaning } from './facet-phrases.ts';
import type { PlacedFilter } from './facets-asked.ts';
import type { Filter, Years } from './filter.ts';

/** Longer ranges are not taken year by year. */
const MAX_SPAN_YEARS = 30;

/** Years that no year meets together: they are meant one or the other. */
const areApart = (all: readonly Years[]): boolean =>
  Math.max(...all.map(({ from = -Infinity }) => from)) >
  Math.min(...all.map(({ to = Infinity }) => to));

const meaningOf = (name: string, index: FacetIndex): Meaning => ({
  facet: 'year',
  values: [name],
  name,
  isWeak: false,
  isHere: index.named('year', name) !== undefined,
  isUnnamed: false,
});

/**
 * Ranges as the years in them, so that they are joined like values of any facet. An open range stays, unless it can only be
 * meant beside another: then it has the years that studies have.
 */
export function yearByYear(placed: readonly PlacedFilter[], index: FacetIndex): PlacedFilter[] {
  const asked = placed.flatMap(({ filter }) =>
    filter.kind === 'years' && !filter.isNegated ? [filter.years] : [],
  );
  const known = index.valuesOf('year').map(({ value }) => Number(value));
  const isClosed = asked.length > 1 && areApart(asked);
  return placed.map((one) => {
    const { filter } = one;
    if (filter.kind !== 'years') return one;
    const { from, to } = isClosed
      ? { from: Math.min(...known), to: Math.max(...known), ...filter.years }
      : filter.years;
    if (from === undefined || to === undefined || from > to || to - from > MAX_SPAN_YEARS)
      return one;
    const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
    const parts = years.map((name) => meaningOf(name, index));
    return { ...one, filter: { ...filter, kind: 'values', parts, isOnly: false, others: [] } };
  });
}

/** Years as a range where they are one. */
export function asRange(filter: Filter): Filter {
  if (filter.kind !== 'values' || filter.facet !== 'year') return filter;
  const years = filter.parts.map(({ name }) => Number(name)).sort((left, right) => left - right);
  const [from, to] = [years[0] as number, years.at(-1) as number]; // a filter has a part
  if (to - from + 1 !== new Set(years).size) return filter;
  const { isNegated, spans } = filter;
  return { kind: 'years', facet: 'year', years: { from, to }, isNegated, spans };
}
