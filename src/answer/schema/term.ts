/** Terms: how a question was read, each one a thing that the reader may take away. */

import * as z from 'zod/mini';
import { LISTED_NAMES } from '../../library/facet-names.ts';

const TERM_KINDS = [
  'filter', // a facet of the included studies: "country = China"
  'mention', // words that the row or the title of a study has to have: "mentions “PEG”"
  'study', // one study that the question is about
  'topic', // words carried over from the question before
  'correction', // a misspelled word, as it was read
] as const;

export const termSchema = z.object({
  /** Names the term in a request's `without`: "country=China", "study=jo-2017", "topic", "read=lipsome". */
  id: z.string(),
  kind: z.enum(TERM_KINDS),
  /** Whether the question itself says it, or one before it. */
  from: z.enum(['question', 'history']),
  /** As a reader is shown it: "country = China", "year from 2020", "not cancer = breast". */
  label: z.string(),
  /** Of a filter. */
  facet: z.optional(z.enum(LISTED_NAMES)),
  /** Of a filter: values any of which (with `every`: all of which) a study has; empty for a range of years. */
  values: z.optional(z.array(z.string())),
  /** Of a filter on years; a missing end is open. */
  years: z.optional(z.object({ from: z.optional(z.int()), to: z.optional(z.int()) })),
  /** Of a filter: whether the studies that have the values are left out. */
  isNegated: z.optional(z.boolean()),
  /** Of a filter: whether a study may have no other value of the facet ("in vitro only"). */
  isOnly: z.optional(z.boolean()),
  /** Of a filter or mention: included studies that have it, by itself. */
  studies: z.optional(z.int()),
  /** Of a study. */
  study: z.optional(z.string()),
  /** Of a topic or mention: the words; of a correction: as typed, and as read. */
  words: z.optional(z.array(z.string())),
  /** Other readings of the same words, as ids for a request's `with`, and how many studies they would give. */
  instead: z.optional(z.array(z.object({ id: z.string(), label: z.string(), studies: z.int() }))),
});

export type Term = z.infer<typeof termSchema>;
