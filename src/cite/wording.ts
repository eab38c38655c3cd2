/** Small rules of print that citation styles share: ends of sentences, ranges of pages, words of a title. */

/** Ends a part with a full stop, unless it ends in a mark that closes a sentence. Empty stays empty. */
export const sentence = (part: string): string =>
  part === '' || /[.?!…]["”’)\]]?$/u.test(part) ? part : `${part}.`;

/** Joins the parts that are there. */
export const joinParts = (parts: readonly (string | undefined)[], by = ' '): string =>
  parts.filter((part) => part !== undefined && part !== '').join(by);

const RANGE = /^(?<prefix>[A-Za-z]*)(?<first>\d+)\s*[-\u2013]+\s*(?<again>[A-Za-z]*)(?<last>\d+)$/;

interface PageRange {
  readonly prefix: string;
  readonly first: string;
  /** In full, where the source shortens it: 14 of 905-14 is 914. */
  readonly last: string;
}

/** Undefined for anything but two numbers with the same letters before them. */
function readRange(page: string): PageRange | undefined {
  const { prefix = '', first = '', again = '', last = '' } = RANGE.exec(page.trim())?.groups ?? {};
  if (first === '' || (again !== '' && again !== prefix)) return undefined;
  const missing = Math.max(0, first.length - last.length);
  return { prefix, first, last: first.slice(0, missing) + last };
}

const withDash = (page: string): string => page.replace(/(?<=\w)\s*-+\s*(?=\w)/g, '\u2013');

/** "905–914" */
export function fullPages(page: string): string {
  const range = readRange(page);
  if (!range) return withDash(page);
  return `${range.prefix}${range.first}\u2013${range.prefix}${range.last}`;
}

/** "905–14" */
export function shortPages(page: string): string {
  const range = readRange(page);
  if (!range || range.first.length !== range.last.length) return withDash(page);
  const { prefix, first, last } = range;
  let same = 0;
  while (same < last.length - 1 && first[same] === last[same]) same += 1;
  return `${prefix}${first}\u2013${last.slice(same)}`;
}

/** Words that a title keeps small, but at its start and after a colon. */
const SMALL_WORDS = new Set(
  (
    'a about above across after against along among an and around as at before behind below beneath beside between ' +
    'beyond but by de despite down during et except for from in inside into like near nor of off on onto or out ' +
    'outside over per since so than the through throughout to toward towards under until up upon van versus via ' +
    'von vs with within without yet'
  ).split(' '),
);

/** "Journal of the tests" as "Journal of the Tests". A word with other capitals than its first stays as it is. */
export function titleCase(title: string): string {
  let starts = true;
  return title.replace(/[^\s]+/gu, (word) => {
    const atStart = starts;
    starts = /[:?!]$/.test(word);
    const small = word.toLowerCase();
    if (!atStart && SMALL_WORDS.has(small) && word !== word.toUpperCase()) return small;
    return word === small ? word.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : word;
  });
}

/** Straight quotation marks and apostrophes as printers set them. */
export const curlyQuotes = (text: string): string =>
  text
    .replace(/(?<=^|[\s([{\u2018-\u201D\p{Pd}])"/gu, '“')
    .replaceAll('"', '”')
    .replace(/(?<=^|[\s([{“])'/gu, '‘')
    .replaceAll("'", '’');
