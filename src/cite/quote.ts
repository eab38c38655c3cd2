/** A quote with its citation: the exact words, where they stand, and the review that they are from. */

import type { CslItem } from '../library/reference.ts';
import { type CitationStyle, formatCitation } from './citation.ts';
import { publicationYear, shortAuthors } from './label.ts';
import { formatVancouver } from './vancouver.ts';

/** The part of a passage, or of evidence, that a quote names. */
export interface QuotedPassage {
  readonly id: string;
  readonly hash: string;
  readonly locator: string;
  /** `summary` where the words are ours: such words are never given out as the review's. */
  readonly words: 'review' | 'summary';
}

export interface Quote {
  /** As `reviewCitation` gives it. */
  readonly review: CslItem;
  readonly passage: QuotedPassage;
  /** As it stands in the passage: all of its text, or a part. */
  readonly quote: string;
}

const OURS = 'a summary, not the words of the review';

const quoted = ({ quote, passage: { words } }: Pick<Quote, 'passage' | 'quote'>): string =>
  words === 'review' ? `“${quote}”` : `${quote} (${OURS})`;

/** For the note of an entry: `Challenges › Limited Penetration Depth, ¶1 (S5.P2@55ebc85a): “…”` */
export const quoteNote = (quote: Pick<Quote, 'passage' | 'quote'>): string => {
  const { id, hash, locator } = quote.passage;
  return `${locator} (${id}@${hash}): ${quoted(quote)}`;
};

/** The quote and its place as they stand in a text; in Vancouver the review is number 1 of its list. */
export function formatInText(style: 'apa' | 'vancouver' | 'plain', quote: Quote): string {
  const { review, passage } = quote;
  const { locator, id, hash } = passage;
  const label = `${shortAuthors(review)}, ${publicationYear(review)}`;
  if (style === 'apa') return `${quoted(quote)} (${label}, ${locator})`;
  if (style === 'vancouver') return `${quoted(quote)} (1, ${locator})`;
  return `${quoted(quote)}\n— ${label}, ${locator} [${id}@${hash}]`;
}

/**
 * The quote and its source, to be pasted: words and reference for people, or the review's entry with place and words in its note.
 *
 * Changes nothing in the words, but that BibTeX and RIS keep a note on one line.
 */
export function formatQuote(style: CitationStyle, quote: Quote): string {
  const { review } = quote;
  switch (style) {
    case 'apa':
      return `${formatInText(style, quote)}\n\n${formatCitation('apa', review)}`;
    case 'vancouver':
      return `${formatInText(style, quote)}\n\n1. ${formatVancouver(review)}`;
    case 'plain':
      return formatInText(style, quote);
    default:
      return formatCitation(style, { ...review, note: quoteNote(quote) });
  }
}
