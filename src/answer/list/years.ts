/** Years in a question: "2019", "since 2020", "between 2016 and 2018", "2019 or earlier". */

import type { Token } from '../../text/token.ts';
import type { Years } from './filter.ts';

export interface YearsFound {
  readonly years: Years;
  /** Tokens it takes, from the position on. */
  readonly length: number;
}

const YEAR = /^(?:19|20)\d{2}$/;
/** Whether a word is a year of this or the last century. */
export const isYear = (token: Token | undefined): token is Token =>
  token !== undefined && YEAR.test(token.word);

/** Words before a year; `by` and `until` include it, `before` does not. */
const BEFORE: ReadonlyMap<string, (year: number) => Years> = new Map<
  string,
  (year: number) => Years
>([
  ['since', (year) => ({ from: year })],
  ['from', (year) => ({ from: year })],
  ['after', (year) => ({ from: year + 1 })],
  ['post', (year) => ({ from: year + 1 })],
  ['past', (year) => ({ from: year + 1 })],
  ['before', (year) => ({ to: year - 1 })],
  ['pre', (year) => ({ to: year - 1 })],
  ['predate', (year) => ({ to: year - 1 })],
  ['predates', (year) => ({ to: year - 1 })],
  ['predating', (year) => ({ to: year - 1 })],
  ['preceding', (year) => ({ to: year - 1 })],
  ['until', (year) => ({ to: year })],
  ['till', (year) => ({ to: year })],
  ['by', (year) => ({ to: year })],
  ['through', (year) => ({ to: year })],
]);
/** "later than 2018", "newer than", "prior to", "up to". */
const BEFORE_TWO: ReadonlyMap<string, (year: number) => Years> = new Map<
  string,
  (year: number) => Years
>([
  ['later than', (year) => ({ from: year + 1 })],
  ['recent than', (year) => ({ from: year + 1 })],
  ['newer than', (year) => ({ from: year + 1 })],
  ['younger than', (year) => ({ from: year + 1 })],
  ['earlier than', (year) => ({ to: year - 1 })],
  ['older than', (year) => ({ to: year - 1 })],
  ['prior to', (year) => ({ to: year - 1 })],
  ['up to', (year) => ({ to: year })],
]);
const LATER = new Set(['later', 'after', 'onward', 'onwards', 'newer', 'beyond', 'on']);
const EARLIER = new Set(['earlier', 'before', 'older']);

/** Between such a word and its year: "by the end of 2018", "up to and including 2018", "since the year 2020". */
const FILLERS = new Set('the year end start beginning of and including'.split(' '));

function skipFillers(tokens: readonly Token[], position: number): number {
  let at = position;
  while (FILLERS.has(tokens[at]?.word ?? '')) at += 1;
  return at;
}

/** "2019 or earlier", "2020 onwards", "2020 and later". */
function after(tokens: readonly Token[], position: number): YearsFound | undefined {
  const year = Number(tokens[position]?.word);
  const joins = ['or', 'and'].includes(tokens[position + 1]?.word ?? '');
  const word = tokens[position + (joins ? 2 : 1)]?.word ?? '';
  const length = joins ? 3 : 2;
  if (word === 'on' && joins) return undefined;
  if (LATER.has(word) && !isYear(tokens[position + length]))
    return { years: { from: year }, length };
  if (EARLIER.has(word) && joins && !isYear(tokens[position + length]))
    return { years: { to: year }, length };
  return undefined;
}

/** A range: "from 2015 up to the end of 2018", "2015 to 2018", "2015-2018", "between 2015 and 2018". */
function range(
  tokens: readonly Token[],
  position: number,
  isBetween: boolean,
  isBounded = false,
): YearsFound | undefined {
  const first = tokens[position];
  if (!isYear(first)) return undefined;
  const next = tokens[position + 1];
  const joins = ['to', 'until', 'till', 'through', 'and'].includes(next?.word ?? '');
  if (joins && (next?.word !== 'and' || isBetween) && isYear(tokens[position + 2])) {
    return ordered(first.word, tokens[position + 2]?.word ?? '', 3);
  }
  // "up to the end of 2018"
  if (next?.word === 'up' || next?.word === 'till' || next?.word === 'until') {
    const lastAt = skipFillers(tokens, position + (next.word === 'up' ? 3 : 2));
    const last = tokens[lastAt];
    if (isBounded && isYear(last)) return ordered(first.word, last.word, lastAt - position + 1);
  }
  // A hyphen or dash between them leaves the two years as neighbours.
  if (isYear(next) && next.start - first.end === 1) return ordered(first.word, next.word, 2);
  return undefined;
}

function ordered(left: string, right: string, length: number): YearsFound {
  const [from, to] = [Number(left), Number(right)].sort((one, other) => one - other);
  return { years: { from: from as number, to: to as number }, length };
}

const COMPARATORS: readonly (readonly [RegExp, (year: number) => Years])[] = [
  [/(?:<=|≤|=<)\s*$/, (year) => ({ to: year })],
  [/(?:>=|≥|=>)\s*$/, (year) => ({ from: year })],
  [/<\s*$/, (year) => ({ to: year - 1 })],
  [/>\s*$/, (year) => ({ from: year + 1 })],
];

/** "<2018", ">= 2020" */
function compared(question: string, token: Token | undefined): Years | undefined {
  if (!isYear(token)) return undefined;
  const before = question.slice(Math.max(0, token.start - 4), token.start);
  return COMPARATORS.find(([sign]) => sign.test(before))?.[1](Number(token.word));
}

/** Reads the years that begin at a token, with the words that belong to them. */
export function yearsAt(
  question: string,
  tokens: readonly Token[],
  position: number,
): YearsFound | undefined {
  const word = tokens[position]?.word ?? '';
  const years = compared(question, tokens[position]);
  if (years) return { years, length: 1 };
  if (word === 'between' || word === 'from') {
    const found = range(tokens, position + 1, word === 'between', true);
    if (found) return { ...found, length: found.length + 1 };
  }
  const two = BEFORE_TWO.get(`${word} ${tokens[position + 1]?.word ?? ''}`);
  const secondAt = skipFillers(tokens, position + 2);
  const second = tokens[secondAt];
  if (two && isYear(second))
    return { years: two(Number(second.word)), length: secondAt - position + 1 };
  const one = BEFORE.get(word);
  const nextAt = skipFillers(tokens, position + 1);
  const next = tokens[nextAt];
  if (one && isYear(next)) {
    const length = nextAt - position;
    // "from 2019" alone is the year itself; "from 2019 on" is a beginning.
    const open = after(tokens, nextAt);
    if (open) return { ...open, length: open.length + length };
    const year = Number(next.word);
    const within = word === 'from' ? { from: year, to: year } : one(year);
    return { years: within, length: length + 1 };
  }
  if (!isYear(tokens[position])) return undefined;
  const year = Number(word);
  return (
    range(tokens, position, false) ??
    after(tokens, position) ?? {
      years: { from: year, to: year },
      length: 1,
    }
  );
}
