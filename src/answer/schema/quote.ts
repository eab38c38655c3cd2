/** A quote held against the review. */

import * as z from 'zod/mini';
import { spanSchema } from '../../library/passage.ts';

export const QUOTE_VERDICTS = [
  'exact', // its words stand in the review, in this order
  'near', // all but some of its words do
  'absent', // they do not
] as const;

/** A stretch of the quote beside a stretch of the paragraph; one of them is empty for words left out or put in. */
export const differenceSchema = z.object({
  /** Range of the quote as pasted. */
  quote: spanSchema,
  /** Range of the paragraph's text. */
  source: spanSchema,
});

export const quotePlaceSchema = z.object({
  /** Paragraph id. */
  paragraph: z.string(),
  /** The passage in which it begins, for links. */
  passage: z.string(),
  locator: z.string(),
  /** The whole text of the paragraph, and where in it the quote stands. */
  text: z.string(),
  span: spanSchema,
  words: z.enum(['review', 'summary']),
  differences: z.array(differenceSchema),
});

export const quoteSchema = z.object({
  verdict: z.enum(QUOTE_VERDICTS),
  says: z.string(),
  /** The quote without marks around it, into which the ranges of differences point. */
  text: z.string(),
  /** Where it stands, or nearly stands; the best place first, other places of the same words after it. None where absent. */
  places: z.array(quotePlaceSchema),
  /** Share of its words that stand at the best place, 0 to 1. */
  share: z.number(),
});

export type QuoteVerdict = (typeof QUOTE_VERDICTS)[number];
export type QuoteDifference = z.infer<typeof differenceSchema>;
export type QuotePlace = z.infer<typeof quotePlaceSchema>;
export type QuoteCheck = z.infer<typeof quoteSchema>;
