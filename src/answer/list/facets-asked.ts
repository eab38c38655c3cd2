/** Facets asked for by name that are conditions all the same: "no cancer named", "more than one modality". */

import type { FacetName } from '../../library/facet-names.ts';
import type { Token } from '../../text/token.ts';
import { NAMING_WORDS, NEGATORS } from './cues.ts';
import type { Filter } from './filter.ts';

/** A facet asked for by name, and where. */
export interface FacetAsked {
  readonly facet: FacetName;
  readonly position: number;
  readonly length: number;
}

export interface FiltersRead {
  /** In the order of the question, not yet joined. */
  readonly filters: readonly PlacedFilter[];
  readonly facets: readonly FacetAsked[];
  /** Positions of the tokens that say something and that no filter took. */
  readonly rest: readonly number[];
}

/** A filter and the tokens it takes: from `first` up to, not including, `last`. */
export interface PlacedFilter {
  readonly filter: Filter;
  readonly first: number;
  readonly last: number;
}

/** Tokens between "not" and what it denies. */
export const NEGATION_REACH = 5;

/** "more than one country", "two countries together", "a second modality". */
const SEVERAL = new Set(['two', 'several', 'multiple', 'multi', 'second', 'another', 'both']);

const ONE = new Set(['one', 'single']);
/** "another country included": it may be, and need not. */
export const ADMITTED = new Set([
  'included',
  'incl',
  'welcome',
  'too',
  'counts',
  'counted',
  'count',
  'allowed',
  'ok',
  'fine',
]);

function isSeveral(tokens: readonly Token[], { facet, position, length }: FacetAsked): boolean {
  if (facet === 'year') return false; // a study has one
  if (ADMITTED.has(tokens[position + length]?.word ?? '')) return false;
  const before = tokens.slice(Math.max(0, position - 4), position).map(({ word }) => word);
  const isMoreThanOne = before.includes('more') && before.some((word) => ONE.has(word));
  return isMoreThanOne || before.slice(-2).some((word) => SEVERAL.has(word));
}

/** "a single country", "one modality only". */
function isSingle(tokens: readonly Token[], { facet, position, length }: FacetAsked): boolean {
  if (facet === 'year') return false;
  const before = tokens[position - 1]?.word ?? '';
  const isOne =
    before === 'one' &&
    tokens
      .slice(position - 2, position + length + 1)
      .some(({ word }) => word === 'only' || word === 'just');
  return (
    (before === 'single' &&
      tokens[position - 2]?.word !== 'than' &&
      tokens[position - 3]?.word !== 'than') ||
    isOne
  );
}

/** Words that by themselves say that nothing is named: "leave the cancer open", "unspecified cancers". */
const LEFT_OPEN = new Set([
  'unnamed',
  'unspecified',
  'unstated',
  'undisclosed',
  'vague',
  'open',
  'unclear',
  'blank',
]);

/** Tokens between a facet and the word that says whether it is named, and between that and a denial before it. */
const NAMING_REACH = 4;
const DENIAL_REACH = 7;

/** "no cancer named", "did not name a cancer", "cancer not specified": a naming word and a denial beside the facet. */
function isUnnamed(tokens: readonly Token[], { position, length }: FacetAsked): boolean {
  const near = tokens.slice(
    Math.max(0, position - NAMING_REACH - 1),
    position + length + NAMING_REACH,
  );
  const denials = [...tokens.slice(Math.max(0, position - DENIAL_REACH), position), ...near];
  return (
    near.some(({ word }) => LEFT_OPEN.has(word)) ||
    (denials.some(({ term, word }) => NEGATORS.has(term) && word !== 'nothing') &&
      near.some(({ term }) => NAMING_WORDS.has(term)))
  );
}

/** Tokens between "no" and the facet that none has: "no treatment", "without any kind of therapy". */
const NONE_REACH = 2;

export const isNone = (tokens: readonly Token[], { position }: FacetAsked): boolean =>
  tokens
    .slice(Math.max(0, position - NONE_REACH), position)
    .some(
      ({ word }, at, before) =>
        (word === 'no' || word === 'without') && before[at + 1]?.word !== 'other',
    );

/** "a named cancer", "a specific target". */
const NAMED = new Set([
  'named',
  'specific',
  'particular',
  'specified',
  'stated',
  'definite',
  'actual',
]);
const NAMES = new Set(['name', 'names', 'named', 'naming', 'specify', 'specifies', 'specified']);
/** Between the verb and the facet. */
const ARTICLES = new Set(['a', 'an', 'the', 'any', 'one', 'their', 'its']);

const NAMED_BEHIND = /^(?:that|which) (?:is|was|are|were) (?:named|stated|specified|given)\b/;
const NAMED_BEFORE =
  /\b(?:(?:actual|definite|specific|particular) (?:kind|type|sort|form) of|(?:put|puts|gives?|gave) a (?:name|label) to (?:the|its|their)|a named (?:kind|type) of)$/;

/** "which of them name a cancer?"; not "name the cancers", which asks for them. */
function isNamedOnly(tokens: readonly Token[], { position, length }: FacetAsked): boolean {
  const words = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' ');
  const before = tokens[position - 1]?.word ?? '';
  if (NAMED.has(before)) return true;
  // "a cancer that is named", "put a name to the cancer", "an actual kind of cancer"
  if (NAMED_BEHIND.test(words(position + length, position + length + 3))) return true;
  if (NAMED_BEFORE.test(words(Math.max(0, position - 5), position))) return true;
  const verb = ARTICLES.has(before) ? position - 2 : position - 1;
  return verb > 0 && NAMES.has(tokens[verb]?.word ?? '');
}

type ConditionKind = 'unnamed' | 'named' | 'several' | 'single';

function conditionKind(tokens: readonly Token[], asked: FacetAsked): ConditionKind | undefined {
  if (isUnnamed(tokens, asked) || isNone(tokens, asked)) return 'unnamed';
  if (isSeveral(tokens, asked)) return 'several';
  if (isSingle(tokens, asked)) return 'single';
  return isNamedOnly(tokens, asked) ? 'named' : undefined;
}

/** Tokens between a facet and its value: "any country in Asia". */
const VALUE_REACH = 2;

/** Whether a value of it follows, which says more than the facet. */
const isNarrowed = ({ filters }: FiltersRead, { facet, position, length }: FacetAsked): boolean =>
  filters.some(
    ({ filter, first }) =>
      filter.facet === facet &&
      first >= position + length &&
      first <= position + length + VALUE_REACH,
  );

/** A facet that the question says is not named, or is, becomes a filter. */
export function withUnnamed(read: FiltersRead, tokens: readonly Token[]): FiltersRead {
  const taken = read.facets
    .filter((asked) => !isNarrowed(read, asked))
    .flatMap((asked) => {
      const kind = conditionKind(tokens, asked);
      return kind === undefined ? [] : [{ asked, kind }];
    });
  if (taken.length === 0) return read;
  return {
    filters: [
      ...read.filters,
      ...taken.map(({ asked: { facet, position, length }, kind }): PlacedFilter => ({
        filter: {
          kind: kind === 'named' ? 'unnamed' : kind === 'single' ? 'several' : kind,
          facet,
          isNegated: kind === 'named' || kind === 'single',
          spans: tokens.slice(position, position + length),
        },
        first: position,
        last: position + length,
      })),
    ],
    facets: read.facets.filter((asked) => !taken.some((one) => one.asked === asked)),
    // "a single country": the word before says how many.
    rest: read.rest.filter((at) => !taken.some(({ asked }) => at === asked.position - 1)),
  };
}
