/** Filters of a question: which of its words ask for values of facets, and which are left over. */

import type { ListedName } from '../../library/facet-names.ts';
import type { Token } from '../../text/token.ts';
import { authorAskedAt } from './authors-asked.ts';
import { cellsBesideAnimalsAt } from './cells-beside-animals.ts';
import { EMPTY_WORDS, GENERAL_WORDS, isCountOfAll, NEGATORS } from './cues.ts';
import { isDenied, isDeniedOn, isListedOn, isTakenOut, LEAVING } from './denied.ts';
import { describedIn, isWithin } from './described.ts';
import type { FacetIndex } from './facet-index.ts';
import type { Meaning } from './facet-phrases.ts';
import {
  ADMITTED,
  type FacetAsked,
  type FiltersRead,
  isNone,
  type PlacedFilter,
  withUnnamed,
} from './facets-asked.ts';
import type { Filter } from './filter.ts';
import { isLimitedTo, isOnlyOf, type ValuePlace } from './only.ts';
import { withTurns } from './said-in-full.ts';
import { isYear, yearsAt } from './years.ts';

/** Words that settle which facet an ambiguous word is about, when they stand near it. */
const HINTS: Readonly<Partial<Record<ListedName, RegExp>>> = {
  modality: /^(?:imag|scan|visuali|modalit|contrast)/,
  stimulus: /^(?:trigger|respons|respond|activat|sensitiv|stimul|switch)/,
  target: /^(?:target|receptor|bind|antigen)/,
  therapy: /^(?:therap|treat|kill|ablat|destroy)/,
  journal: /^(?:journal|periodical|magazine)/,
};
/** Tokens on either side of a word in which a hint counts. */
const HINT_REACH = 3;

function hinted(
  meanings: readonly Meaning[],
  tokens: readonly Token[],
  first: number,
  last: number,
): Meaning[] {
  const near = [
    ...tokens.slice(Math.max(0, first - HINT_REACH), first),
    ...tokens.slice(last, last + HINT_REACH),
  ];
  const isHinted = ({ facet }: Meaning): boolean =>
    near.some(({ word }) => HINTS[facet]?.test(word) ?? false);
  return meanings.toSorted(
    (left, right) =>
      Number(right.isHere) - Number(left.isHere) ||
      Number(isHinted(right)) - Number(isHinted(left)),
  );
}

/** "US" is a country and "us" is not: a phrase of function words counts only in capitals. */
const isSpelledOut = (question: string, tokens: readonly Token[]): boolean =>
  tokens.some(({ isStopWord }) => !isStopWord) ||
  tokens.every(({ start, end }) => /^\p{Lu}/u.test(question.slice(start, end)));

