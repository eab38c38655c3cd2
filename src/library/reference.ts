/** References: the entries of the review's reference list, as CSL-JSON (citeproc-js, "Citation Style Language JSON"). */

import * as z from 'zod/mini';

export const cslNameSchema = z.object({
  family: z.optional(z.string()),
  given: z.optional(z.string()),
  /** A corporate author. */
  literal: z.optional(z.string()),
});

/** The part of CSL-JSON that reference lists of reviews need. */
export const cslItemSchema = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  author: z.array(cslNameSchema),
  issued: z.object({ 'date-parts': z.array(z.array(z.int())) }),
  'container-title': z.optional(z.string()),
  publisher: z.optional(z.string()),
  volume: z.optional(z.string()),
  issue: z.optional(z.string()),
  page: z.optional(z.string()),
  DOI: z.optional(z.string()),
  URL: z.optional(z.string()),
  note: z.optional(z.string()),
});

export const referenceSchema = z.object({
  key: z.string(),
  /** Its number in the list, from 1. */
  number: z.int(),
  /** Passage id, `ref-14`. */
  passage: z.string(),
  /** Key of the study that it reports, if that is one of the included. */
  study: z.optional(z.string()),
  /** Passage ids of the prose that cites it, in reading order. */
  citedIn: z.array(z.string()),
  csl: cslItemSchema,
});

export type CslItem = Readonly<z.infer<typeof cslItemSchema>>;
export type CslName = Readonly<z.infer<typeof cslNameSchema>>;
export type Reference = Readonly<z.infer<typeof referenceSchema>>;
