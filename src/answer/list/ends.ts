/** Ends of a list: the first or the last published, and the order by year. */

import type { Token } from '../../text/token.ts';
import { PLURAL_STUDY_NOUNS, STUDY_NOUNS } from './cues.ts';
import type { Filter } from './filter.ts';

export type End = 'earliest' | 'latest';
export type Order = 'oldest-first' | 'newest-first';

const EARLIEST = new Set(['earliest', 'oldest', 'eldest', 'first']);
const LATEST = new Set(['latest', 'newest', 'recent']);

export const isEndWord = ({ word }: Token): boolean => EARLIEST.has(word) || LATEST.has(word);

const APPEARING = new Set('came come appeared appear published out printed'.split(' '));

/** "which one came first?" */
function cameFirst(words: readonly string[]): End | undefined {
  const at = words.findIndex(
    (word, position) =>
      (word === 'first' || word === 'last') && APPEARING.has(words[position - 1] ?? ''),
  );
  return at < 0 ? undefined : words[at] === 'first' ? 'earliest' : 'latest';
}

/** "the oldest study", "most recent papers"; "recent advances" and "first author" are none. */
export function readEnd(tokens: readonly Token[], filters: readonly Filter[]): End | undefined {
  const words = tokens.map(({ word }) => word);
  const at = words.findIndex(
    (word, position) =>
      (EARLIEST.has(word) && word !== 'first') ||
      (LATEST.has(word) && (word !== 'recent' || words[position - 1] === 'most')),
  );
  if (at < 0) return cameFirst(words);
  const end = EARLIEST.has(words[at] ?? '') ? 'earliest' : 'latest';
  const next = tokens[at + 1];
  // "the two oldest years, 2015 and 2016"
  if (next?.term === 'year' && filters.some(({ facet }) => facet === 'year')) return undefined;
  const isOne = next && STUDY_NOUNS.has(next.term) && !PLURAL_STUDY_NOUNS.has(next.word);
  return !isOne && isSaidByYears(end, filters) ? undefined : end;
}

/** "the oldest ones, anything before 2017": the years say which are meant. */
const isSaidByYears = (end: End, filters: readonly Filter[]): boolean =>
  filters.some(
    (filter) =>
      filter.kind === 'years' &&
      (end === 'earliest' ? filter.years.from : filter.years.to) === undefined,
  );

const OLDEST_FIRST =
  /\b(?:oldest|earliest) (?:one )?first\b|\b(?:by|in order of) (?:year|date|age)\b|\bfrom (?:the )?(?:oldest|earliest) to\b|\bchronological/i;
const NEWEST_FIRST =
  /\b(?:newest|latest|most recent) (?:one )?first\b|\breverse chronological|\bfrom (?:the )?(?:newest|latest) to\b/i;

export const readOrder = (question: string): Order | undefined =>
  NEWEST_FIRST.test(question)
    ? 'newest-first'
    : OLDEST_FIRST.test(question)
      ? 'oldest-first'
      : undefined;
