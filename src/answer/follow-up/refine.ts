/** Refining: the conditions of an earlier list as a follow-up changes them: narrowed, widened, swapped, let go, moved. */

import type { ListedName } from '../../library/facet-names.ts';
import { type Filter, filterId, ORIGINS } from '../list/filter.ts';
import type { ListReading } from '../list/read-list.ts';

/** Facets of which a study has one as a rule: another value takes the place of the one before. */
const REPLACED: ReadonlySet<ListedName> = new Set([...ORIGINS, 'cancer']);
const ADDING = /\b(?:also|too|both|as well|in addition|on top|of (?:those|them|these|which))\b/i;

/** By its values alone: not whether it is denied, nor whether a study may have others. */
const idsOf = (filter: Filter): string =>
  filterId({ ...filter, isNegated: false, ...('isOnly' in filter && { isOnly: false }) });

/** The conditions of the list before, less those that the new question takes the place of, or lets go. */
export function keptFilters(
  before: readonly Filter[],
  { filters: own, released }: Pick<ListReading, 'filters' | 'released'>,
  question: string,
): Filter[] {
  const isAdding = ADDING.test(question);
  const letGo = new Set(released.filters.map(idsOf));
  const said = new Set(own.map(idsOf));
  return before.filter((filter) => {
    const { facet, isNegated } = filter;
    if (released.facets.some((one) => one === facet) || letGo.has(idsOf(filter))) return false;
    // "from China" after "not from China", and the other way about.
    if (said.has(idsOf(filter))) return false;
    const same = own.filter((one) => one.facet === facet && !one.isNegated);
    return isNegated || same.length === 0 || (isAdding && !REPLACED.has(facet));
  });
}

/** "widen it to Raman as well", "add melanoma": either will do. */
const WIDENING =
  /\b(?:widen|extend|broaden|expand|enlarge|or (?:alternatively|else|also|even)|include|add(?: in)?|throw in|put in|(?:put|have|want|show)(?: me)? (?:both|them|the two|all of them) (?:in|on|into) one|both together|the two together)\b|^\s*\+/i;

export interface Widened {
  readonly filters: readonly Filter[];
  /** Ids of the question's own conditions that are among them. */
  readonly joined: readonly string[];
}

/** The conditions before, with those of the new question on the same facets as alternatives; undefined where it widens none. */
export function widened(
  question: string,
  before: readonly Filter[],
  own: readonly Filter[],
): Widened | undefined {
  if (!WIDENING.test(question)) return undefined;
  const joined: string[] = [];
  const filters = before.map((filter) => {
    if (filter.kind !== 'values' || filter.isNegated) return filter;
    const same = own.filter(
      (one) => one.kind === 'values' && !one.isNegated && one.facet === filter.facet,
    );
    joined.push(...same.map(filterId));
    const parts = same.flatMap((one) => (one.kind === 'values' ? one.parts : []));
    return { ...filter, parts: [...filter.parts, ...parts] };
  });
  return joined.length > 0 ? { filters, joined } : undefined;
}

/** Says that it does not matter, rather than that it is out. */
const INDIFFERENT = /\b(?:regardless|whatever|never ?mind|disregard\w*|no matter)\b/i;

/** "drop China: who used gold?", with nothing before to drop it from. */
export const leftOutAtOnce = (question: string, letGo: readonly Filter[]): Filter[] =>
  INDIFFERENT.test(question) ? [] : leftOut([], letGo);

const YEAR_AFTER = /\b(?:year (?:after|later|on|further on|following)|(?:next|following) year)\b/i;
const YEAR_BEFORE = /\b(?:year (?:before|earlier|previous)|(?:previous|preceding|prior) year)\b/i;

/** "and the year after that?": the one year before, moved by one. */
export function movedYear(question: string, before: readonly Filter[]): Filter[] | undefined {
  const step = YEAR_AFTER.test(question) ? 1 : YEAR_BEFORE.test(question) ? -1 : 0;
  const years = before.find((filter) => filter.kind === 'years');
  if (step === 0 || years?.kind !== 'years' || years.years.from !== years.years.to)
    return undefined;
  const year = (years.years.from ?? 0) + step;
  return [
    ...before.filter((filter) => filter !== years),
    { ...years, years: { from: year, to: year }, spans: [] },
  ];
}

/** "drop the American ones" of a list that was not made by country leaves them out. */
export function leftOut(before: readonly Filter[], letGo: readonly Filter[]): Filter[] {
  const said = new Set(before.map(idsOf));
  return letGo
    .filter((filter) => !said.has(idsOf(filter)))
    .map((filter) => ({ ...filter, isNegated: !filter.isNegated, spans: [] }));
}
