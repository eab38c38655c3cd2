/** Stems: the English (Porter2) stemmer of the Snowball project, remembered word by word. */

import porter2 from 'wink-porter2-stemmer';
import { americanize } from './fold.ts';

/** Enough for every word of a large corpus, of 40 letters at most; above it the memory is emptied, so that questions cannot fill it. */
const REMEMBERED_WORDS = 200_000;

const remembered = new Map<string, string>();

/** Stems a folded word. Words with a digit or a letter outside a to z (formulas, codes, other scripts) stay whole. */
export function stem(word: string): string {
  if (!/^[a-z]{3,40}$/.test(word)) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stemmed = porter2(americanize(word));
  if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
  remembered.set(word, stemmed);
  return stemmed;
}
