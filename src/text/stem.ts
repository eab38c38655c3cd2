/** Stems: the English (Porter2) stemmer of the Snowball project, remembered word by word. */

import porter2 from 'wink-porter2-stemmer';
import { americanize } from './fold.ts';

/** Enough for every word of a large corpus; above it the memory is emptied, so that questions cannot fill it. */
const REMEMBERED_WORDS = 200_000;

const remembered = new Map<string, string>();

/** Stems a folded word. Words with a digit or a letter outside a to z (formulas, codes, other scripts) stay whole. */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stemmed = /^[a-z]{3,40}$/.test(word) ? porter2(americanize(word)) : word;
  if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
  remembered.set(word, stemmed);
  return stemmed;
}
