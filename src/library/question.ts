/** Questions written beforehand: those that a passage answers, and those that the review leaves open. */

import * as z from 'zod/mini';

export const READERS = ['expert', 'student', 'patient'] as const;

/** An extra way to find a passage, and something to offer to ask; never evidence. */
export const askedSchema = z.object({
  /** Id of the paragraph (`S5.P2`), study (`jo-2017`) or reference (`ref-14`) that answers. */
  about: z.string(),
  reader: z.enum(READERS),
  text: z.string().check(z.minLength(1)),
  /** Which sentence of the passage answers, from 1; of a row, counted through its cells. */
  sentence: z.optional(z.int().check(z.minimum(1))),
});

/** A topic on which readers expect an answer, and on which the review is silent. */
export const unansweredSchema = z.object({
  topic: z.string().check(z.minLength(1)),
  /** What a reader is told. */
  says: z.string().check(z.minLength(1)),
  /** Ids of the passages that come closest. */
  near: z._default(z.array(z.string()), []),
  /** Words that occur nowhere in the review: the proof of silence. */
  absent: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  questions: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
});

export type Reader = (typeof READERS)[number];
export type Asked = Readonly<z.infer<typeof askedSchema>>;
export type Unanswered = Readonly<z.infer<typeof unansweredSchema>>;
