/** A reference as an answer carries it: its entry in the list, as printed. */

import * as z from 'zod/mini';

export const referenceEntrySchema = z.object({
  /** Citation key. */
  key: z.string(),
  /** Its number in the reference list, from 1. */
  number: z.int(),
  /** Id of its passage. */
  passage: z.string(),
  /** As printed. */
  text: z.string(),
  doi: z.optional(z.string()),
  /** Key of the included study that it reports, if any. */
  study: z.optional(z.string()),
});

export type ReferenceEntry = z.infer<typeof referenceEntrySchema>;