/** Reads the filters from left to right, the longest phrase first. */
export function readFilters(
  question: string,
  tokens: readonly Token[],
  index: FacetIndex,
  isListAsked: boolean,
): FiltersRead {
  const terms = tokens.map(({ term }) => term);
  const filters: PlacedFilter[] = [];
  const facets: FacetAsked[] = [];
  const rest: number[] = [];
  const hasYear = tokens.some(isYear);
  const described = isListAsked ? describedIn(tokens, index) : [];
  let lastEnd = 0; // where the last filter ended
  let lastDenied = -1; // where the last denied filter ended
  const place = (filter: Filter, first: number, last: number): void => {
    filters.push({ filter, first, last });
    lastEnd = last;
    if (filter.isNegated) lastDenied = last;
  };
  for (let at = 0; at < tokens.length;) {
    const description = described.find(({ positions }) => positions.includes(at));
    if (description) {
      const { meaning, positions } = description;
      if (at === positions[0]) {
        const isNegated = isDenied(question, tokens, at, lastEnd);
        const spans = positions.flatMap((position) => tokens[position] ?? []);
        const common = { facet: meaning.facet, isOnly: false, others: [], isNegated, spans };
        place({ kind: 'values', parts: [meaning], ...common }, at, (positions.at(-1) ?? at) + 1);
      }
      at += 1;
      continue;
    }
    const spans = (length: number) => tokens.slice(at, at + length);
    const negated = (): boolean =>
      isDenied(question, tokens, at, lastEnd) ||
      (lastDenied >= 0 && isListedOn(tokens, lastDenied, at));
    // "no animals, cells" is the contrary.
    const isNextDenied = (facet: ListedName): boolean =>
      lastDenied >= 0 &&
      lastEnd === lastDenied &&
      facet !== 'model' &&
      filters.at(-1)?.filter.facet === facet &&
      isDeniedOn(tokens, lastDenied, at);
    const years = hasYear ? yearsAt(question, tokens, at) : undefined;
    if (years) {
      const { length } = years;
      const isNegated = negated();
      place(
        { kind: 'years', facet: 'year', years: years.years, isNegated, spans: spans(length) },
        at,
        at + length,
      );
      at += length;
      continue;
    }
    const phrase =
      authorAskedAt(question, tokens, at, index) ??
      (isListAsked ? cellsBesideAnimalsAt(tokens, at, index) : undefined) ??
      index.phraseAt(terms, at);
    const meanings =
      phrase && isSpelledOut(question, spans(phrase.length))
        ? phrase.meanings.filter(({ isWeak }) => isListAsked || !isWeak)
        : [];
    const named = index.facetAt(terms, at);
    const [first] = meanings;
    if (phrase && first && phrase.length >= (named?.length ?? 0)) {
      const { length } = phrase;
      // "lung cancer, cell lines included": may be, and need not.
      const next = tokens[at + length];
      const isSetOff = /[,;:]/.test(question.slice(tokens[at + length - 1]?.end, next?.start)); // "gold, China, count"
      if (filters.length > 0 && !isSetOff && ADMITTED.has(next?.word ?? '')) {
        at += length + 1;
        continue;
      }
      const isFree = tokens[at + length]?.word === 'free'; // "gold-free"
      const [meaning = first, ...others] = hinted(meanings, tokens, at, at + length);
      const isNegated =
        negated() ||
        isFree ||
        isNextDenied(meaning.facet) ||
        isTakenOut(question, tokens, { first: at, last: at + length, since: lastEnd });
      const valuePlace = { at, length, lastEnd };
      place(
        valueFilter(question, tokens, valuePlace, [meaning, ...others], isNegated),
        at,
        at + length,
      );
      at += length + Number(isFree);
      continue;
    }
    if (named) {
      const asked = { facet: named.facet, position: at, length: named.length };
      facets.push(asked);
      at += named.length;
      // "without any treatment, American": that is what is denied; "in no country in Asia" goes on.
      if (isNone(tokens, asked) && /^\s*[,;]/.test(question.slice(tokens[at - 1]?.end ?? 0)))
        lastEnd = at;
      continue;
    }
    const token = tokens[at] as Token;
    if (saysSomething(token, tokens[at - 1])) rest.push(at);
    at += 1;
  }
  // Inside a description stand words that say part of it: "the sound that light sets off".
  const whole = filters.filter(
    ({ first, last }) =>
      !described.some(
        ({ positions }) => first > (positions[0] ?? 0) && last <= (positions.at(-1) ?? 0),
      ),
  );
  const isTold = (at: number): boolean =>
    filters.some(({ filter }) => HINTS[filter.facet]?.test(tokens[at]?.word ?? ''));
  const read = withUnnamed(
    {
      filters: whole,
      facets,
      rest: rest.filter((at) => !isTold(at) && !described.some((one) => isWithin(one, at))),
    },
    tokens,
  );
  return isListAsked ? withTurns(question, read, tokens) : read;
}

/** The number of a table or figure says nothing by itself. */
const isNumberOf = (before: Token | undefined): boolean =>
  ['table', 'figure', 'fig'].includes(before?.word ?? '');

const saysSomething = (token: Token, before: Token | undefined): boolean =>
  !token.isStopWord &&
  token.word.length > 1 && // "w/ PTT"
  !EMPTY_WORDS.has(token.term) &&
  !GENERAL_WORDS.has(token.term) &&
  !LEAVING.has(token.word) &&
  !NEGATORS.has(token.term) &&
  !isNumberOf(before) &&
  !isCountOfAll(token, before);

function valueFilter(
  question: string,
  tokens: readonly Token[],
  place: ValuePlace,
  [meaning, ...others]: readonly [Meaning, ...Meaning[]],
  isDeniedThere: boolean,
): Filter {
  const { facet } = meaning;
  const spans = tokens.slice(place.at, place.at + place.length);
  if (meaning.isUnnamed) {
    return { kind: 'unnamed', facet, isNegated: false, spans };
  }
  const isOnly = isOnlyOf(question, tokens, place, facet);
  const isNegated = isDeniedThere && !isLimitedTo(question, tokens[place.at]);
  return { kind: 'values', facet, parts: [meaning], isOnly, others, isNegated, spans };
}
