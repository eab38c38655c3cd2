/** Options that are numbers, addresses or lists: read as a whole, or refused with what was expected. */

import { VerbatimError } from '../errors.ts';

interface Range {
  readonly least: number;
  readonly most: number;
}

/** @throws {VerbatimError} `OPTION_INVALID` */
export function parseWholeNumber(option: string, value: string, { least, most }: Range): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new VerbatimError('OPTION_INVALID', {
    option,
    value,
    expected: `a whole number from ${least} to ${most}`,
  });
}

/** Collects an option that is given once for each value: one that takes several at once would take the arguments behind it too. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** Without a slash at its end. @throws {VerbatimError} `OPTION_INVALID` */
export function parseWebAddress(option: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search + url.hash === '')
    return url.origin;
  const expected = 'the address of a server, as https://review.example';
  throw new VerbatimError('OPTION_INVALID', { option, value, expected });
}

/** The address of a page, under which more may lie; without a slash at its end. @throws {VerbatimError} `OPTION_INVALID` */
export function parsePageAddress(option: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.search + url.hash === '')
    return url.href.replace(/\/+$/, '');
  const expected = 'the address of a folder on the web, as https://journal.example/review';
  throw new VerbatimError('OPTION_INVALID', { option, value, expected });
}
