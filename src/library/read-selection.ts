/** Reads what is asked of facets, in any of the ways in which readers name their values, as values that studies have. */

import { foldWord } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { FACET_NAMES, type FacetName } from './facet-names.ts';
import type { Library } from './library.ts';
import type { Selection } from './selection.ts';

export interface SelectionRead {
  /** Values as the studies have them; what no study has stays as it was asked for. */
  readonly selection: Selection;
  /** What no study has and no facet has words for. */
  readonly unknown: readonly { readonly facet: FacetName; readonly value: string }[];
}

/** What can be asked of one facet. */
interface Askable {
  /** Values that studies have. */
  readonly values: ReadonlySet<string>;
  /** By folded words, what they stand for: values, and what values stand for in single studies. None, where no study has it. */
  readonly meant: ReadonlyMap<string, readonly string[]>;
}

type FacetLibrary = Pick<Library, 'studies' | 'facets'>;

/** Libraries whose words stay folded, which takes longer than to look one up. */
const MAX_LIBRARIES = 4;

const fold = (words: string): string => words.split(/\s+/).map(foldWord).join(' ').trim();

function readAskable({ studies, facets }: FacetLibrary, facet: FacetName): Askable {
  const had = studies.flatMap((study) => study.facets[facet]);
  const meant = new Map<string, string[]>();
  const mean = (names: readonly string[], values: readonly string[]): void => {
    for (const name of names.map(fold)) meant.set(name, [...(meant.get(name) ?? []), ...values]);
  };
  for (const { value, detail } of had) {
    mean([value], [value]);
    if (detail !== undefined) mean([detail], [detail]);
  }
  for (const { values, groups, others } of facets.filter((one) => one.facet === facet)) {
    // Weak words too: there is no doubt that values of this facet are asked for.
    for (const { value, also, weak, details } of values) {
      mean([value, ...also, ...weak], [value]);
      for (const one of details) {
        // The words name a part of what single studies say: "Yb" of "Yb/Er".
        const whole = had.filter((own) => own.value === value && own.detail?.includes(one.detail));
        const found = whole.flatMap(({ detail = [] }) => detail);
        mean([one.detail, ...one.also, ...one.weak], found);
      }
    }
    for (const { name, also, weak, values: of } of groups) mean([name, ...also, ...weak], of);
    for (const { value, also } of others) mean([value, ...also], []);
  }
  meant.delete(''); // a name of signs only
  return { values: new Set(had.map(({ value }) => value)), meant };
}

const askableOf = remember(
  (library: FacetLibrary): ReadonlyMap<FacetName, Askable> =>
    new Map(FACET_NAMES.map((facet) => [facet, readAskable(library, facet)])),
  MAX_LIBRARIES,
);

/** Undefined for what nobody knows. */
function readValue(library: FacetLibrary, facet: FacetName, asked: string) {
  const askable = askableOf(library).get(facet);
  if (askable?.values.has(asked)) return [asked];
  const meant = askable?.meant.get(fold(asked));
  if (meant && meant.length > 0) return meant;
  const isYear = facet === 'year' && /^\d{4}$/.test(asked);
  return meant || isYear ? [asked] : undefined;
}

/** A value that a study has is itself, though a group may bear its name. Each value once, in the order asked for. */
export function readSelection(library: FacetLibrary, asked: Selection): SelectionRead {
  const read = [...asked].map(([facet, values]) => ({
    facet,
    values: [...new Set(values)].map((value) => ({
      value,
      means: readValue(library, facet, value),
    })),
  }));
  const valuesOf = ({ values }: (typeof read)[number]): string[] => [
    ...new Set(values.flatMap(({ value, means }) => means ?? [value])),
  ];
  return {
    selection: new Map(read.map((one) => [one.facet, valuesOf(one)])),
    unknown: read.flatMap(({ facet, values }) =>
      values.filter(({ means }) => !means).map(({ value }) => ({ facet, value })),
    ),
  };
}
