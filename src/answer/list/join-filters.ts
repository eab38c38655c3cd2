/** Joining filters: "breast or lung" is one condition, "MRI and CT" are two. */

import type { ListedName } from '../../library/facet-names.ts';
import type { Study } from '../../library/study.ts';
import type { Token } from '../../text/token.ts';
import type { FacetIndex } from './facet-index.ts';
import type { Meaning } from './facet-phrases.ts';
import { type Filter, filterId, meets } from './filter.ts';
import type { PlacedFilter } from './facets-asked.ts';

/** A study has one country or cancer as a rule, so that "Japan and China" means those from either. */
const EITHER_FACETS: ReadonlySet<ListedName> = new Set(['country', 'cancer', 'year']);
const OR_WORDS = new Set(['or', 'nor']);
const BOTH_WORDS = new Set([
  'both',
  'together',
  'combined',
  'combine',
  'jointly',
  'joint',
  'simultaneously',
]);

/** "breast, also triple-negative": what is narrower is among the wider. */
const WIDENING = new Set(['also', 'even', 'including', 'incl', 'counting', 'included']);

type ValueFilter = Extract<Filter, { kind: 'values' }>;

/** Years between which no other lie are taken one by one. */
const MAX_SPAN_YEARS = 30;

/** A range as the years in it, so that "2015, 2017 to 2019" are joined as values of any facet; an open one stays. */
function yearByYear(placed: PlacedFilter, index: FacetIndex): PlacedFilter {
  const { filter } = placed;
  if (filter.kind !== 'years') return placed;
  const { from, to } = filter.years;
  if (from === undefined || to === undefined || to - from > MAX_SPAN_YEARS) return placed;
  const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  const parts = years.map((name): Meaning => ({
    facet: 'year',
    values: [name],
    name,
    isWeak: false,
    isHere: index.named('year', name) !== undefined,
    isUnnamed: false,
  }));
  return { ...placed, filter: { ...filter, kind: 'values', parts, isOnly: false, others: [] } };
}

/** Years as a range where they are one. */
function asRange(filter: Filter): Filter {
  if (filter.kind !== 'values' || filter.facet !== 'year') return filter;
  const years = filter.parts.map(({ name }) => Number(name)).sort((left, right) => left - right);
  const [from, to] = [years[0] as number, years.at(-1) as number]; // a filter has a part
  if (to - from + 1 !== new Set(years).size) return filter;
  const { isNegated, spans } = filter;
  return { kind: 'years', facet: 'year', years: { from, to }, isNegated, spans };
}

const isValues = ({ filter }: PlacedFilter): boolean => filter.kind === 'values';

const merge = (left: ValueFilter, right: ValueFilter): ValueFilter => ({
  ...left,
  parts: [...left.parts, ...right.parts],
  isOnly: left.isOnly || right.isOnly,
  others: [],
  spans: [...left.spans, ...right.spans],
});

/** "at least one of PTT and PDT", "either CT or MRI", "any of …". */
function isAnyOf(tokens: readonly Token[], position: number): boolean {
  const before = tokens.slice(Math.max(0, position - 3), position).map(({ word }) => word);
  return (
    before.includes('either') ||
    (before.includes('of') && before.some((word) => word === 'one' || word === 'any'))
  );
}

/** Whether two conditions on one facet are meant as alternatives. */
function areAlternatives(
  left: PlacedFilter,
  right: PlacedFilter,
  tokens: readonly Token[],
  studies: readonly Study[],
  index: FacetIndex,
): boolean {
  const between = tokens.slice(left.last, right.first).map(({ word }) => word);
  if (between.length > 3) return false;
  if (between.some((word) => OR_WORDS.has(word))) return true;
  if (isAnyOf(tokens, left.first)) return true;
  const isJoined =
    between.length === 0 || between.some((word) => ['and', 'as', 'plus'].includes(word));
  const isBoth = tokens.some(({ word }) => BOTH_WORDS.has(word));
  const both = studies.some(
    (study) => meets(study, left.filter, index) && meets(study, right.filter, index),
  );
  // "a European and an American team" are two.
  const areTwo = between.includes('and') && between.some((word) => word === 'a' || word === 'an');
  if ((isBoth || areTwo) && both) return false;
  return isJoined && (EITHER_FACETS.has(left.filter.facet) || !both);
}

/** A detail narrows its own value: "triple-negative breast cancer" is one condition. */
function isNarrower(narrow: ValueFilter, wide: ValueFilter): boolean {
  const [part] = narrow.parts;
  const [whole] = wide.parts;
  return (
    narrow.parts.length === 1 &&
    wide.parts.length === 1 &&
    part?.detail !== undefined &&
    whole !== undefined &&
    whole.detail === undefined &&
    whole.values.some((value) => part.values.includes(value))
  );
}

/** Joins neighbouring conditions on the same facet, and drops those said twice. */
export function joinFilters(
  placed: readonly PlacedFilter[],
  tokens: readonly Token[],
  studies: readonly Study[],
  index: FacetIndex,
): Filter[] {
  const joined: PlacedFilter[] = [];
  for (const found of placed) {
    const next = yearByYear(found, index);
    const at = joined.findLastIndex(
      (one) =>
        isValues(one) &&
        isValues(next) &&
        one.filter.facet === next.filter.facet &&
        one.filter.isNegated === next.filter.isNegated,
    );
    const before = joined[at];
    if (!before) {
      joined.push(next);
      continue;
    }
    const left = before.filter as ValueFilter;
    const right = next.filter as ValueFilter;
    const last = Math.max(before.last, next.last);
    if (filterId(left) === filterId(right)) continue;
    const isWidened = tokens.slice(before.last, next.first).some(({ word }) => WIDENING.has(word));
    if (isNarrower(left, right) && isWidened) joined[at] = { ...next, last };
    else if (isNarrower(right, left) && isWidened) joined[at] = { ...before, last };
    else if (isNarrower(left, right)) joined[at] = { ...before, last };
    else if (isNarrower(right, left)) joined[at] = { ...next, last };
    else if (areAlternatives(before, next, tokens, studies, index))
      joined[at] = { filter: merge(left, right), first: before.first, last };
    else joined.push(next);
  }
  return joined.map(({ filter }) => asRange(filter));
}
