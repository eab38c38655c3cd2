/** "no, I meant the 2019 one": another study of the author who was just spoken of, by its year. */

import type { Catalog } from '../../library/catalog.ts';
import type { Study } from '../../library/study.ts';
import type { Filter } from '../list/filter.ts';

const THE_ONE_OF =
  /\bthe (?:\d{4} (?:one|paper|study|work|article)|(?:one|paper|study|work|article) (?:from|of|in|published in) \d{4})\b/i;

export const asksOtherYear = (question: string): boolean => THE_ONE_OF.test(question);

/** Undefined where no year is said, or not exactly one study of that author has it. */
export function studyOfOtherYear(
  { library, references }: Catalog,
  before: Study,
  filters: readonly Filter[],
): Study | undefined {
  const filter = filters.find(({ kind }) => kind === 'years');
  if (filter?.kind !== 'years' || filter.isNegated) return undefined;
  const { from, to } = filter.years;
  if (from === undefined || from !== to) return undefined;
  const familyOf = ({ reference }: Study): string | undefined =>
    references.get(reference)?.csl.author[0]?.family;
  const family = familyOf(before);
  const fitting = library.studies.filter(
    (study) =>
      study.key !== before.key &&
      familyOf(study) === family &&
      study.facets.year.some(({ value }) => value === String(from)),
  );
  return family !== undefined && fitting.length === 1 ? fitting[0] : undefined;
}
