/** Passages: what is indexed, ranked and cited. */

import * as z from 'zod/mini';
import { PASSAGE_KINDS } from './passage-kinds.ts';

/** UTF-16 offsets into the text of the passage that holds it. */
export const spanSchema = z.object({ start: z.int(), end: z.int() });

export const sentenceSchema = z.extend(spanSchema, {
  /** For summaries: ids of the passages in which the sentence is said. Empty for the review's own sentences. */
  places: z.array(z.string()),
});

const inTextCitationSchema = z.extend(spanSchema, {
  /** Citation key of the reference. */
  reference: z.string(),
});

const cellSchema = z.extend(spanSchema, {
  /** Header of the column, as printed. */
  column: z.string(),
});

export const passageSchema = z.object({
  id: z.string(),
  kind: z.enum(PASSAGE_KINDS),
  /** The words, as printed. */
  text: z.string(),
  /** The paragraph that it is, or is a part of: `S1.P3` for `S1.P3.2`. `text` lies there from `start` to `end`. */
  paragraph: z.string(),
  start: z.int(),
  end: z.int(),
  /** First eight hex digits of the SHA-256 of `text`: a citation with it notices when the words change. */
  hash: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  /** Headings above it, outermost first, as people say them (no number, no colon). */
  path: z.array(z.string()),
  /** Where it stands, for people: "Challenges › Limited Penetration Depth, ¶1". */
  locator: z.string(),
  /** Where it is written down. */
  source: z.object({ file: z.string(), line: z.int() }),
  /** In reading order; together they cover all words of the text. */
  sentences: z.array(sentenceSchema),
  citations: z.array(inTextCitationSchema),
  emphasis: z.array(spanSchema),
  /** Cells of a row in order; empty for all else. */
  cells: z.array(cellSchema),
  /** Key of the study, for rows and summaries, and for the reference of an included study. */
  study: z.optional(z.string()),
  /** Key of the reference, for entries of the reference list. */
  reference: z.optional(z.string()),
  /** Ids of the notes shown with it. */
  notes: z.array(z.string()),
});

export type Passage = Readonly<z.infer<typeof passageSchema>>;
export type Sentence = Readonly<z.infer<typeof sentenceSchema>>;
