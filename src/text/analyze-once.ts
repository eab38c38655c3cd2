/** Analyses of texts that come again and again: passages, which are indexed, learned from and shown. */

import { remember } from './remember.ts';
import { type Analysis, analyze } from './token.ts';

/** Enough for a review of many pages; of one longer, what is asked for often. */
const REMEMBERED_TEXTS = 4096;

/** A text with its words, and the terms that occur among them. */
export interface Analyzed extends Analysis {
  readonly terms: ReadonlySet<string>;
}

/** Analyses a text of the review, once; not for what readers type. */
export const analyzeOnce = remember((text: string): Analyzed => {
  const { tokens, compounds } = analyze(text);
  return { tokens, compounds, terms: new Set([...tokens, ...compounds].map(({ term }) => term)) };
}, REMEMBERED_TEXTS);
