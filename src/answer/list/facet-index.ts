/** Facet index: which words of a reader name which values of which facet, and which included studies have them. */

import type { FacetWords } from '../../library/facet-words.ts';
import type { Library } from '../../library/library.ts';
import { FACET_NAMES, type FacetName } from '../../library/facet-names.ts';
import type { Facet, Study } from '../../library/study.ts';
import type { ThesaurusEntry } from '../../library/thesaurus.ts';
import { compareTexts } from '../../text/compare.ts';
import { phraseTerms, readWords } from '../../text/token.ts';

/** What a phrase may mean: some values of a facet. */
export interface Meaning {
  readonly facet: FacetName;
  /** Any of them counts. */
  readonly values: readonly string[];
  /** Narrows the value: "triple-negative". */
  readonly detail?: string;
  /** As a reader is shown it: "gold", "Europe", "triple-negative". */
  readonly name: string;
  /** Whether the phrase is so general that it counts only where a list is asked for. */
  readonly isWeak: boolean;
  /** Whether any included study has it. */
  readonly isHere: boolean;
  /** Whether it says that nothing is said: "no cancer named". */
  readonly isUnnamed: boolean;
}

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
  /** A facet asked for by name. */
  readonly facetAt: (
    terms: readonly string[],
    position: number,
  ) => { readonly length: number; readonly facet: FacetName } | undefined;
  /** The facets of a study that a meaning is about; empty where it has none. */
  readonly having: (study: Study, meaning: Pick<Meaning, 'facet' | 'values' | 'detail'>) => Facet[];
  /** Values that studies have, the most frequent first; those that say that nothing is said come last. */
  readonly valuesOf: (facet: FacetName) => readonly ValueCount[];
  /** The value, detail or group of exactly this name. */
  readonly named: (facet: FacetName, name: string) => Meaning | undefined;
  /** False for values such as "unspecified". */
  readonly isNamed: (facet: FacetName, value: string) => boolean;
  /** Folded words of all phrases, with a count of 1: what misspellings may be read as. */
  readonly words: ReadonlySet<string>;
}

interface Phrase {
  readonly terms: readonly string[];
  readonly meanings: Meaning[];
}

const MAX_JOINED_CHARS = 16;

/** A hyphenated or spaced phrase is also typed as one word: "in vivo", "invivo". */
function spellings(phrase: string): string[][] {
  const terms = phraseTerms(phrase);
  if (terms.length === 1 || phrase.length > MAX_JOINED_CHARS) return [terms];
  const joined = phraseTerms(phrase.replace(/[\s-]+/g, ''));
  return joined.length === 1 ? [terms, joined] : [terms];
}

type Named = { readonly also: readonly string[]; readonly weak: readonly string[] };

/** Phrases by their terms, each with all its meanings. */
function collectPhrases() {
  const byKey = new Map<string, Phrase>();
  const byName = new Map<string, Meaning>();
  const addTerms = (terms: readonly string[], meaning: Meaning): void => {
    const key = terms.join(' ');
    if (key === '') return;
    const known = byKey.get(key) ?? { terms, meanings: [] };
    byKey.set(key, known);
    if (!known.meanings.some((one) => one.facet === meaning.facet)) known.meanings.push(meaning);
  };
  const add = (phrase: string, meaning: Meaning): void => {
    for (const terms of spellings(phrase)) addTerms(terms, meaning);
  };
  const addNamed = (
    { also, weak }: Named,
    meaning: Omit<Meaning, 'isWeak'>,
    own: readonly string[] = [],
  ): void => {
    const key = `${meaning.facet}=${meaning.name}`;
    if (!byName.has(key)) byName.set(key, { ...meaning, isWeak: false });
    for (const phrase of [...own, ...also]) add(phrase, { ...meaning, isWeak: false });
    for (const phrase of weak) add(phrase, { ...meaning, isWeak: true });
  };
  return { byKey, byName, add, addNamed };
}

type Phrases = ReturnType<typeof collectPhrases>;

/** Adds the thesaurus's other names of a value. Everyday words lead astray here: to "find" studies is not detection. */
function addSynonyms({ byKey, add }: Phrases, thesaurus: readonly ThesaurusEntry[]): void {
  const known = new Map([...byKey].map(([key, { meanings }]) => [key, [...meanings]]));
  for (const { term, kind, also } of thesaurus) {
    if (kind === 'lay') continue;
    const names = [term, ...also];
    const meanings = names.flatMap((name) => known.get(phraseTerms(name).join(' ')) ?? []);
    for (const meaning of meanings) for (const name of names) add(name, meaning);
  }
}

