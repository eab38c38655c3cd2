/** What a search finds: ranked passages, without a judgement whether they answer. */

import * as z from 'zod/mini';
import { ANSWER_FORMAT } from './answer-format.ts';
import { answerReviewSchema, readWordSchema } from './answer.ts';
import { evidenceSchema } from './schema/evidence.ts';

export const foundSchema = z.object({
  format: z.literal(ANSWER_FORMAT),
  review: answerReviewSchema,
  /** As it was read: control characters out, white space as single spaces. */
  question: z.string(),
  reading: z.array(readWordSchema),
  /** Best first; as evidence of an answer. */
  evidence: z.array(evidenceSchema),
  /** Passages that match at all. */
  total: z.int(),
});

export type Found = z.infer<typeof foundSchema>;
