/** Name index: which references a question names, by author and year, by DOI, by number, or by the name of a study's particle. */

import type { Catalog } from '../../library/catalog.ts';
import type { Reference } from '../../library/reference.ts';
import { type Author, authorOf } from './author.ts';
import { coAuthorIndex, reviewWords } from './co-author-index.ts';
import { createCodeFinder } from './code-index.ts';
import { createIdFinder, type NamedReferences } from './named-by-id.ts';
import { type NameFound, withInitial } from './initials.ts';
import { createMisspelledFinder } from './misspelled-name.ts';
import type { Token } from '../../text/token.ts';

export type FindNamed = (question: string, tokens: readonly Token[]) => NamedReferences | undefined;

const YEAR = /^(?:19|20)\d{2}[a-z]?$/;
/** Words between a name and its year: "Chen et al. (2018)", "Chen and colleagues in 2018". */
const AFTER_NAME = new Set([
  'publish',
  'published',
  'publishes',
  'report',
  'reported',
  'write',
  'wrote',
  'dated',
  'year',

  'et',
  'al',
  'and',
  'coworkers',
  'colleagues',
  'co',
  'group',
  'team',
  'in',
  'from',
  'the',
  's',
  'study',
  'paper',
  'article',
  'work',
  'of',
]);
const GROUP_WORDS = new Set([
  'et',
  'colleagues',
  'coworkers',
  'group',
  'team',
  'study',
  'paper',
  'work',
  'article',
  'lab',
]);
/** A name this short is a common word or syllable in lower case ("mi", "li", "jo"). */
const SHORT_NAME_CHARS = 3;
const MAX_WORDS_TO_YEAR = 5;

/** The first author's name at a position: all of its words, or the first of a double-barrelled one. */
function nameAt(tokens: readonly Token[], position: number, { words }: Author): number {
  if (words.length === 0 || tokens[position]?.word !== words[0]) return 0;
  const isWhole = words.every((word, index) => tokens[position + index]?.word === word);
  return isWhole ? words.length : words.length > 1 ? 1 : 0;
}

/** A year that belongs to a name: the next one, with nothing between but words that may stand there. */
function yearAfter(
  tokens: readonly Token[],
  from: number,
): { year: number; at: number } | undefined {
  for (let at = from; at < Math.min(tokens.length, from + MAX_WORDS_TO_YEAR); at += 1) {
    const { word } = tokens[at] as Token;
    if (YEAR.test(word)) return { year: Number(word.slice(0, 4)), at };
    if (!AFTER_NAME.has(word) && word.length > 2) return undefined;
  }
  return undefined;
}

const yearOf = ({ csl }: Reference): number => csl.issued['date-parts'][0]?.[0] ?? 0;

/** Several names in one question: what any of them names. */
function join(found: readonly NamedReferences[]): NamedReferences | undefined {
  const [first] = found;
  if (!first || found.length === 1) return first;
  const fitting = found.filter(({ isOtherYear }) => !isOtherYear);
  const chosen = fitting.length > 0 ? fitting : found;
  return {
    references: [...new Set(chosen.flatMap(({ references }) => references))],
    passages: [],
    text: chosen.map(({ text }) => text).join(', '),
    tokens: found.flatMap(({ tokens }) => tokens),
    isOneEach: chosen.every(({ references }) => references.length === 1),
    isOtherYear: fitting.length === 0,
    isMisspelled: chosen.some(({ isMisspelled }) => isMisspelled),
  };
}

