/** Limits: whether a condition is said to be all that a study may have: "only in vitro", "gold and nothing else". */

import type { ListedName } from '../../library/facet-names.ts';
import type { Token } from '../../text/token.ts';
import { AFTER_NO_LIMIT, ONLY_WORDS } from './cues.ts';
import { neverLeftAt } from './denied.ts';

const PLACING = new Set('in on inside within the a an'.split(' '));
const ARTICLE_REACH = 4;
/** Of a design, as a study has one or both; "just gold" only asks for gold. */
const JUST_WORDS = new Set('just merely simply uniquely'.split(' '));
/** "confined to in vitro", "nothing besides gold" */
const LIMITING =
  /\b(?:(?:limited|restricted|confined|sticking|stick|stuck) (?:to|with)|(?:nothing|none|no one|nobody) (?:but|other than|besides|apart from|except(?: for)?)|no other than)\W{0,9}$/i;
/** Characters before a word in which that is said. */
const LIMITING_REACH = 40;
/** "in vitro, full stop" */
const ENDING_THERE =
  /^,? (?:and (?:that['’]s|that is) (?:it|all)|full stop|period|by (?:itself|themselves)|on (?:its|their) own|with no extras)\b/i;

const NOTHING_ELSE = new Set(['nothing else', 'nowhere else', 'no other', 'no others']);
/** Tokens after a value in which "nothing else" still belongs to it. */
const ELSE_REACH = 5;

/** "in vivo and nothing else", "breast cancer and no other tumour". */
function isNothingElse(tokens: readonly Token[], from: number): boolean {
  const after = tokens.slice(from, from + ELSE_REACH).map(({ word }) => word);
  return after.some((word, at) => NOTHING_ELSE.has(`${word} ${after[at + 1] ?? ''}`));
}

/** "alone" restricts, "alone or with others" does not; "only when" restricts what comes behind it. */
const isOnlyWord = (tokens: readonly Token[], at: number): boolean =>
  ONLY_WORDS.has(tokens[at]?.term ?? '') && !AFTER_NO_LIMIT.has(tokens[at + 1]?.word ?? '');

/** "just in vitro", "only inside the dish": of a design nothing but its article may stand between. */
function isDesignOnly(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > at - ARTICLE_REACH && PLACING.has(tokens[before]?.word ?? '')) before -= 1;
  if (tokens[before - 1]?.word === 'or') return false; // "animals or just a dish?"
  return JUST_WORDS.has(tokens[before]?.word ?? '') || isOnlyWord(tokens, before);
}

/** Where a value stands: from the token `at` on, and where the condition before it ended. */
export interface ValuePlace {
  readonly at: number;
  readonly length: number;
  readonly lastEnd: number;
}

/** "nothing but gold": the words that deny all else deny not this. */
export function isLimitedTo(question: string, token: Token | undefined): boolean {
  const start = token?.start ?? 0;
  return LIMITING.test(question.slice(Math.max(0, start - LIMITING_REACH), start));
}

export function isOnlyOf(
  question: string,
  tokens: readonly Token[],
  { at, length, lastEnd }: ValuePlace,
  facet: ListedName,
): boolean {
  const isOfBefore = lastEnd > 0 && at - 1 === lastEnd; // "in vitro only gold": what stands before has it
  return (
    isLimitedTo(question, tokens[at]) ||
    neverLeftAt(tokens, at) !== undefined ||
    isNothingElse(tokens, at + length) ||
    (!isOfBefore && isOnlyWord(tokens, at - 1)) ||
    (!isOfBefore && facet === 'model' && isDesignOnly(tokens, at)) ||
    isOnlyWord(tokens, at + length) ||
    ENDING_THERE.test(question.slice(tokens[at + length - 1]?.end ?? 0))
  );
}
