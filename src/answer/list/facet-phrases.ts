/** Facet phrases: the words of readers that name values of facets, journals too, by what they may mean. */

import type { FacetWords } from '../../library/facet-words.ts';
import type { ListedName } from '../../library/facet-names.ts';
import type { ThesaurusEntry } from '../../library/thesaurus.ts';
import { phraseTerms } from '../../text/token.ts';

/** What a phrase may mean: some values of a facet. */
export interface Meaning {
  readonly facet: ListedName;
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

/** Words that tell a value together. */
export interface Description {
  readonly terms: readonly string[];
  readonly meaning: Meaning;
}

/** Phrases by their terms, each with all its meanings. */
export function collectPhrases() {
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
  const descriptions: Description[] = [];
  return { byKey, byName, descriptions, add, addNamed };
}

type Phrases = ReturnType<typeof collectPhrases>;

/** Adds the thesaurus's other names of a value. Everyday words lead astray here: to "find" studies is not detection. */
export function addSynonyms({ byKey, add }: Phrases, thesaurus: readonly ThesaurusEntry[]): void {
  const known = new Map([...byKey].map(([key, { meanings }]) => [key, [...meanings]]));
  for (const { term, kind, also } of thesaurus) {
    if (kind === 'lay') continue;
    const names = [term, ...also];
    const meanings = names.flatMap((name) => known.get(phraseTerms(name).join(' ')) ?? []);
    for (const meaning of meanings) for (const name of names) add(name, meaning);
  }
}

export function addFacet(
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
  for (const { value, details, described = [], ...named } of values) {
    const isHere = present.has(value);
    // The value's own name counts, unless it is listed as too general, or says that nothing is said.
    const own = named.named && !named.weak.includes(value) ? [value] : [];
    const isUnnamed = false; // "BiRN" names a study, though its facet says that no material is named
    phrases.addNamed(named, { facet, values: [value], name: value, isHere, isUnnamed }, own);
    const meaning = { facet, values: [value], name: value, isWeak: true, isHere, isUnnamed };
    for (const words of described)
      phrases.descriptions.push({ terms: phraseTerms(words), meaning });
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

/** Journals by their names, and those of one first word together: "Nature journals". */
export function addJournals({ addNamed }: Phrases, journals: readonly string[]): void {
  const common = { facet: 'journal', isHere: true, isUnnamed: false } as const;
  for (const name of journals)
    addNamed(
      { also: [`journal ${name}`, `${name} journal`], weak: [] },
      { ...common, values: [name], name },
      [name],
    );
  const brands = new Set(journals.map((name) => name.split(' ')[0] ?? name));
  for (const brand of brands) {
    const values = journals.filter((name) => name.startsWith(`${brand} `));
    if (values.length < 2) continue;
    const also = [
      ...['journal', 'family', 'title', 'group', 'portfolio', 'in its name', 'in the name'].map(
        (words) => `${brand} ${words}`,
      ),
      ...['name starts with', 'name begins with', 'the word', 'starts with the word'].map(
        (words) => `${words} ${brand}`,
      ),
    ];
    addNamed({ also, weak: [] }, { ...common, values, name: `${brand} journals` });
  }
}

/** A year or a first author, which no phrase by itself asks for. */
export function addUnphrased({ byName }: Phrases, facet: ListedName, name: string): Meaning {
  const common = { isWeak: false, isHere: true, isUnnamed: false };
  const meaning = { facet, values: [name], name, ...common };
  byName.set(`${facet}=${name}`, meaning);
  return meaning;
}
