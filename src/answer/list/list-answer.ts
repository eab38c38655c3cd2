/** The list of an answer: the studies counted, the words that count them, what was not counted, and values by study. */

import type { Catalog } from '../../library/catalog.ts';
import type { FacetName } from '../../library/facet-names.ts';
import type { Study } from '../../library/study.ts';
import type { ListedStudy, Quoted, StudyList } from '../schema/studies.ts';
import type { FacetIndex } from './facet-index.ts';
import { describeFilter, type Filter, filterId } from './filter.ts';
import { quoteFacet } from './quoted.ts';
import type { Selected } from './select.ts';

/** The order in which a justification counts: the study's own row first. */
const SOURCE_ORDER: readonly Quoted['source'][] = ['row', 'reference', 'title', 'prose'];

/** Values that a sentence names; the groups have them all. */
export const TOLD_VALUES = 8;

export interface ListParts {
  readonly filters: readonly Filter[];
  readonly selected: readonly Selected[];
  /** Words that the studies mention besides, with the place in each. */
  readonly mention:
    | {
        readonly id: string;
        readonly words: readonly string[];
        readonly quote: (study: Study) => Quoted | undefined;
      }
    | undefined;
  readonly valuesOf: FacetName | undefined;
  readonly unread: readonly string[];
}

function listStudy(
  catalog: Catalog,
  { study, because }: Selected,
  { filters, mention }: ListParts,
): ListedStudy {
  const { key, label, number, row } = study;
  const reasons = filters.flatMap((filter, index) =>
    (because[index] ?? [])
      .map((facet) => ({
        term: filterId(filter),
        quoted: quoteFacet(catalog, facet),
        ...(facet.detail !== undefined && { detail: facet.detail }),
        ...(facet.inference !== undefined && { inference: facet.inference }),
      }))
      .sort(
        (left, right) =>
          SOURCE_ORDER.indexOf(left.quoted.source) - SOURCE_ORDER.indexOf(right.quoted.source),
      ),
  );
  const quoted = mention?.quote(study);
  return {
    key,
    label,
    number,
    row,
    because: [...reasons, ...(mention && quoted ? [{ term: mention.id, quoted }] : [])],
  };
}

/** Where each study is counted from: the weakest of its conditions, each by its best justification. */
function countSources(listed: readonly ListedStudy[]): StudyList['counted'] {
  const counted = { row: 0, reference: 0, title: 0, prose: 0 };
  for (const { because } of listed) {
    const best = new Map<string, number>();
    for (const { term, quoted } of because) {
      const order = SOURCE_ORDER.indexOf(quoted.source);
      best.set(term, Math.min(best.get(term) ?? Infinity, order));
    }
    const weakest = SOURCE_ORDER[Math.max(0, ...best.values())] ?? 'row';
    counted[weakest] += 1;
  }
  return counted;
}

/** Studies that were not counted because their facet says that nothing is said: grouped by how it says so. */
function apart(
  studies: readonly Study[],
  filters: readonly Filter[],
  listed: ReadonlySet<string>,
  index: FacetIndex,
): StudyList['apart'] {
  const facets = filters
    .filter(({ kind, isNegated }) => kind === 'values' && !isNegated)
    .map(({ facet }) => facet);
  return [...new Set(facets)].flatMap((facet) => {
    const silent = studies.filter(
      (study) =>
        !listed.has(study.key) &&
        index.facetsOf(study, facet).length > 0 &&
        index.facetsOf(study, facet).every(({ value }) => !index.isNamed(facet, value)),
    );
    const byValue = new Map<string, string[]>();
    for (const study of silent) {
      const values = new Set(index.facetsOf(study, facet).map((one) => one.value));
      const value = [...values].join(', ');
      byValue.set(value, [...(byValue.get(value) ?? []), study.key]);
    }
    return [...byValue].map(([value, keys]) => ({
      says: `not counted: ${facet} is ${value === 'not given' ? 'not given' : `“${value}”`}`,
      studies: keys,
    }));
  });
}

function groups(
  facet: FacetName,
  selected: readonly Selected[],
  index: FacetIndex,
): NonNullable<StudyList['groups']> {
  const keys = new Set(selected.map(({ study }) => study.key));
  const values = index
    .valuesOf(facet)
    .map(({ value, studies }) => ({ value, studies: studies.filter((key) => keys.has(key)) }))
    .filter(({ studies }) => studies.length > 0)
    .sort(
      (left, right) =>
        Number(index.isNamed(facet, right.value)) - Number(index.isNamed(facet, left.value)) ||
        right.studies.length - left.studies.length,
    );
  return { facet, values };
}

function sentence(
  { filters, selected, valuesOf, mention }: ListParts,
  of: number,
  grouped: StudyList['groups'],
  index: FacetIndex,
): string {
  const n = selected.length;
  const counted = `${n} of the ${of} included studies`;
  const words = mention?.words.map((word) => `“${word}”`).join(', ');
  const conditions = [
    ...filters.map(describeFilter),
    ...(words === undefined ? [] : [`mentions ${words}`]),
  ].join('; ');
  if (valuesOf !== undefined && grouped) {
    const named = grouped.values.filter(({ value }) => index.isNamed(valuesOf, value));
    const told = named
      .slice(0, TOLD_VALUES)
      .map(({ value, studies }) => `${value} (${studies.length})`)
      .join(', ');
    const more = named.length > TOLD_VALUES ? `, and ${named.length - TOLD_VALUES} more` : '';
    const among = conditions === '' ? `The ${of} included studies` : `${counted} (${conditions})`;
    return `${among} list ${named.length} under ${valuesOf}: ${told}${more}.`;
  }
  return conditions === '' ? `${counted}.` : `${counted}: ${conditions}.`;
}

export function listAnswer(catalog: Catalog, parts: ListParts, index: FacetIndex): StudyList {
  const { filters, selected, valuesOf, unread } = parts;
  const { studies } = catalog.library;
  const listed = selected.map((one) => listStudy(catalog, one, parts));
  const grouped = valuesOf === undefined ? undefined : groups(valuesOf, selected, index);
  return {
    says: sentence(parts, studies.length, grouped, index),
    of: studies.length,
    studies: listed,
    counted: countSources(listed),
    apart: apart(studies, filters, new Set(listed.map(({ key }) => key)), index),
    unread: [...unread],
    ...(grouped && { groups: grouped }),
  };
}
