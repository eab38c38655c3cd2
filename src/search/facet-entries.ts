/** Facet entries: the everyday names of facet values, as entries of the thesaurus: "fatty bubbles" finds "liposome". */

import type { FacetWords } from '../library/facet-words.ts';
import type { ThesaurusEntry } from '../library/thesaurus.ts';

/** A phrase of one word that names a value in a list may mean anything in another question. */
const MIN_WORDS = 2;

const phrases = ({ also, weak }: { also: readonly string[]; weak: readonly string[] }): string[] =>
  [...also, ...weak].filter((phrase) => phrase.split(/[\s-]+/).length >= MIN_WORDS);

/** One entry a value that names something; values are as the review prints them, or nearly. */
export const facetEntries = (facets: readonly FacetWords[]): ThesaurusEntry[] =>
  facets.flatMap(({ values }) =>
    values.flatMap((value): ThesaurusEntry[] => {
      const also = phrases(value);
      if (!value.named || also.length === 0) return [];
      return [{ term: value.value, kind: 'lay', also, source: value.source ?? 'facets.yml' }];
    }),
  );
