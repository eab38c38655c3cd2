/** Filters: conditions on the facets of a study. */

import { LISTED_NAMES, type ListedName } from '../../library/facet-names.ts';
import type { Facet, Study } from '../../library/study.ts';
import type { Span } from '../../text/span.ts';
import { phraseTerms } from '../../text/token.ts';
import type { FacetIndex } from './facet-index.ts';
import type { Meaning } from './facet-phrases.ts';

/** Years of publication; a missing end is open. */
export interface Years {
  readonly from?: number;
  readonly to?: number;
}

interface FilterCommon {
  readonly isNegated: boolean;
  /** The words of the question that say it; empty where a request put it in, or an earlier question said it. */
  readonly spans: readonly Span[];
}

export type Filter =
  | (FilterCommon & {
      readonly kind: 'values';
      readonly facet: ListedName;
      /** Any of them has to be met. */
      readonly parts: readonly Meaning[];
      /** A study may have no other value of the facet. */
      readonly isOnly: boolean;
      /** What else the same words may mean. */
      readonly others: readonly Meaning[];
    })
  | (FilterCommon & { readonly kind: 'years'; readonly facet: 'year'; readonly years: Years })
  /** Two values or more that name something: "more than one modality". */
  | (FilterCommon & { readonly kind: 'several'; readonly facet: ListedName })
  /** No value that names something: "no cancer named". */
  | (FilterCommon & { readonly kind: 'unnamed'; readonly facet: ListedName });

/** What a publication is from. */
export const ORIGINS: ReadonlySet<ListedName> = new Set([
  'country',
  'year',
  'journal',
  'first author',
]);

/** Whether one of them asks for the papers of somebody. */
export const isOfAuthors = (filters: readonly Filter[]): boolean =>
  filters.some(({ facet }) => facet === 'first author');

const partNames = (parts: readonly Meaning[]): string[] => parts.map(({ name }) => name);

const formatYears = ({ from, to }: Years): string =>
  from === to ? String(from) : `${from ?? ''}-${to ?? ''}`;

/** The id by which a request names the filter: "country=China", "!cancer=breast", "model=in vitro only", "year=2020-". */
export function filterId(filter: Filter): string {
  const not = filter.isNegated ? '!' : '';
  switch (filter.kind) {
    case 'values': {
      const only = filter.isOnly ? ' only' : '';
      return `${not}${filter.facet}=${partNames(filter.parts).join('|')}${only}`;
    }
    case 'years':
      return `${not}year=${formatYears(filter.years)}`;
    case 'several':
      return `${not}${filter.facet}=2+`;
    case 'unnamed':
      return `${not}${filter.facet}=?`;
  }
}

/** "2022", "up to 2014", "from 2020", "2016 to 2018". */
export function describeYears({ from, to }: Years): string {
  if (from !== undefined && from === to) return String(from);
  if (from === undefined) return `up to ${to}`;
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

/** The filter as a reader is shown it: "country = China", "not cancer = breast", "year from 2020". */
export function describeFilter(filter: Filter): string {
  const not = filter.isNegated ? 'not ' : '';
  switch (filter.kind) {
    case 'values': {
      const only = filter.isOnly ? ' only' : '';
      return `${not}${filter.facet} = ${partNames(filter.parts).join(' or ')}${only}`;
    }
    case 'years':
      return `${not}year ${filter.years.from === filter.years.to ? '= ' : ''}${describeYears(filter.years)}`;
    case 'several':
      return `${not}more than one ${filter.facet}`;
    case 'unnamed':
      return filter.isNegated ? `${filter.facet} named` : `no ${filter.facet} named`;
  }
}

const YEARS_ID = /^(\d{4})?-(\d{4})?$|^(\d{4})$/;

function parseYears(text: string): Years | undefined {
  const [, from, to, one] = YEARS_ID.exec(text) ?? [];
  if (one !== undefined) return { from: Number(one), to: Number(one) };
  if (from === undefined && to === undefined) return undefined;
  return {
    ...(from !== undefined && { from: Number(from) }),
    ...(to !== undefined && { to: Number(to) }),
  };
}

/** Reads an id back; undefined where it names nothing known. */
export function parseFilterId(id: string, index: FacetIndex): Filter | undefined {
  const [, not, facet, text, only] = /^(!?)([a-z ]+)=(.+?)( only)?$/s.exec(id) ?? [];
  if (facet === undefined || text === undefined) return undefined;
  const common = { isNegated: not === '!', spans: [] };
  if (facet === 'year') {
    const years = parseYears(text);
    if (years) return { kind: 'years', facet, years, ...common };
  }
  if (text === '?' || text === '2+') {
    const named = index.facetAt(phraseTerms(facet), 0)?.facet;
    return named && { kind: text === '?' ? 'unnamed' : 'several', facet: named, ...common };
  }
  const isFacet = (name: string): name is ListedName =>
    (LISTED_NAMES as readonly string[]).includes(name);
  const parts = isFacet(facet)
    ? text.split('|').flatMap((name) => index.named(facet, name) ?? [])
    : [];
  const [first] = parts;
  if (!first) return undefined;
  const isOnly = only !== undefined;
  return { kind: 'values', facet: first.facet, parts, isOnly, others: [], ...common };
}

const yearOf = ({ facets }: Study): number => Number(facets.year[0]?.value);

const isWithin = (year: number, { from = -Infinity, to = Infinity }: Years): boolean =>
  year >= from && year <= to;

/** The facets of a study by which it meets a filter as if that were not negated; undefined where it does not. */
function positive(study: Study, filter: Filter, index: FacetIndex): Facet[] | undefined {
  switch (filter.kind) {
    case 'years':
      return isWithin(yearOf(study), filter.years) ? [...study.facets.year] : undefined;
    case 'several': {
      const own = index.facetsOf(study, filter.facet);
      const named = own.filter(({ value }) => index.isNamed(filter.facet, value));
      return new Set(named.map(({ value }) => value)).size > 1 ? named : undefined;
    }
    case 'unnamed': {
      const own = index.facetsOf(study, filter.facet);
      const isUnnamed = own.every(({ value }) => !index.isNamed(filter.facet, value));
      return isUnnamed ? [...own] : undefined;
    }
    case 'values': {
      const { facet, parts, isOnly } = filter;
      const having = parts.flatMap((part) => index.having(study, part));
      if (having.length === 0) return undefined;
      const isAll = index
        .facetsOf(study, facet)
        .every((one) => parts.some(({ values }) => values.includes(one.value)));
      return isOnly && !isAll ? undefined : having;
    }
  }
}

/**
 * The facets by which a study meets a filter; those that show it where it is negated, none where nothing does.
 * Undefined where the study does not meet it.
 */
export function meets(study: Study, filter: Filter, index: FacetIndex): Facet[] | undefined {
  const found = positive(study, filter, index);
  if (!filter.isNegated) return found;
  return found ? undefined : [...index.facetsOf(study, filter.facet)];
}
