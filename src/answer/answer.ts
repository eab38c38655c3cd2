/** The Answer: one schema for every door. It holds ids, text and ranges; no URL, no time, no trace of the door. */

import * as z from 'zod/mini';
import { PASSAGE_KINDS, spanSchema } from '../library/passage.ts';

/** Raised when a field changes its meaning. */
export const ANSWER_FORMAT = 1;

/** How a word of a passage came to match a word of the question. */
export const VIA = [
  'word',
  'stem',
  'compound',
  'acronym',
  'synonym',
  'spelling',
  'lay',
  'correction',
] as const;

/** What a word of the question is to the review; see `WordStatus` of the search floor. */
export const WORD_STATUSES = ['found', 'related', 'corrected', 'known', 'unknown'] as const;

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

export const markSchema = z.extend(spanSchema, {
  /** Position of the question's word in `reading`. */
  word: z.int(),
  via: z.enum(VIA),
});

export const citationSchema = z.extend(spanSchema, {
  /** The words that cite, as printed. */
  text: z.string(),
  /** Citation key. */
  reference: z.string(),
  /** Number in the reference list. */
  number: z.int(),
  /** Id of the reference's passage. */
  passage: z.string(),
  /** Key of the included study that it reports, if any. */
  study: z.optional(z.string()),
});

export const shownNoteSchema = z.object({
  id: z.string(),
  severity: z.enum(['high', 'medium', 'low']),
  kind: z.enum(['slip', 'ambiguity', 'gap']),
  says: z.string(),
  /** The words of this passage that it is about; none where it is about a heading or the whole. */
  quotes: z.array(spanSchema),
});

export const whySchema = z.object({
  /** Words of the question that the passage matches, by position in `reading`, and what they match. */
  words: z.array(
    z.object({
      word: z.int(),
      via: z.enum(VIA),
      /** As printed in the passage; as the thesaurus has it, where only its heading or title matches. */
      matched: z.string(),
      where: z.enum(['text', 'heading']),
    }),
  ),
  /** Share of the question that they cover, 0 to 1: of its idf, the sum over its words. */
  share: z.number(),
  /** A question written beforehand that this passage answers, where it is like the one asked. */
  asked: z.optional(z.string()),
});

export const evidenceSchema = z.object({
  /** Passage id. */
  id: z.string(),
  kind: z.enum(PASSAGE_KINDS),
  /** Exactly as it stands. */
  text: z.string(),
  /** `id@hash` is a citation that notices when the words change. */
  hash: z.string(),
  locator: z.string(),
  /** The paragraph that holds it, and where in its text: `text` is that paragraph from `start` to `end`. */
  paragraph: z.extend(spanSchema, { id: z.string() }),
  /** Whether the words are the review's, or our summary of it. */
  words: z.enum(['review', 'summary']),
  /** The sentence that answers. */
  best: spanSchema,
  marks: z.array(markSchema),
  citations: z.array(citationSchema),
  notes: z.array(shownNoteSchema),
  /** The included study that a row, summary or reference is about. */
  study: z.optional(z.object({ key: z.string(), label: z.string(), number: z.int() })),
  /** Key of the reference, for entries of the reference list. */
  reference: z.optional(z.string()),
  /** For a summary: where the review says the sentence that answers. */
  places: z.array(z.object({ id: z.string(), locator: z.string() })),
  why: whySchema,
});

export const REFUSAL_REASONS = [
  'nothing-asked', // no word of the question says anything
  'nothing-found', // no word of it occurs
  'silent', // it is about something on which the review is known to be silent
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
});

const common = {
  format: z.literal(ANSWER_FORMAT),
  review: answerReviewSchema,
  /** As it was read: control characters out, white space as single spaces. */
  question: z.string(),
  reading: z.array(readWordSchema),
  /** Best first. With a refusal: the closest passages, which do not answer. */
  evidence: z.array(evidenceSchema),
  /** Passages that match at all. */
  total: z.int(),
};

export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passages'), ...common }),
  z.object({ kind: z.literal('refusal'), ...common, refusal: refusalSchema }),
]);

export type Answer = z.infer<typeof answerSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Refusal = z.infer<typeof refusalSchema>;
export type ReadWord = z.infer<typeof readWordSchema>;
export type Mark = z.infer<typeof markSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type ShownNote = z.infer<typeof shownNoteSchema>;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
