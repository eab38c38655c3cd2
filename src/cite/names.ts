/** Authors as the two styles print them. */

import type { CslName } from '../library/reference.ts';

/** APA names all authors up to this many, and of a longer list the first 19 and the last (APA 7, section 9.8). */
const MOST_AUTHORS_APA = 20;
/** Vancouver names the first six (ICMJE samples of formatted references). */
const MOST_AUTHORS_VANCOUVER = 6;

/** The first letters of given names, hyphens kept: "Jean-Luc B." gives "J", "-L", "B". */
const initials = (given: string): string[] =>
  [...given.matchAll(/(?<hyphen>\p{Pd})?(?<letter>\p{L}\p{M}*)[^\s.\p{Pd}]*/gu)].map(
    ({ groups: { hyphen, letter } = {} }) =>
      `${hyphen === undefined ? '' : '-'}${(letter ?? '').toUpperCase()}`,
  );

/** "Khan, I." */
function apaName({ family, given, literal }: CslName): string {
  const last = literal ?? family ?? given ?? '';
  if (literal !== undefined || family === undefined || given === undefined) return last;
  const short = initials(given)
    .map((initial) => `${initial}.`)
    .join(' ')
    .replaceAll(' -', '-');
  return short === '' ? last : `${last}, ${short}`;
}

/** "Khan I" */
function vancouverName({ family, given, literal }: CslName): string {
  const last = literal ?? family ?? given ?? '';
  if (literal !== undefined || family === undefined || given === undefined) return last;
  const short = initials(given).join('').replaceAll('-', '');
  return short === '' ? last : `${last} ${short}`;
}

/** "Singh, R., & Kumar, S."; empty where no author is known. */
export function apaNames(names: readonly CslName[]): string {
  const printed = names.map(apaName);
  const last = printed.at(-1) ?? '';
  if (printed.length <= 1) return last;
  return printed.length > MOST_AUTHORS_APA
    ? `${printed.slice(0, MOST_AUTHORS_APA - 1).join(', ')}, … ${last}`
    : `${printed.slice(0, -1).join(', ')}, & ${last}`;
}

/** "Singh R, Kumar S"; empty where no author is known. */
export function vancouverNames(names: readonly CslName[]): string {
  const printed = names.slice(0, MOST_AUTHORS_VANCOUVER).map(vancouverName);
  return [...printed, ...(names.length > MOST_AUTHORS_VANCOUVER ? ['et al'] : [])].join(', ');
}
