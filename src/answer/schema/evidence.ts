/** Evidence: a passage as an answer shows it, as text and ranges. */

import * as z from 'zod/mini';
import { PASSAGE_KINDS } from '../../library/passage-kinds.ts';
import { spanSchema } from '../../library/passage.ts';

/** How a word of a passage came to match a word of the question. */
const VIA = [
  'word',
  'stem',
  'compound',
  'acronym',
  'synonym',
  'spelling',
  'lay',
  'correction',
] as const;

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

/** A place of the review, by id and for people. */
export const placeSchema = z.object({ id: z.string(), locator: z.string() });

const whySchema = z.object({
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
  /** The words that answer: a sentence, a clause of one, or a cell. */
  best: spanSchema,
  marks: z.array(markSchema),
  citations: z.array(citationSchema),
  notes: z.array(shownNoteSchema),
  /** The included study that a row, summary or reference is about. */
  study: z.optional(z.object({ key: z.string(), label: z.string(), number: z.int() })),
  /** Key of the reference, for entries of the reference list. */
  reference: z.optional(z.string()),
  /** For a summary: where the review says the sentence that answers. */
  places: z.array(placeSchema),
  why: whySchema,
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type Mark = z.infer<typeof markSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type ShownNote = z.infer<typeof shownNoteSchema>;