export function createNameIndex(catalog: Catalog): FindNamed {
  const { library } = catalog;
  const findById = createIdFinder(catalog);
  const findCode = createCodeFinder(catalog);
  const { references } = library;
  const authors = references.map(({ csl }) => csl.author.map(authorOf));
  const byFirstWord = new Map<string, number[]>();
  authors.forEach(([first], index) => {
    const word = first?.words[0] ?? '';
    byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), index]);
  });
  const rowOf = ({ study }: Reference): number => catalog.studies.get(study ?? '')?.number ?? 0;
  const sorted = (found: readonly Reference[]): Reference[] =>
    found.toSorted(
      (left, right) =>
        Number(right.study !== undefined) - Number(left.study !== undefined) ||
        rowOf(left) - rowOf(right) ||
        left.number - right.number,
    );

  /** Whether a lower-case word is meant as a name: something about it says so. */
  const isMeant = (
    question: string,
    tokens: readonly Token[],
    at: number,
    length: number,
  ): boolean => {
    const token = tokens[at] as Token;
    if (/^\p{Lu}/u.test(question.slice(token.start, token.end))) return true;
    const next = tokens[at + length]?.word ?? '';
    if (GROUP_WORDS.has(next) || YEAR.test(next)) return true;
    return token.word.length > SHORT_NAME_CHARS || tokens.length <= 2;
  };

  const inReview = reviewWords(catalog);
  const misspelled = createMisspelledFinder(catalog, inReview);

  /** "Bakalovas paper"; "the Chens" are several. */
  const ofPossessive = (tokens: readonly Token[], at: number): readonly number[] | undefined => {
    const { word } = tokens[at] as Token;
    const isName = word.length > SHORT_NAME_CHARS && word.endsWith('s') && !inReview.has(word);
    return isName && tokens[at - 1]?.word !== 'the'
      ? byFirstWord.get(word.slice(0, -1))
      : undefined;
  };

  const atPosition = (
    question: string,
    tokens: readonly Token[],
    at: number,
  ): NamedReferences | undefined => {
    const word = tokens[at]?.word ?? '';
    const candidates = byFirstWord.get(word) ?? ofPossessive(tokens, at) ?? misspelled(tokens, at);
    const named = candidates.flatMap((index): NameFound[] => {
      const reference = references[index] as Reference;
      const [first] = authors[index] ?? [];
      const isTypo = first && tokens[at]?.word !== first.words[0];
      const length = isTypo ? 1 : first ? nameAt(tokens, at, first) : 0;
      return first && length > 0 ? [{ reference, first, length, all: authors[index] ?? [] }] : [];
    });
    const longest = Math.max(0, ...named.map(({ length }) => length));
    if (longest === 0 || !isMeant(question, tokens, at, longest)) return undefined;
    const whole = named.filter(({ length }) => length === longest);
    const initialed = withInitial(question, tokens, { first: at, last: at + longest }, whole);
    const { first, last: nameEnd } = initialed;
    let { fitting } = initialed;
    // "Wang, Xu et al.": so does the name of a co-author.
    const after = tokens.slice(nameEnd, nameEnd + MAX_WORDS_TO_YEAR);
    const shared = fitting.filter(({ all }) =>
      all
        .slice(1, 3)
        .some(({ words }) => after.some(({ word }) => word.length > 1 && words[0] === word)),
    );
    if (shared.length > 0) fitting = shared;
    const year = yearAfter(tokens, nameEnd + (shared.length > 0 ? 1 : 0));
    const ofYear = year
      ? fitting.filter(({ reference }) => yearOf(reference) === year.year)
      : fitting;
    const last = year ? year.at + 1 : nameEnd;
    const positions = Array.from({ length: last - first }, (_, index) => first + index);
    const found = ofYear.length > 0 ? ofYear : fitting;
    return {
      references: sorted(found.map(({ reference }) => reference)),
      passages: [],
      text: question.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0),
      tokens: positions,
      isOtherYear: ofYear.length === 0,
      isMisspelled: !byFirstWord.has(tokens[at]?.word ?? ''),
    };
  };

  const codeAt = (
    question: string,
    tokens: readonly Token[],
    at: number,
  ): NamedReferences | undefined => {
    const code = findCode(tokens, at);
    if (!code) return undefined;
    const last = code.tokens.at(-1) ?? at;
    return {
      references: [code.reference],
      passages: [],
      text: question.slice(tokens[at]?.start, tokens[last]?.end),
      tokens: code.tokens,
      isOtherYear: false,
    };
  };

  // A co-author's name that is no word of the review: "what was Kopelman part of?"
  const coAuthors = coAuthorIndex(catalog, inReview);
  const byCoAuthor = (question: string, tokens: readonly Token[]): NamedReferences | undefined => {
    const at = tokens.findIndex(
      ({ word, start }, position) =>
        (position > 0 || tokens.length <= 2) && // the first word of a sentence has its capital anyway
        coAuthors.has(word) &&
        /\p{Lu}/u.test(question[start] ?? ''),
    );
    const named = coAuthors.get(tokens[at]?.word ?? '');
    // With a year it is a citation, and those are by the first author.
    if (!named || yearAfter(tokens, at + 1)) return undefined;
    const { start, end } = tokens[at] as Token;
    return {
      references: sorted(named),
      passages: [],
      text: question.slice(start, end),
      tokens: [at],
      isOtherYear: false,
    };
  };

  return (question, tokens) => {
    const direct = findById(question, tokens);
    if (direct) return direct;
    const found: NamedReferences[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const next = atPosition(question, tokens, at) ?? codeAt(question, tokens, at);
      if (!next) continue;
      found.push(next);
      at = Math.max(at, ...next.tokens);
    }
    return join(found) ?? byCoAuthor(question, tokens);
  };
}
