/** The review itself: what its front matter declares. */

import * as z from 'zod/mini';

/** What a corpus holds. */
export const countsSchema = z.object({
  paragraphs: z.int().check(z.nonnegative()),
  studies: z.int().check(z.nonnegative()),
  references: z.int().check(z.nonnegative()),
  /** In-text citations of the prose; those of table rows are not counted. */
  citations: z.int().check(z.nonnegative()),
});

export type Counts = Readonly<z.infer<typeof countsSchema>>;

const authorSchema = z.object({
  family: z.string().check(z.minLength(1)),
  given: z.optional(z.string()),
});

export const reviewSchema = z.object({
  /** Short, readable, unique among the reviews of a server. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  title: z.string().check(z.minLength(1)),
  authors: z.array(authorSchema).check(z.minLength(1)),
  journal: z.optional(z.string()),
  volume: z.optional(z.int()),
  issue: z.optional(z.union([z.int(), z.string()])),
  year: z.int(),
  /** "11-19"; an article number. */
  pages: z.optional(z.string()),
  /** Without an address before it: "10.1000/182". */
  doi: z.optional(z.string().check(z.regex(/^10\.\d{4,9}\/\S+$/))),
  url: z.optional(z.url({ protocol: /^https?$/ })),
  language: z._default(z.string(), 'en'),
  /** A line known from page headers alone; it becomes a passage of the front matter, marked as such. */
  pageHeader: z.optional(z.string()),
  /** How the text was obtained, and what was done to it. */
  obtained: z.optional(z.string()),
  /** What the corpus says it holds, any of it; compiling fails where the text says otherwise. */
  counts: z.optional(z.partial(countsSchema)),
});

export type Review = z.infer<typeof reviewSchema>;
