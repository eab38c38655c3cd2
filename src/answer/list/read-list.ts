/** Reading a question as one for studies: what is asked for, and by which filters. */

import type { FacetName } from '../../library/facet-names.ts';
import type { Study } from '../../library/study.ts';
import type { Token } from '../../text/token.ts';
import { PASSED_OVER, PLURAL_STUDY_NOUNS } from './cues.ts';
import type { FacetIndex } from './facet-index.ts';
import { type Filter, filterId, ORIGINS } from './filter.ts';
import { type Intent, readIntent } from './intent.ts';
import { joinFilters } from './join-filters.ts';
import { type End, isEndWord, type Order, readEnd, readOrder } from './ends.ts';
import type { FiltersRead, PlacedFilter } from './facets-asked.ts';
import { readFilters } from './read-filters.ts';
import { isReleased, isReopened, RELEASING, type Released } from './released.ts';

export interface ListReading {
  /** Absent where the question does not ask for studies. */
  readonly intent: Intent | undefined;
  readonly filters: readonly Filter[];
  /** A facet whose values are asked for: "which countries". */
  readonly valuesOf: FacetName | undefined;
  /** Facets that are named at all: "country and year". */
  readonly facetsNamed: readonly FacetName[];
  /** Those of them that are what the question asks: "which cancer", "its country and year". */
  readonly facetsAsked: readonly FacetName[];
  /** Conditions of an earlier question that this one lets go: "forget the country", "all cancers again". */
  readonly released: Released;
  /** The first or the last published: "the earliest study", "the most recent one". */
  readonly end: End | undefined;
  /** The order asked for, by year. */
  readonly order: Order | undefined;
  /** Tokens that say something and that nothing here took. */
  readonly rest: readonly Token[];
  /** Those that no list waits for, and that it says were not read. */
  readonly passedOver: readonly Token[];
  /** Whether all included studies are asked for: nothing else is said. */
  readonly isForAll: boolean;
  /** Whether they are joined to a filter by "or": the filter then does not hold for all that is asked. */
  readonly isRestAlternative: boolean;
}

const VALUE_QUESTIONS = new Set([
  'which',
  'what',
  'list',
  'all',
  'name',
  'many',
  'of',
  'the',
  'different',
  'by',
  'per',
  'most',
  'commonest',
  'these',
]);
const SUPERLATIVES = new Set([
  'most',
  'commonest',
  'often',
  'main',
  'common',
  'frequent',
  'top',
  'each',
  'per',
  'breakdown',
  'distribution',
]);

/** A facet asked for by name: in the plural after "which", or the one that most studies have. */
function readValuesOf(tokens: readonly Token[], { facets }: FiltersRead): FacetName | undefined {
  const asks = tokens.some(({ word }) =>
    [
      'which',
      'what',
      'many',
      'list',
      'name',
      'all',
      'per',
      'by',
      'each',
      'breakdown',
      'distribution',
    ].includes(word),
  );
  if (!asks) return undefined;
  return facets.find(({ position, length }) => {
    const last = tokens[position + length - 1]?.word ?? '';
    const isPlural = last === 'stimuli' || (/(?:s|ies)$/.test(last) && !/(?:us|is|ss)$/.test(last));
    const isAsked = VALUE_QUESTIONS.has(tokens[position - 1]?.word ?? '');
    const isMost = tokens.some(({ word }) => SUPERLATIVES.has(word));
    const isBy = ['by', 'per'].includes(tokens[position - 1]?.word ?? '');
    return (isPlural && isAsked) || isBy || isMost;
  })?.facet;
}

const BEFORE_ASKED = new Set(['which', 'what', 'its', 'their', 'whose', 'and']);

/** So few words are keywords, of which the last is what is asked. */
const KEYWORDS = 4;

function facetsAsked(tokens: readonly Token[], { facets }: FiltersRead): FacetName[] {
  const isOpen = ['which', 'what'].includes(tokens[0]?.word ?? '');
  return facets
    .filter(({ position, length }) => {
      const before = tokens[position - 1]?.word;
      // "chen 2018 aim"
      const isKeyword = tokens.length <= KEYWORDS && position + length === tokens.length;
      return (
        before === undefined ||
        BEFORE_ASKED.has(before) ||
        (isOpen && before === 'the') ||
        isKeyword
      );
    })
    .map(({ facet }) => facet);
}

/** Words by which a question asks for something to be explained, rather than for who has it. */
const EXPLAINING = new Set(
  'why how when where is are can does do what should could explain define combine'.split(' '),
);

/** Whether the words are values of facets and nothing else, enough of them to ask for a list. */
function isKeywords(
  filters: readonly Filter[],
  rest: readonly Token[],
  tokens: readonly Token[],
): boolean {
  if (filters.length === 0 || rest.length > 0) return false;
  return !tokens.some(({ word }) => EXPLAINING.has(word));
}

