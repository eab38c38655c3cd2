/** Included studies, and the facets by which they are listed and counted. */

import * as z from 'zod/mini';

/** A normalised property of a study, and the words of the review that justify it. */
export const facetSchema = z.object({
  value: z.string().check(z.minLength(1)),
  /** What the value stands for here: "SERRS" under SERS/SERRS. */
  detail: z.optional(z.string()),
  /** As printed at `at`. */
  words: z.string().check(z.minLength(1)),
  /** Id of the passage; a cell of the study's own row is `KEY/row`. */
  at: z.string(),
  /** Where the words alone do not say it: the general knowledge by which they were read so. */
  inference: z.optional(z.string()),
});

export const facetsSchema = z.object({
  country: z.array(facetSchema),
  year: z.array(facetSchema),
  model: z.array(facetSchema),
  cancer: z.array(facetSchema),
  material: z.array(facetSchema),
  modality: z.array(facetSchema),
  therapy: z.array(facetSchema),
  stimulus: z.array(facetSchema),
  target: z.array(facetSchema),
  purpose: z.array(facetSchema),
});

export const studySchema = z.object({
  key: z.string(),
  /** Place in the table, from 1. */
  number: z.int(),
  /** As the table prints it, without the outer brackets: "Y. Wang, J. Wu, et al., 2024". */
  label: z.string(),
  /** Citation key of its reference. */
  reference: z.string(),
  /** Passage id of its row. */
  row: z.string(),
  /** Passage ids of its summary. */
  summary: z.array(z.string()),
  /** Passage ids of the prose that cites it, in reading order. */
  mentions: z.array(z.string()),
  facets: facetsSchema,
});

export type Study = Readonly<z.infer<typeof studySchema>>;
