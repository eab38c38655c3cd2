/** What an answer, a passage or a list gives to cite: quotes, and the entries that they are from. */

import type { CslItem } from '../library/reference.ts';
import { type CitationStyle, formatCitations } from './citation.ts';
import { formatInText, type Quote } from './quote.ts';

export interface Cited {
  /** What people are told first, where there is nothing to quote. */
  readonly says?: string;
  /** Of the review; best first. */
  readonly quotes: readonly Quote[];
  /** Each once, the review first where it is quoted; place and words are in their notes. */
  readonly items: readonly CslItem[];
}

/** Puts a note behind what the entry's note says already. */
export const withNote = (item: CslItem, note: string): CslItem => ({
  ...item,
  note: item.note === undefined || item.note === '' ? note : `${item.note} | ${note}`,
});

/** Quotes and a list of references for people; entries with notes for machines. */
export function formatCited(style: CitationStyle, { says, quotes, items }: Cited): string {
  const isForPeople = style === 'apa' || style === 'vancouver' || style === 'plain';
  const words = isForPeople ? quotes.map((quote) => `${formatInText(style, quote)}\n`) : [];
  const lead = isForPeople && says !== undefined ? [`${says}\n`] : [];
  return [...lead, ...words, formatCitations(style, items)].join(isForPeople ? '\n' : '');
}
