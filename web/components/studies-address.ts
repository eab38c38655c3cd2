/** Addresses of the list of studies: what is chosen, and in which order, as a query that people can read. */

import { type Selection, STUDY_ORDERS, type StudyOrder } from '../../src/library/selection.ts';
import { FACET_NAMES, type FacetName } from '../../src/library/facet-names.ts';
import { hrefOf } from './site.ts';

export interface StudiesView {
  readonly selection: Selection;
  readonly order: StudyOrder;
}

/** More is no choice that a person made. */
const MAX_CHOSEN = 40;
const MAX_VALUE_CHARS = 100;

/** Reads `?cancer=breast&country=China&order=newest`. What is neither a facet nor an order is left out. */
export function parseStudiesView(query: URLSearchParams): StudiesView {
  const chosen = FACET_NAMES.map((facet) => {
    const values = query.getAll(facet).map((value) => value.trim());
    const usable = values.filter((value) => value !== '' && value.length <= MAX_VALUE_CHARS);
    return [facet, [...new Set(usable)].slice(0, MAX_CHOSEN)] as const;
  });
  const order = STUDY_ORDERS.find((one) => one === query.get('order')) ?? 'table';
  return { selection: new Map(chosen.filter(([, values]) => values.length > 0)), order };
}

export function studiesAddress({ selection, order }: StudiesView): string {
  const query = new URLSearchParams();
  for (const [facet, values] of selection) for (const value of values) query.append(facet, value);
  if (order !== 'table') query.set('order', order);
  const written = query.toString();
  return hrefOf(written === '' ? '/studies' : `/studies?${written}`);
}

/** The same view with a value chosen that was not, or the other way round. */
export function toggleValue(view: StudiesView, facet: FacetName, value: string): StudiesView {
  const before = view.selection.get(facet) ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const selection = new Map(view.selection);
  if (after.length > 0) selection.set(facet, after);
  else selection.delete(facet);
  return { ...view, selection };
}

/** A list of all studies that have one value. */
export const valueAddress = (facet: FacetName, value: string): string =>
  studiesAddress({ selection: new Map([[facet, [value]]]), order: 'table' });
