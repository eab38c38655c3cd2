/** Included studies, and the facets by which they are listed and counted. */

import * as z from 'zod/mini';
import { FACET_NAMES } from './facet-names.ts';

/** A normalised property of a study, and the words of the review that justify it. */
const facetSchema = z.object({
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

/** A facet whose words have been found where they are said to be. */
export const placedFacetSchema = z.extend(facetSchema, {
  /** Passage that holds the words, and where in its text they stand. */
  passage: z.string(),
  start: z.int(),
  end: z.int(),
});

/** As they are written in the corpus. */
export const facetsSchema = z.record(z.enum(FACET_NAMES), z.array(facetSchema));

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
  facets: z.record(z.enum(FACET_NAMES), z.array(placedFacetSchema)),
});

export type Facet = Readonly<z.infer<typeof placedFacetSchema>>;
export type Study = Readonly<z.infer<typeof studySchema>>;
