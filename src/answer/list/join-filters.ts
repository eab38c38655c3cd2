/** Joining filters: "breast or lung" is one condition, "MRI and CT" are two. */

import type { ListedName } from '../../library/facet-names.ts';
import type { Study } from '../../library/study.ts';
import type { Token } from '../../text/token.ts';
import type { FacetIndex } from './facet-index.ts';
import { type Filter, filterId, meets } from './filter.ts';
import type { PlacedFilter } from './facets-asked.ts';
import { asRange, yearByYear } from './join-years.ts';

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
const WIDENING = new Set([
  'or',
  'other',
  'also',
  'even',
  'including',
  'incl',
  'counting',
  'included',
]);

type ValueFilter = Extract<Filter, { kind: 'values' }>;

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

/** Tokens between two values that belong together. */
const MOST_BETWEEN = 3;
const MOST_BETWEEN_EITHER = 5;

/** Whether two conditions on one facet are meant as alternatives. */
function areAlternatives(
  left: PlacedFilter,
  right: PlacedFilter,
  tokens: readonly Token[],
  studies: readonly Study[],
  index: FacetIndex,
): boolean {
  const between = tokens.slice(left.last, right.first).map(({ word }) => word);
  if (between.length > (EITHER_FACETS.has(left.filter.facet) ? MOST_BETWEEN_EITHER : MOST_BETWEEN))
    return false;
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

/** "copper (Cu, CuS)", "CuS / Cu": a comma, slash or bracket and no word between two of a list. */
function isListedOn(left: PlacedFilter, right: PlacedFilter, tokens: readonly Token[]): boolean {
  const end = tokens[left.last - 1]?.end ?? 0;
  const start = tokens[right.first]?.start ?? 0;
  return left.last === right.first && start - end > 1;
}

/** Joins neighbouring conditions on the same facet, and drops those said twice. */
export function joinFilters(
  placed: readonly PlacedFilter[],
  tokens: readonly Token[],
  studies: readonly Study[],
  index: FacetIndex,
): Filter[] {
  const joined: PlacedFilter[] = [];
  for (const next of yearByYear(placed, index)) {
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
    if (filterId(left) === filterId(right)) {
      joined[at] = { ...before, last };
      continue;
    }
    const isWidened =
      isListedOn(before, next, tokens) ||
      tokens.slice(before.last, next.first).some(({ word }) => WIDENING.has(word));
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
