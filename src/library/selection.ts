/** Selections: the included studies that have the facets asked for, and what each further value would leave of them. */

import type { Catalog } from './catalog.ts';
import { FACET_NAMES, type FacetName } from './facet-names.ts';
import type { Facet, Study } from './study.ts';

/** Values by facet. A study has to have one of the values of every facet named. */
export type Selection = ReadonlyMap<FacetName, readonly string[]>;

export interface CountedValue {
  readonly value: string;
  /** Studies that have it and all that is asked of the other facets. */
  readonly studies: number;
  readonly isChosen: boolean;
}

export interface CountedFacet {
  readonly facet: FacetName;
  /** The most frequent first, years the newest; those that say that nothing is said last; none that no study would have, unless chosen. */
  readonly values: readonly CountedValue[];
}

/** Years of publication, both included; a missing end is open. */
export interface Years {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** By what a study can be chosen: its values, and what they stand for in it ("SERRS" under SERS/SERRS). */
const isNamed = ({ value, detail }: Facet, values: readonly string[]): boolean =>
  values.includes(value) || (detail !== undefined && values.includes(detail));

const meets = ({ facets }: Study, selection: Selection, but?: FacetName): boolean =>
  [...selection].every(
    ([facet, values]) => facet === but || facets[facet].some((one) => isNamed(one, values)),
  );

const isOf = ({ facets }: Study, { from = -Infinity, to = Infinity }: Years): boolean =>
  (from === -Infinity && to === Infinity) ||
  facets.year.some(({ value }) => Number(value) >= from && Number(value) <= to);

/** In the order of the table; all of them where nothing is asked. */
export const selectStudies = (
  studies: readonly Study[],
  selection: Selection,
  years: Years = {},
): Study[] => studies.filter((study) => isOf(study, years) && meets(study, selection));

/** The facets of a study that a selection asks for, each with its words. */
export const reasonsFor = (
  { facets }: Study,
  selection: Selection,
): (Facet & { facet: FacetName })[] =>
  [...selection].flatMap(([facet, values]) =>
    facets[facet].filter((one) => isNamed(one, values)).map((one) => ({ ...one, facet })),
  );

/** Values that say that nothing is said, as the corpus has them: "not named", "unspecified". */
function unnamedValues({ library }: Catalog, facet: FacetName): Set<string> {
  const words = library.facets.filter((one) => one.facet === facet);
  return new Set(
    words.flatMap(({ values }) => values.filter(({ named }) => !named).map(({ value }) => value)),
  );
}

interface Asked {
  readonly selection: Selection;
  readonly years: Years;
}

const compareText = new Intl.Collator('en', { numeric: true }).compare;

function countFacet(catalog: Catalog, facet: FacetName, { selection, years }: Asked): CountedFacet {
  const chosen = selection.get(facet) ?? [];
  const studies = catalog.library.studies.filter(
    (study) => isOf(study, years) && meets(study, selection, facet),
  );
  const had = studies.flatMap(({ facets }) => facets[facet].map(({ value }) => value));
  const unnamed = unnamedValues(catalog, facet);
  const values = [...new Set([...chosen, ...had])].map((value) => ({
    value,
    studies: studies.filter(({ facets }) => facets[facet].some((one) => isNamed(one, [value])))
      .length,
    isChosen: chosen.includes(value),
  }));
  const order =
    facet === 'year'
      ? (left: CountedValue, right: CountedValue) => compareText(right.value, left.value)
      : (left: CountedValue, right: CountedValue) =>
          Number(unnamed.has(left.value)) - Number(unnamed.has(right.value)) ||
          right.studies - left.studies ||
          compareText(left.value, right.value);
  return { facet, values: values.sort(order) };
}

/** Every facet that some study has, each counted as if nothing were asked of itself, so that its other values stay in sight. */
export const countFacets = (
  catalog: Catalog,
  selection: Selection,
  years: Years = {},
): CountedFacet[] =>
  FACET_NAMES.map((facet) => countFacet(catalog, facet, { selection, years })).filter(
    ({ values }) => values.length > 0,
  );

export const STUDY_ORDERS = ['table', 'author', 'newest', 'oldest'] as const;
export type StudyOrder = (typeof STUDY_ORDERS)[number];

const yearOf = ({ facets }: Study): string => facets.year[0]?.value ?? '';

/** Sorted anew; studies that are equal stay in the order of the table. */
export function sortStudies(studies: readonly Study[], order: StudyOrder): Study[] {
  const sorted = [...studies];
  if (order === 'author') sorted.sort((left, right) => compareText(left.label, right.label));
  if (order === 'newest') sorted.sort((left, right) => compareText(yearOf(right), yearOf(left)));
  if (order === 'oldest') sorted.sort((left, right) => compareText(yearOf(left), yearOf(right)));
  return sorted;
}