function addFacet(
  phrases: Phrases,
  { facet, values, groups, others }: FacetWords,
  present: ReadonlySet<string>,
): void {
  // A group may bear the name of a member (“polymer”): the word then means them all.
  for (const { name, values: members, ...named } of groups) {
    const isHere = members.some((member) => present.has(member));
    const isUnnamed = members.every((member) =>
      values.some(({ value, named: isNamed }) => value === member && !isNamed),
    );
    const own = named.weak.includes(name) ? [] : [name];
    phrases.addNamed(named, { facet, values: members, name, isHere, isUnnamed }, own);
  }
  for (const { value, details, ...named } of values) {
    const isHere = present.has(value);
    // The value's own name counts, unless it is listed as too general, or says that nothing is said.
    const own = named.named && !named.weak.includes(value) ? [value] : [];
    const isUnnamed = false; // "BiRN" names a study, though its facet says that no material is named
    phrases.addNamed(named, { facet, values: [value], name: value, isHere, isUnnamed }, own);
    for (const { detail, ...words } of details) {
      phrases.addNamed(words, { facet, values: [value], detail, name: detail, isHere, isUnnamed });
    }
  }
  for (const { value, also } of others) {
    const meaning = { facet, values: [value], name: value, isHere: false, isUnnamed: false };
    phrases.addNamed({ also, weak: [] }, meaning, [value]);
  }
}

/** Every phrase of a facet, as written. */
export const phrasesOf = ({ names, values, groups, others }: FacetWords): string[] => [
  ...names,
  ...values.flatMap(({ value, also, weak, details }) => [
    value,
    ...also,
    ...weak,
    ...details.flatMap((detail) => [...detail.also, ...detail.weak]),
  ]),
  ...groups.flatMap(({ name, also, weak }) => [name, ...also, ...weak]),
  ...others.flatMap(({ value, also }) => [value, ...also]),
];

/** Values of each facet with their studies. */
function countValues(studies: readonly Study[]): Map<FacetName, Map<string, string[]>> {
  const counts = new Map(FACET_NAMES.map((name) => [name, new Map<string, string[]>()]));
  for (const { key, facets } of studies) {
    for (const name of FACET_NAMES) {
      const values = counts.get(name);
      for (const value of new Set(facets[name].map((facet) => facet.value))) {
        values?.set(value, [...(values.get(value) ?? []), key]);
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

export function createFacetIndex({
  studies,
  facets,
  thesaurus,
}: Pick<Library, 'studies' | 'facets' | 'thesaurus'>): FacetIndex {
  const counts = countValues(studies);
  const present = (facet: FacetName): ReadonlySet<string> =>
    new Set((counts.get(facet) ?? new Map<string, string[]>()).keys());
  const phrases = collectPhrases();
  for (const words of facets) addFacet(phrases, words, present(words.facet));
  addSynonyms(phrases, thesaurus);
  const byFirst = byFirstTerm(phrases.byKey.values());
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
  const isNamed = (facet: FacetName, value: string): boolean => !unnamed.has(`${facet}=${value}`);

  const sortValues = (facet: FacetName): ValueCount[] =>
    [...(counts.get(facet) ?? [])]
      .map(([value, keys]) => ({ value, studies: keys }))
      .sort(
        (left, right) =>
          Number(isNamed(facet, right.value)) - Number(isNamed(facet, left.value)) ||
          right.studies.length - left.studies.length ||
          compareTexts(left.value, right.value),
      );
  const sorted = new Map(FACET_NAMES.map((facet) => [facet, sortValues(facet)]));

  return {
    phraseAt: (terms, position) => {
      const found = byFirst
        .get(terms[position] ?? '')
        ?.find((phrase) => startsAt(terms, position, phrase.terms));
      return found && { length: found.terms.length, meanings: found.meanings };
    },
    facetAt: (terms, position) => {
      const found = names
        .get(terms[position] ?? '')
        ?.find((phrase) => startsAt(terms, position, phrase.terms));
      return found && { length: found.terms.length, facet: found.facet };
    },
    having: ({ facets: own }, { facet, values, detail }) =>
      own[facet].filter(
        (one) =>
          values.includes(one.value) &&
          (detail === undefined || (one.detail ?? '').includes(detail)),
      ),
    valuesOf: (facet) => sorted.get(facet) ?? [],
    named: (facet, name) => phrases.byName.get(`${facet}=${name}`),
    isNamed,
    words: new Set(
      facets.flatMap(phrasesOf).flatMap((phrase) => readWords(phrase).map(({ word }) => word)),
    ),
  };
}
