/** Facet index: which words of a reader name which values of which facet, and which included studies have them. */

import type { Library } from '../../library/library.ts';
import { type FacetName, LISTED_NAMES, type ListedName } from '../../library/facet-names.ts';
import type { Facet, Study } from '../../library/study.ts';
import { compareTexts } from '../../text/compare.ts';
import { phraseTerms, readWords } from '../../text/token.ts';
import { nameWords } from '../study/author.ts';
import {
  addFacet,
  addJournals,
  addSynonyms,
  addUnphrased,
  collectPhrases,
  type Description,
  type Meaning,
  phrasesOf,
} from './facet-phrases.ts';
import { publicationsOf } from './publication.ts';

export interface PhraseFound {
  /** Tokens that it takes. */
  readonly length: number;
  readonly meanings: readonly Meaning[];
}

/** A value of a facet, and the keys of the studies that have it, in the order of the table. */
export interface ValueCount {
  readonly value: string;
  readonly studies: readonly string[];
}

export interface FacetIndex {
  /** The longest phrase that begins at `position`; phrases of the `isWeak` kind are left to the caller to judge. */
  readonly phraseAt: (terms: readonly string[], position: number) => PhraseFound | undefined;
  /** Words that tell a value together, in any order; the longest first. */
  readonly descriptions: readonly Description[];
  /** A facet asked for by name. */
  readonly facetAt: (
    terms: readonly string[],
    position: number,
  ) => { readonly length: number; readonly facet: FacetName } | undefined;
  /** What a study has of a facet, of its journal and its first author too. */
  readonly facetsOf: (study: Study, facet: ListedName) => readonly Facet[];
  /** The first author of this name; the position of its first word is given. */
  readonly authorAt: (words: readonly string[], position: number) => PhraseFound | undefined;
  /** The facets of a study that a meaning is about; empty where it has none. */
  readonly having: (study: Study, meaning: Pick<Meaning, 'facet' | 'values' | 'detail'>) => Facet[];
  /** Values that studies have, the most frequent first; those that say that nothing is said come last. */
  readonly valuesOf: (facet: ListedName) => readonly ValueCount[];
  /** The value, detail or group of exactly this name. */
  readonly named: (facet: ListedName, name: string) => Meaning | undefined;
  /** False for values such as "unspecified". */
  readonly isNamed: (facet: ListedName, value: string) => boolean;
  /** Folded words of all phrases: what misspellings may be read as. */
  readonly words: ReadonlySet<string>;
}

/** Values of each facet with their studies. */
function countValues(
  studies: readonly Study[],
  facetsOf: FacetIndex['facetsOf'],
): Map<ListedName, Map<string, string[]>> {
  const counts = new Map(LISTED_NAMES.map((name) => [name, new Map<string, string[]>()]));
  for (const study of studies) {
    for (const [name, values] of counts) {
      for (const value of new Set(facetsOf(study, name).map((facet) => facet.value))) {
        values.set(value, [...(values.get(value) ?? []), study.key]);
      }
    }
  }
  return counts;
}

function byFirstTerm<Value extends { readonly terms: readonly string[] }>(
  values: Iterable<Value>,
): Map<string, Value[]> {
  const map = new Map<string, Value[]>();
  for (const value of values) {
    const first = value.terms[0] as string; // phrases are not empty
    map.set(first, [...(map.get(first) ?? []), value]);
  }
  for (const list of map.values())
    list.sort((left, right) => right.terms.length - left.terms.length);
  return map;
}

const startsAt = (terms: readonly string[], position: number, phrase: readonly string[]): boolean =>
  phrase.every((term, index) => terms[position + index] === term);

export function createFacetIndex(
  library: Pick<Library, 'studies' | 'facets' | 'thesaurus' | 'references' | 'passages'>,
): FacetIndex {
  const { studies, facets, thesaurus } = library;
  const publications = publicationsOf(library);
  const facetsOf: FacetIndex['facetsOf'] = ({ key, facets: own }, facet) =>
    facet === 'journal' || facet === 'first author'
      ? (publications.get(key)?.[facet] ?? [])
      : own[facet];
  const counts = countValues(studies, facetsOf);
  const present = (facet: ListedName): ReadonlySet<string> =>
    new Set((counts.get(facet) ?? new Map<string, string[]>()).keys());
  const phrases = collectPhrases();
  for (const words of facets) addFacet(phrases, words, present(words.facet));
  addJournals(phrases, [...present('journal')]);
  addSynonyms(phrases, thesaurus);
  const byFirst = byFirstTerm(phrases.byKey.values());
  for (const year of present('year')) addUnphrased(phrases, 'year', year);
  const authors = byFirstTerm(
    [...present('first author')].map((name) => ({
      terms: nameWords(name),
      meanings: [addUnphrased(phrases, 'first author', name)],
    })),
  );
  const names = byFirstTerm(
    facets.flatMap(({ facet, names: own }) =>
      own.map((name) => ({ facet, terms: phraseTerms(name) })),
    ),
  );
  const unnamed = new Set(
    facets.flatMap(({ facet, values }) =>
      values.filter(({ named }) => !named).map(({ value }) => `${facet}=${value}`),
    ),
  );
  const isNamed = (facet: ListedName, value: string): boolean => !unnamed.has(`${facet}=${value}`);

  const sortValues = (facet: ListedName): ValueCount[] =>
    [...(counts.get(facet) ?? [])]
      .map(([value, keys]) => ({ value, studies: keys }))
      .sort(
        (left, right) =>
          Number(isNamed(facet, right.value)) - Number(isNamed(facet, left.value)) ||
          right.studies.length - left.studies.length ||
          compareTexts(left.value, right.value),
      );
  const sorted = new Map(LISTED_NAMES.map((facet) => [facet, sortValues(facet)]));

  return {
    phraseAt: (terms, position) => {
      const found = byFirst
        .get(terms[position] ?? '')
        ?.find((phrase) => startsAt(terms, position, phrase.terms));
      return found && { length: found.terms.length, meanings: found.meanings };
    },
    descriptions: phrases.descriptions.toSorted(
      (left, right) => right.terms.length - left.terms.length,
    ),
    facetAt: (terms, position) => {
      const found = names
        .get(terms[position] ?? '')
        ?.find((phrase) => startsAt(terms, position, phrase.terms));
      return found && { length: found.terms.length, facet: found.facet };
    },
    facetsOf,
    authorAt: (words, position) => {
      const found = authors
        .get(words[position] ?? '')
        ?.find(({ terms }) => startsAt(words, position, terms));
      return found && { length: found.terms.length, meanings: found.meanings };
    },
    having: (study, { facet, values, detail }) =>
      facetsOf(study, facet).filter(
        (one) =>
          values.includes(one.value) &&
          (detail === undefined || (one.detail ?? '').includes(detail)),
      ),
    valuesOf: (facet) => sorted.get(facet) ?? [],
    named: (facet, name) => phrases.byName.get(`${facet}=${name}`),
    isNamed,
    words: new Set(
      [...facets.flatMap(phrasesOf), ...present('journal')].flatMap((phrase) =>
        readWords(phrase).map(({ word }) => word),
      ),
    ),
  };
}
