/** What the API answers with, besides answers: the review, passages, studies, references. */

import * as z from 'zod/mini';
import { answerReviewSchema } from '../../answer/answer.ts';
import { placeSchema } from '../../answer/schema/evidence.ts';
import { passageSchema } from '../../library/passage.ts';
import { cslItemSchema, referenceSchema } from '../../library/reference.ts';
import { countsSchema } from '../../library/review.ts';
import { FACET_NAMES } from '../../library/facet-names.ts';
import { studySchema } from '../../library/study.ts';
import { SUGGESTION_KINDS } from '../../search/suggestion.ts';

export const reviewReplySchema = z.object({
  review: answerReviewSchema,
  counts: countsSchema,
  citation: cslItemSchema,
});

export const suggestReplySchema = z.object({
  /** Best first; empty for nothing like it. */
  suggestions: z.array(
    z.object({
      kind: z.enum(SUGGESTION_KINDS),
      /** What would be asked; of a term, the term. */
      text: z.string(),
      /** What tells it from others like it. */
      hint: z.optional(z.string()),
    }),
  ),
});

export const passagesReplySchema = z.object({
  /** Passages there are, before any were skipped. */
  total: z.int(),
  offset: z.int(),
  passages: z.array(passageSchema),
});

export const passageReplySchema = z.object({
  /** As asked for, without the hash. */
  id: z.string(),
  /** Whether the words are others than when they were cited; false where no hash was given. */
  isChanged: z.boolean(),
  /** One; several for a paragraph that was cut, and for a study. */
  passages: z.array(passageSchema),
});

export const studiesReplySchema = z.object({
  /** Included studies there are. */
  of: z.int(),
  total: z.int(),
  /** In the order of the table. */
  studies: z.array(studySchema),
  /** By facet, each counted as if nothing were asked of itself: the most frequent first, the newest year, and what names nothing last. */
  facets: z.record(
    z.enum(FACET_NAMES),
    z.array(
      z.object({
        value: z.string(),
        /** Studies that have it and all that is asked of the other facets. */
        studies: z.int(),
        isChosen: z.boolean(),
      }),
    ),
  ),
});

export const studyReplySchema = z.object({
  study: studySchema,
  row: passageSchema,
  /** In our words. */
  summary: z.array(passageSchema),
  /** The prose that cites it, in reading order. */
  mentions: z.array(placeSchema),
  reference: referenceSchema,
});

export const referencesReplySchema = z.object({
  total: z.int(),
  references: z.array(referenceSchema),
});

export const referenceReplySchema = z.object({
  reference: referenceSchema,
  /** As the list prints it. */
  printed: z.string(),
  formatted: z.object({ apa: z.string(), vancouver: z.string() }),
  /** The prose that cites it, in reading order. */
  citedIn: z.array(placeSchema),
});