/** Nothing that can be explained: "what came out after 2019?" asks for studies. */
const isOfOrigin = (
  filters: readonly Filter[],
  rest: readonly Token[],
  question: string,
): boolean =>
  filters.length > 0 &&
  rest.length === 0 &&
  filters.every(({ facet }) => ORIGINS.has(facet)) &&
  /^\W*(?:(?:and|so|but|ok(?:ay)?)\W+)?(?:what|anything|was|were|is|are|has|have)\b(?!['’]s\b)/i.test(
    question,
  );

/** Two conditions; the same said twice is one. */
const saysTwo = ({ filters: [first, ...others] }: FiltersRead): boolean =>
  first !== undefined && others.some(({ filter }) => filterId(filter) !== filterId(first.filter));

export interface ListOptions {
  /** Whether the question before was answered with a list: then values may go by their loosest names. */
  readonly isAfterList?: boolean;
}

/** Reads a question; `tokens` are its own, with misspelled words as they were corrected. */
export function readList(
  question: string,
  tokens: readonly Token[],
  index: FacetIndex,
  studies: readonly Study[],
  { isAfterList = false }: ListOptions = {},
): ListReading {
  const strong = readFilters(question, tokens, index, false);
  const wide = readFilters(question, tokens, index, true);
  const conditions = wide.filters.map(({ filter }) => filter);
  const asked = readIntent(question, tokens, index, conditions);
  const valuesOf = readValuesOf(tokens, strong);
  const isListAsked = asked !== undefined || valuesOf !== undefined;

  const weakKeywords = !isListAsked && isKeywords(conditions, tokensAt(tokens, wide.rest), tokens);
  // "aim: detection" names the facet beside its value.
  const isOfFacet = wide.filters.every(({ filter }) =>
    wide.facets.some(({ facet }) => facet === filter.facet),
  );
  const read =
    isListAsked || isAfterList || (weakKeywords && (saysTwo(wide) || isOfFacet)) ? wide : strong;
  const isLetGo = ({ filter, first }: PlacedFilter): boolean =>
    !filter.isNegated && isReleased(tokens, first);
  const filters = joinFilters(
    read.filters.filter((one) => !isLetGo(one)),
    tokens,
    studies,
    index,
  );
  const released: Released = {
    facets: read.facets
      .filter(({ position }) => isReleased(tokens, position) || isReopened(tokens, position))
      .map(({ facet }) => facet),
    filters: read.filters.filter(isLetGo).map(({ filter }) => filter),
  };
  // "drop the animal ones": the verb has said what it says.
  const letsGo = released.facets.length > 0 || released.filters.length > 0;
  const rest = tokensAt(tokens, read.rest).filter(({ word }) => !(letsGo && RELEASING.has(word)));
  const order = readOrder(question);
  const intent =
    asked ??
    (isKeywords(filters, rest, tokens)
      ? 'keywords'
      : isOfOrigin(filters, rest, question)
        ? 'list'
        : undefined);
  return {
    intent,
    filters,
    valuesOf:
      valuesOf !== undefined &&
      (released.facets.includes(valuesOf) ||
        filters.some(({ facet, isNegated }) => facet === valuesOf && !isNegated))
        ? undefined
        : valuesOf,
    released,
    facetsAsked: facetsAsked(tokens, read),
    facetsNamed: [...new Set(read.facets.map(({ facet }) => facet))].filter(
      (facet) => !released.facets.includes(facet),
    ),
    // "the oldest, meaning 2015 and 2016" says itself what is meant.
    end:
      order === undefined && intent !== undefined && !filters.some(isSpanOfYears)
        ? readEnd(tokens, filters)
        : undefined,
    order,
    isForAll: (intent === 'list' || intent === 'count') && tokens.every(isOfAll),
    isRestAlternative: read.rest.some((at) =>
      [tokens[at - 1], tokens[at + 1]].some((token) => token?.word === 'or'),
    ),
    rest: rest.filter((token) => !isEndWord(token)),
    passedOver: tokens.filter((token) => isPassedOver(token) && !isSaidBy(filters, token)),
  };
}

const isSpanOfYears = (filter: Filter): boolean =>
  filter.kind === 'years' && filter.years.from !== undefined && filter.years.to !== undefined;

const isPassedOver = ({ term, isStopWord }: Token): boolean => !isStopWord && PASSED_OVER.has(term);

const isSaidBy = (filters: readonly Filter[], { start }: Token): boolean =>
  filters.some(({ spans }) => spans.some((span) => start >= span.start && start < span.end));

const OF_ALL = new Set(
  'included include list table total review number many all cover 1'.split(' '),
);

const isOfAll = ({ word, isStopWord }: Token): boolean =>
  isStopWord || PLURAL_STUDY_NOUNS.has(word) || OF_ALL.has(word);

const tokensAt = (tokens: readonly Token[], positions: readonly number[]): Token[] =>
  positions.flatMap((at) => tokens[at] ?? []);
