/** Stems: words brought to what their forms have in common. */

import { americanize } from './fold.ts';
import { porter2 } from './porter2.ts';

/** Stems a folded word. Words with a digit or a letter outside a to z (formulas, codes, other scripts) stay whole. */
export const stem = (word: string): string =>
  /^[a-z]{3,40}$/.test(word) ? porter2(americanize(word)) : word;
