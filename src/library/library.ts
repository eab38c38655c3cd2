/** The Library: one review and all that is known of it, as one plain JSON value. */

import * as z from 'zod/mini';
import { VerbatimError } from '../errors.ts';
import { evaluationSchema } from './evaluation.ts';
import { facetWordsSchema } from './facet-words.ts';
import { checkFormat, LIBRARY_FORMAT } from './format.ts';
import { IN_WORDS } from './issue-words.ts';
import { noteSchema } from './note.ts';
import { blockSchema } from './outline.ts';
import { passageSchema } from './passage.ts';
import { askedSchema, unansweredSchema } from './question.ts';
import { referenceSchema } from './reference.ts';
import { reviewSchema } from './review.ts';
import { studySchema } from './study.ts';
import { thesaurusEntrySchema } from './thesaurus.ts';

export const librarySchema = z.object({
  format: z.literal(LIBRARY_FORMAT),
  review: reviewSchema,
  outline: z.array(blockSchema),
  /** In the order of the review; then the summaries, in the order of the table. */
  passages: z.array(passageSchema),
  /** In the order of the table. */
  studies: z.array(studySchema),
  /** In the order of the list. */
  references: z.array(referenceSchema),
  facets: z.array(facetWordsSchema),
  thesaurus: z.array(thesaurusEntrySchema),
  notes: z.array(noteSchema),
  asked: z.array(askedSchema),
  unanswered: z.array(unansweredSchema),
  /** How good answers about it are; absent until measured. */
  evaluation: z.optional(evaluationSchema),
});

export type Library = Readonly<z.infer<typeof librarySchema>>;

/**
 * Checks a value that came from elsewhere.
 *
 * @throws {VerbatimError} `LIBRARY_INVALID` with the format, where it is another, else the first field that is wrong
 */
export function parseLibrary(value: unknown): Library {
  checkFormat(value);
  const parsed = librarySchema.safeParse(value, IN_WORDS);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new VerbatimError('LIBRARY_INVALID', {
    field: issue?.path.join('.') ?? '',
    problem: issue?.message ?? 'unreadable',
  });
}
