/** Refusal: a statement about the evidence, not about the machine. */

import * as z from 'zod/mini';
import { FACET_NAMES } from '../../library/facet-names.ts';

export const REFUSAL_REASONS = [
  'nothing-asked', // no word of the question says anything
  'nothing-found', // no word of it occurs
  'silent', // it is about something on which the review is known to be silent
  'none-listed', // no included study has the facets asked for
  'too-little', // too little of it is covered
] as const;

export const refusalSchema = z.object({
  reason: z.enum(REFUSAL_REASONS),
  /** One sentence a reader can be told. */
  says: z.string(),
  /** Words of the question that occur nowhere in the review, by position in `reading`. */
  missing: z.array(z.int()),
  /** The words that do occur, or that other words stand for, and the included studies whose row has them. */
  present: z.array(
    z.object({
      word: z.int(),
      /** What stands for it in the review, where the word itself does not occur. */
      as: z.optional(z.string()),
      studies: z.array(z.string()),
    }),
  ),
  /** Included studies that touch the topic: those whose row has every word that occurs, or else any. */
  studies: z.object({ of: z.int(), touching: z.array(z.string()), all: z.boolean() }),
  /** The topic on which the review is silent. */
  topic: z.optional(z.string()),
  /** "0 of 31 list glioblastoma; the cancers they do list are …": what was asked for, and the values that there are. */
  facets: z.array(
    z.object({
      facet: z.enum(FACET_NAMES),
      /** As a reader names it: "glioblastoma". */
      asked: z.string(),
      values: z.array(z.object({ value: z.string(), studies: z.array(z.string()) })),
    }),
  ),
});

export type Refusal = z.infer<typeof refusalSchema>;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
