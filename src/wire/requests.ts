/** What may be asked, through whichever door: the schema of a request's fields. */

import * as z from 'zod/mini';
import {
  MAX_HISTORY,
  MAX_PASSAGES,
  MAX_TERM_CHANGES,
  MAX_TERM_ID_CHARS,
} from '../answer/limits.ts';

const termIdsSchema = z.readonly(
  z.array(z.string().check(z.maxLength(MAX_TERM_ID_CHARS))).check(z.maxLength(MAX_TERM_CHANGES)),
);

export const askFields = {
  question: z.string(),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(MAX_PASSAGES))),
  /** Earlier questions of the conversation, oldest first. */
  history: z.optional(z.readonly(z.array(z.string()).check(z.maxLength(MAX_HISTORY)))),
  /** Ids of terms to leave out, and of filters to put in. */
  without: z.optional(termIdsSchema),
  with: z.optional(termIdsSchema),
  /** Holds the question against the review as a quote. */
  as: z.optional(z.literal('quote')),
};

export const askRequestSchema = z.strictObject(askFields);
