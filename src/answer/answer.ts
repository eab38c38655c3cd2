/** The Answer: one schema for every door. It holds ids, text and ranges; no URL, no time, no trace of the door. */

import * as z from 'zod/mini';
import { spanSchema } from '../library/passage.ts';
import { ANSWER_FORMAT } from './answer-format.ts';
import { evidenceSchema, shownNoteSchema } from './schema/evidence.ts';
import { quoteSchema } from './schema/quote.ts';
import { referenceEntrySchema } from './schema/reference-entry.ts';
import { refusalSchema } from './schema/refusal.ts';
import { listSchema, studyCardSchema } from './schema/studies.ts';
import { termSchema } from './schema/term.ts';

/** What a word of the question is to the review; see `WordStatus` of the search floor. */
const WORD_STATUSES = ['found', 'related', 'corrected', 'known', 'unknown'] as const;

export const answerReviewSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Surnames, as in a citation: "Aljoqiman". */
  authors: z.string(),
  journal: z.optional(z.string()),
  year: z.int(),
});

/** A word of the question, at its place there. */
export const readWordSchema = z.extend(spanSchema, {
  text: z.string(),
  status: z.enum(WORD_STATUSES),
  /** The word of the review that it was read as, where it was corrected. */
  correction: z.optional(z.string()),
});

/** What the source got wrong or leaves open about the very thing asked: the settled reading, and what is printed. */
export const settledSchema = z.object({
  note: shownNoteSchema,
  /** The words of the review that it is about. */
  prints: z.array(
    z.object({ passage: z.string(), locator: z.string(), text: z.string(), span: spanSchema }),
  ),
});

export const helpSchema = z.object({
  says: z.string(),
  /** What this review covers, counted. */
  covers: z.object({
    studies: z.int(),
    references: z.int(),
    /** Of the included studies; absent where there are none. */
    years: z.optional(z.object({ from: z.int(), to: z.int() })),
    countries: z.int(),
    cancers: z.int(),
    sections: z.array(z.string()),
  }),
});

const common = {
  format: z.literal(ANSWER_FORMAT),
  review: answerReviewSchema,
  /** As it was read: control characters out, white space as single spaces. */
  question: z.string(),
  reading: z.array(readWordSchema),
  /** How it was read, in terms that a request can leave out (`without`). */
  terms: z.array(termSchema),
  /** Best first. With a refusal: the closest passages, which do not answer. */
  evidence: z.array(evidenceSchema),
  /** Entries of the reference list that the evidence and the studies rest on, in the order of the list. */
  references: z.array(referenceEntrySchema),
  /** Passages that match at all. */
  total: z.int(),
  /** Where the question is about a fact that the source has wrong: what to believe, before all else. */
  settled: z.optional(settledSchema),
  /** Questions that this review answers, related to this answer and not asked before. */
  next: z.array(z.string()),
};

export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passages'), ...common }),
  z.object({
    kind: z.literal('study'),
    ...common,
    /** One study; more where several are named, in the order of the question, or where a name fits several, in that of the table. */
    studies: z.array(studyCardSchema),
    /** Where it fits several: that it does, and which. */
    says: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('list'), ...common, list: listSchema }),
  z.object({ kind: z.literal('count'), ...common, list: listSchema }),
  z.object({ kind: z.literal('quote'), ...common, quote: quoteSchema }),
  z.object({ kind: z.literal('refusal'), ...common, refusal: refusalSchema }),
  z.object({ kind: z.literal('help'), ...common, help: helpSchema }),
]);

export type Answer = z.infer<typeof answerSchema>;
export type AnswerKind = Answer['kind'];
export type ReadWord = z.infer<typeof readWordSchema>;
export type Settled = z.infer<typeof settledSchema>;
export type Help = z.infer<typeof helpSchema>;
