/** Denials: whether a condition is said to hold or not: "not from China", "with Japan left out", "never left the dish". */

import type { Token } from '../../text/token.ts';
import { EMPTY_WORDS, GENERAL_WORDS, NEGATORS } from './cues.ts';
import { NEGATION_REACH } from './facets-asked.ts';

export const LEAVING = new Set([
  'left',
  'leave',
  'leaving',
  'leaves',
  'beyond',
  'further',
  'farther',
  'past',
  'outside',
]);

/** "never left the culture dish": what is denied is all else. */
export function neverLeftAt(tokens: readonly Token[], position: number): number | undefined {
  const from = Math.max(0, position - NEGATION_REACH);
  const before = tokens.slice(from, position);
  const leaving = before.findIndex(({ word }) => LEAVING.has(word));
  const denied = before.slice(0, Math.max(0, leaving)).findLastIndex(isNegator);
  return denied < 0 ? undefined : from + denied;
}

const isNegator = ({ term }: Token): boolean => NEGATORS.has(term);

/** "no. of studies" */
const isNumeral = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'no' && tokens[at + 1]?.word === 'of';

/** "leave the Middle Kingdom out", "take Japan away": verb before, particle behind. */
const TAKING_OUT = new Set(
  'leave leaves leaving take takes taking throw throwing strike striking cross kick keep rule filter cut weed count'.split(
    ' ',
  ),
);
const OUT_WORDS = new Set(['out', 'away', 'off', 'aside']);
const DENYING_PAIRS = new Set([
  'instead of',
  'rather than',
  'other than',
  'apart from',
  'different from',
  'free of',
  'absence of',
  'anything but',
  'everything but',
  'all but',
]);
const PRONOUNS = new Set('them him her it us that this those these'.split(' '));
/** A "not" does not reach beyond them. */
const ENDING = /[;+]|\.\s/;

/** Whether a "not" before a word reaches it: none of our words stands between them. */
export function isDenied(
  question: string,
  tokens: readonly Token[],
  position: number,
  since: number,
): boolean {
  const never = neverLeftAt(tokens, position);
  // "without those that never left the dish"
  if (never !== undefined) return never > since && isDenied(question, tokens, never, since);
  let isSetOff = false; // by a comma behind a word that is denied itself
  for (let at = position - 1; at >= Math.max(0, since, position - NEGATION_REACH); at -= 1) {
    const token = tokens[at] as Token;
    // "no named tumour + before 2020"
    const gap = question.slice(token.end, tokens[at + 1]?.start);
    if (ENDING.test(gap)) return false;
    if (isNegator(token) && isSetOff) return false;
    // "nothing living, since 2020", "nothing else, the year being 2024"
    isSetOff ||=
      gap.includes(',') &&
      (token.word === 'else' || !(token.isStopWord || EMPTY_WORDS.has(token.term)));
    if (isNegator(token) && !isNumeral(tokens, at)) return true;
    // "w/o breast"
    if (token.word === 'w' && /^\/o\b/i.test(question.slice(token.end))) return true;
    if (OUT_WORDS.has(token.word) && TAKING_OUT.has(tokens[at - 1]?.word ?? '')) return true;
    // "did anyone other than them use antibodies?"
    if (DENYING_PAIRS.has(`${tokens[at - 1]?.word ?? ''} ${token.word}`))
      return !PRONOUNS.has(tokens[at + 1]?.word ?? '');
    if (token.word === 'but' || token.word === 'and') return false;
  }
  return isTakenOutFrom(question, tokens, position, since);
}

/** Tokens that say nothing between "take out" and what is taken: "everything that was done in". */
const TAKING_REACH = 8;

function isTakenOutFrom(
  question: string,
  tokens: readonly Token[],
  position: number,
  since: number,
): boolean {
  for (let at = position - 1; at >= Math.max(1, since, position - TAKING_REACH); at -= 1) {
    const { word, term, isStopWord, end } = tokens[at] as Token;
    if (ENDING.test(question.slice(end, tokens[at + 1]?.start))) return false;
    if (OUT_WORDS.has(word) && TAKING_OUT.has(tokens[at - 1]?.word ?? '')) return true;
    if (!isStopWord && !EMPTY_WORDS.has(term) && !GENERAL_WORDS.has(term)) return false;
  }
  return false;
}

/** "once the Chinese papers are taken away", "with Japan left out", "China removed": what denies stands behind the word. */
const REMOVED = new Set(
  'removed excluded dropped discarded omitted subtracted deducted excepted disregarded aside'.split(
    ' ',
  ),
);
const TAKEN_OUT = new Set('taken left thrown struck filtered cut'.split(' '));
/** Tokens between a word and what removes it. */
const REMOVAL_REACH = 5;

/** @param since - where the filter before ended */
export function isTakenOut(
  question: string,
  tokens: readonly Token[],
  { first, last, since }: { first: number; last: number; since: number },
): boolean {
  // "copper yes, gold no"
  if (/^,? (?:no|not wanted)\s*(?:[,;.?!]|$)/u.test(question.slice(tokens[last - 1]?.end ?? 0)))
    return true;
  const isTaking = tokens
    .slice(Math.max(since, first - NEGATION_REACH), first)
    .some(({ word }) => TAKING_OUT.has(word));
  for (let at = last; at < last + REMOVAL_REACH; at += 1) {
    const token = tokens[at];
    if (!token) return false;
    const { word, term, isStopWord } = token;
    const isOut = OUT_WORDS.has(word);
    if (REMOVED.has(word) || (isOut && (isTaking || TAKEN_OUT.has(tokens[at - 1]?.word ?? ''))))
      return true;
    // What denies before a word denies the next: "gold, leaving aside China".
    if (isNegator(token)) return false;
    const saysNothing = isStopWord || isOut || EMPTY_WORDS.has(term) || GENERAL_WORDS.has(term);
    if (!saysNothing && !TAKEN_OUT.has(word)) return false;
  }
  return false;
}

/** Between two that are denied together: "not in China or the USA". */
const LISTING = new Set(['or', 'nor', 'the', 'a', 'an', 'in', 'from', 'of', 'any']);

const AND_WORDS = new Set(['and', 'the', 'a', 'an', 'any', 'from', 'in']);

/** "without gold and silver", "not from the USA, China": what was denied last, and nothing but "and the" between. */
export const isDeniedOn = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ word }) => AND_WORDS.has(word));

/** Whether a denial goes on: nothing but "or the" since the last that it reached. */
export function isListedOn(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to).map(({ word }) => word);
  return (
    between.some((word) => word === 'or' || word === 'nor') &&
    between.every((word) => LISTING.has(word))
  );
}
