/** Filters of a question: which of its words ask for values of facets, and which are left over. */

import type { ListedName } from '../../library/facet-names.ts';
import type { Token } from '../../text/token.ts';
import { authorAskedAt } from './authors-asked.ts';
import { cellsBesideAnimalsAt } from './cells-beside-animals.ts';
import {
  AFTER_NO_LIMIT,
  EMPTY_WORDS,
  GENERAL_WORDS,
  isCountOfAll,
  NEGATORS,
  ONLY_WORDS,
} from './cues.ts';
import { isDenied, isListedOn, isTakenOut, LEAVING, neverLeftAt } from './denied.ts';
import type { FacetIndex } from './facet-index.ts';
import type { Meaning } from './facet-phrases.ts';
import {
  type FacetAsked,
  type FiltersRead,
  type PlacedFilter,
  withUnnamed,
} from './facets-asked.ts';
import type { Filter } from './filter.ts';
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

const NOTHING_ELSE = new Set(['nothing else', 'nowhere else', 'no other', 'no others']);
/** Tokens after a value in which "nothing else" still belongs to it. */
const ELSE_REACH = 5;

/** "in vivo and nothing else", "breast cancer and no other tumour". */
function isNothingElse(tokens: readonly Token[], from: number): boolean {
  const after = tokens.slice(from, from + ELSE_REACH).map(({ word }) => word);
  return after.some((word, at) => NOTHING_ELSE.has(`${word} ${after[at + 1] ?? ''}`));
}

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
  let lastEnd = 0; // where the last filter ended
  let lastDenied = -1; // where the last denied filter ended
  const place = (filter: Filter, first: number, last: number): void => {
    filters.push({ filter, first, last });
    lastEnd = last;
    if (filter.isNegated) lastDenied = last;
  };
  for (let at = 0; at < tokens.length;) {
    const spans = (length: number) => tokens.slice(at, at + length);
    const negated = (): boolean =>
      isDenied(question, tokens, at, lastEnd) ||
      (lastDenied >= 0 && isListedOn(tokens, lastDenied, at));
    // "not from USA, China": the next of the same facet, with nothing but a comma between; "no animals, cells" is the contrary.
    const isNextDenied = (facet: ListedName): boolean =>
      lastDenied === at && filters.at(-1)?.filter.facet === facet && facet !== 'model';
    const years = hasYear ? yearsAt(tokens, at) : undefined;
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
    if (phrase && meanings.length > 0 && phrase.length >= (named?.length ?? 0)) {
      const { length } = phrase;
      const isFree = tokens[at + length]?.word === 'free'; // "gold-free"
      const [meaning, ...others] = hinted(meanings, tokens, at, at + length);
      place(
        valueFilter(
          meaning as Meaning,
          others,
          tokens,
          { at, length, lastEnd },
          negated() ||
            isFree ||
            isNextDenied((meaning as Meaning).facet) ||
            isTakenOut(question, tokens, { first: at, last: at + length, since: lastEnd }),
        ),
        at,
        at + length,
      );
      at += length + Number(isFree);
      continue;
    }
    if (named) {
      facets.push({ facet: named.facet, position: at, length: named.length });
      at += named.length;
      continue;
    }
    const token = tokens[at] as Token;
    if (saysSomething(token, tokens[at - 1])) rest.push(at);
    at += 1;
  }
  const isTold = (at: number): boolean =>
    filters.some(({ filter }) => HINTS[filter.facet]?.test(tokens[at]?.word ?? ''));
  const read = withUnnamed({ filters, facets, rest: rest.filter((at) => !isTold(at)) }, tokens);
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

/** "alone" restricts, "alone or with others" does not; "only when" restricts what comes behind it. */
const isOnlyWord = (tokens: readonly Token[], at: number): boolean =>
  ONLY_WORDS.has(tokens[at]?.term ?? '') && !AFTER_NO_LIMIT.has(tokens[at + 1]?.word ?? '');

function valueFilter(
  meaning: Meaning,
  others: readonly Meaning[],
  tokens: readonly Token[],
  { at, length, lastEnd }: { at: number; length: number; lastEnd: number },
  isNegated: boolean,
): Filter {
  const { facet } = meaning;
  const spans = tokens.slice(at, at + length);
  if (meaning.isUnnamed) {
    return { kind: 'unnamed', facet, isNegated: false, spans };
  }
  const isNothingBut = tokens[at - 1]?.word === 'but' && tokens[at - 2]?.word === 'nothing';
  const isOnly =
    isNothingBut ||
    neverLeftAt(tokens, at) !== undefined ||
    isNothingElse(tokens, at + length) ||
    ((lastEnd === 0 || at - 1 !== lastEnd) && isOnlyWord(tokens, at - 1)) ||
    isOnlyWord(tokens, at + length);
  return { kind: 'values', facet, parts: [meaning], isOnly, others, isNegated, spans };
}
