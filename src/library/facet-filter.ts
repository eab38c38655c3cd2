/** Facet filter: included studies by the values of their facets, in any of the ways in which readers name these. */

import { foldWord } from '../text/fold.ts';
import type { FacetWords } from './facet-words.ts';
import type { Library } from './library.ts';
import { FACET_NAMES, type FacetName } from './facet-names.ts';
import type { Study } from './study.ts';

/** Values of facets: a study has to have one of each facet named. */
export type FacetFilter = { readonly [Name in FacetName]?: readonly string[] | undefined };

export interface StudyFilter {
  readonly facets: FacetFilter;
  /** Years of publication; a missing end is open. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const fold = (words: string): string => words.split(/\s+/).map(foldWord).join(' ').trim();

/** What a word for a value stands for: itself, and the values that the facet words give it. */
function valuesNamed(words: FacetWords | undefined, asked: string): ReadonlySet<string> {
  const name = fold(asked);
  const isNamed = (names: readonly string[]): boolean => names.some((one) => fold(one) === name);
  const values = (words?.values ?? []).filter(({ value, also }) => isNamed([value, ...also]));
  const groups = (words?.groups ?? []).filter(({ name: of, also }) => isNamed([of, ...also]));
  return new Set(
    [asked, ...values.map(({ value }) => value), ...groups.flatMap((group) => group.values)].map(
      fold,
    ),
  );
}

function meetsFacet(study: Study, facet: FacetName, accepted: ReadonlySet<string>): boolean {
  return study.facets[facet].some(
    ({ value, detail }) =>
      accepted.has(fold(value)) || (detail !== undefined && accepted.has(fold(detail))),
  );
}

function meetsYears({ facets }: Study, from = -Infinity, to = Infinity): boolean {
  if (from === -Infinity && to === Infinity) return true;
  return facets.year.some(({ value }) => Number(value) >= from && Number(value) <= to);
}

/** The studies that have one of the values of every facet named, in the order of the table. */
export function filterStudies(
  { studies, facets: words }: Pick<Library, 'studies' | 'facets'>,
  { facets, from, to }: StudyFilter,
): Study[] {
  const wanted = FACET_NAMES.flatMap((facet) => {
    const asked = facets[facet];
    if (asked === undefined || asked.length === 0) return [];
    const named = words.find(({ facet: of }) => of === facet);
    const accepted = new Set(asked.flatMap((value) => [...valuesNamed(named, value)]));
    return [{ facet, accepted }];
  });
  return studies.filter(
    (study) =>
      meetsYears(study, from, to) &&
      wanted.every(({ facet, accepted }) => meetsFacet(study, facet, accepted)),
  );
}

export interface FacetCount {
  readonly value: string;
  /** Studies that have it. */
  readonly studies: number;
}

/** How many of some studies have each value of each facet, the most frequent first. */
export const countFacets = (studies: readonly Study[]): Record<FacetName, FacetCount[]> =>
  Object.fromEntries(
    FACET_NAMES.map((facet) => {
      const counts = new Map<string, number>();
      for (const study of studies) {
        for (const value of new Set(study.facets[facet].map(({ value: one }) => one))) {
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
      const listed = [...counts].map(([value, count]) => ({ value, studies: count }));
      return [facet, listed.sort((left, right) => right.studies - left.studies)];
    }),
  ) as Record<FacetName, FacetCount[]>; // one entry a name
