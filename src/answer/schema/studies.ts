/** Studies in an answer: a card of one, and lists of them with the words that put each there. */

import * as z from 'zod/mini';
import { spanSchema } from '../../library/passage.ts';
import { FACET_NAMES } from '../../library/facet-names.ts';
import { placeSchema } from './evidence.ts';
import { referenceEntrySchema } from './reference-entry.ts';

/** Where the words stand that justify a facet: in the study's row, in its reference, there in the title of its paper, or in the prose. */
const JUSTIFICATION_SOURCES = ['row', 'reference', 'title', 'prose'] as const;

/** Words of the review, at their place. */
export const quotedSchema = z.extend(spanSchema, {
  text: z.string(),
  passage: z.string(),
  locator: z.string(),
  source: z.enum(JUSTIFICATION_SOURCES),
});

export const studyNameSchema = z.object({
  key: z.string(),
  label: z.string(),
  /** Place in the table, from 1. */
  number: z.int(),
});

export const studyCardSchema = z.extend(studyNameSchema, {
  row: z.string(),
  /** Cells of its row, in order. */
  cells: z.array(z.object({ column: z.string(), text: z.string() })),
  facets: z.array(
    z.object({
      facet: z.enum(FACET_NAMES),
      value: z.string(),
      detail: z.optional(z.string()),
      quoted: quotedSchema,
      /** The general knowledge by which the words were read so, where they alone do not say it. */
      inference: z.optional(z.string()),
    }),
  ),
  /** Passages of the summary, in our words. */
  summary: z.array(z.string()),
  reference: referenceEntrySchema,
  /** Every passage of the prose that speaks of it, in reading order; empty where none does. */
  mentions: z.array(placeSchema),
});

export const listedStudySchema = z.extend(studyNameSchema, {
  row: z.string(),
  /** For each term of the answer that it meets, the words of the review that say so. */
  because: z.array(
    z.object({
      /** Id of the term. */
      term: z.string(),
      quoted: quotedSchema,
      detail: z.optional(z.string()),
      inference: z.optional(z.string()),
    }),
  ),
});

/** Studies that might have been counted and were not, and why. */
const apartSchema = z.object({ says: z.string(), studies: z.array(z.string()) });

export const listSchema = z.object({
  /** "3 of the 31 included studies have material = liposome." */
  says: z.string(),
  /** Included studies there are. */
  of: z.int(),
  /** In the order of the table, unless another was asked for. */
  studies: z.array(listedStudySchema),
  /** How many of them are counted by words of their row, and how many only by their reference, the title of their paper or the prose. */
  counted: z.object({ row: z.int(), reference: z.int(), title: z.int(), prose: z.int() }),
  apart: z.array(apartSchema),
  /** Words of the question that were not read as a filter. */
  unread: z.array(z.string()),
  /** Where values of a facet are asked for: each with its studies, the most frequent first. */
  groups: z.optional(
    z.object({
      facet: z.enum(FACET_NAMES),
      values: z.array(z.object({ value: z.string(), studies: z.array(z.string()) })),
    }),
  ),
});

export type Quoted = z.infer<typeof quotedSchema>;
export type StudyCard = z.infer<typeof studyCardSchema>;
export type ListedStudy = z.infer<typeof listedStudySchema>;
export type StudyList = z.infer<typeof listSchema>;
