/**
 * The English stemmer of the Snowball project, "Porter2" (M. F. Porter, "The English (Porter2) stemming algorithm", 2002),
 * for folded words: letters a to z, no apostrophe. Opening a Library stems each of its words once, so this is written to be fast.
 */

const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map(
    (word) => [word, word] as const,
  ),
]);

/** Whole once the plural is off. */
const KEPT_AFTER_PLURAL = new Set(
  'inning outing canning herring earring proceed exceed succeed'.split(' '),
);

/** Words that begin so have their first region after it. */
const REGION_PREFIXES = ['gener', 'commun', 'arsen'];

/** A suffix, and what stands in its place. The longest that fits comes first. */
type Rule = readonly [suffix: string, replacement: string];

const rules = (written: string): Rule[] =>
  written
    .split(' ')
    .map((rule): Rule => {
      const [suffix = '', replacement = ''] = rule.split('>');
      return [suffix, replacement];
    })
    .sort(([left], [right]) => right.length - left.length);

/** In the first region. `ogi` wants an l before it, `li` one of `LI_BEFORE`. */
const DERIVATIONS = rules(
  'tional>tion enci>ence anci>ance abli>able entli>ent izer>ize ization>ize ational>ate ation>ate ator>ate alism>al aliti>al alli>al fulness>ful ousli>ous ousness>ous iveness>ive iviti>ive biliti>ble bli>ble ogi>og fulli>ful lessli>less li>',
);
const LI_BEFORE = 'cdeghkmnrt';
/** In the first region; `ative` in the second. */
const ADJECTIVES = rules(
  'tional>tion ational>ate alize>al icate>ic iciti>ic ical>ic ful> ness> ative>',
);
/** In the second region; `ion` wants an s or t before it. */
const ENDINGS = rules(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ism> ate> iti> ous> ive> ize> ion>',
);
const DOUBLES = new Set(['bb', 'dd', 'ff', 'gg', 'mm', 'nn', 'pp', 'rr', 'tt']);

/** A consonant y is written Y. */
const isVowel = (letter: string): boolean =>
  letter === 'e' ||
  letter === 'a' ||
  letter === 'i' ||
  letter === 'o' ||
  letter === 'u' ||
  letter === 'y';

function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at += 1) if (isVowel(word.charAt(at))) return true;
  return false;
}

/** y at the start or after a vowel is a consonant. */
function markConsonants(word: string): string {
  if (!word.includes('y')) return word;
  let marked = '';
  for (const letter of word)
    marked +=
      letter === 'y' && (marked === '' || isVowel(marked.charAt(marked.length - 1))) ? 'Y' : letter;
  return marked;
}

/** Where the region begins that follows the first consonant after a vowel, from `start` on. */
function regionAfter(word: string, start: number): number {
  for (let at = start + 1; at < word.length; at += 1)
    if (!isVowel(word.charAt(at)) && isVowel(word.charAt(at - 1))) return at + 1;
  return word.length;
}

/** Whether what ends here is a short syllable: one vowel between consonants, or at the start before one. */
function endsShort(word: string): boolean {
  const last = word.charAt(word.length - 1);
  const middle = word.charAt(word.length - 2);
  if (isVowel(last) || !isVowel(middle)) return false;
  if (word.length === 2) return true;
  return !isVowel(word.charAt(word.length - 3)) && !'wxY'.includes(last);
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (!word.endsWith('s') || word.endsWith('us') || word.endsWith('ss')) return word;
  return hasVowel(word, word.length - 2) ? word.slice(0, -1) : word;
}

const PAST = ['ingly', 'edly', 'ing', 'ed'];

/** Takes off `ed`, `ing` and their adverbs. @param first - where the first region begins */
function withoutTense(word: string, first: number): string {
  for (const suffix of ['eedly', 'eed'])
    if (word.endsWith(suffix))
      return word.length - suffix.length >= first
        ? `${word.slice(0, word.length - suffix.length)}ee`
        : word;
  const suffix = PAST.find((one) => word.endsWith(one));
  if (suffix === undefined || !hasVowel(word, word.length - suffix.length)) return word;
  const rest = word.slice(0, word.length - suffix.length);
  if (rest.endsWith('at') || rest.endsWith('bl') || rest.endsWith('iz')) return `${rest}e`;
  if (DOUBLES.has(rest.slice(-2))) return rest.slice(0, -1);
  return endsShort(rest) && first >= rest.length ? `${rest}e` : rest;
}

/** The first rule whose suffix the word has. */
function ruleFor(word: string, among: readonly Rule[]): Rule | undefined {
  for (const rule of among) if (word.endsWith(rule[0])) return rule;
  return undefined;
}

const replaced = (word: string, [suffix, replacement]: Rule): string =>
  word.slice(0, word.length - suffix.length) + replacement;

function withoutDerivation(word: string, first: number): string {
  const rule = ruleFor(word, DERIVATIONS);
  if (!rule) return word;
  const [suffix] = rule;
  const start = word.length - suffix.length;
  if (start < first) return word;
  const before = word.charAt(start - 1);
  if (suffix === 'ogi' && before !== 'l') return word;
  if (suffix === 'li' && !LI_BEFORE.includes(before)) return word;
  return replaced(word, rule);
}

function withoutAdjective(word: string, first: number, second: number): string {
  const rule = ruleFor(word, ADJECTIVES);
  if (!rule) return word;
  const start = word.length - rule[0].length;
  return start >= (rule[0] === 'ative' ? Math.max(first, second) : first)
    ? replaced(word, rule)
    : word;
}

function withoutEnding(word: string, second: number): string {
  const rule = ruleFor(word, ENDINGS);
  if (!rule) return word;
  const start = word.length - rule[0].length;
  if (start < second) return word;
  if (rule[0] === 'ion' && !'st'.includes(word.charAt(start - 1))) return word;
  return replaced(word, rule);
}

function withoutLastLetter(word: string, first: number, second: number): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e'))
    return rest.length >= second || (rest.length >= first && !endsShort(rest)) ? rest : word;
  return word.endsWith('ll') && rest.length >= second ? rest : word;
}

/** @param folded - letters a to z only */
export function porter2(folded: string): string {
  if (folded.length < 3) return folded;
  const exception = EXCEPTIONS.get(folded);
  if (exception !== undefined) return exception;
  const marked = markConsonants(folded);
  const prefix = REGION_PREFIXES.find((one) => marked.startsWith(one));
  const first = prefix === undefined ? regionAfter(marked, 0) : prefix.length;
  const second = regionAfter(marked, first);
  const singular = withoutPlural(marked);
  if (KEPT_AFTER_PLURAL.has(singular)) return singular;
  let word = withoutTense(singular, first);
  const last = word.charAt(word.length - 1);
  if ((last === 'y' || last === 'Y') && word.length > 2 && !isVowel(word.charAt(word.length - 2)))
    word = `${word.slice(0, -1)}i`;
  word = withoutDerivation(word, first);
  word = withoutAdjective(word, first, second);
  word = withoutEnding(word, second);
  return withoutLastLetter(word, first, second).replaceAll('Y', 'y');
}
