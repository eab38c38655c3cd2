/** How a reference, or words of the review, are cited: in each style, ready to be copied. */

import * as z from 'zod/mini';
import { studyNameSchema } from '../answer/schema/studies.ts';
import { FORM_STYLES } from './form-styles.ts';

export const citingSchema = z.object({
  /** Passage id: of an entry of the reference list, or of the passage quoted; the review's own. */
  id: z.string(),
  kind: z.enum(['reference', 'quote', 'review']),
  locator: z.string(),
  /** As printed: the entry of the list, or the words quoted; the title of the review. */
  text: z.string(),
  words: z.enum(['review', 'summary']),
  /** Whether the words of the passage are others than when they were cited; false where no hash was given. */
  isChanged: z.boolean(),
  doi: z.optional(z.string()),
  /** The included study that a reference reports. */
  study: z.optional(studyNameSchema),
  /** Passages of the text that cite a reference. */
  citedIn: z.int(),
  forms: z.array(z.object({ style: z.enum(FORM_STYLES), text: z.string() })),
});

export type Citing = z.infer<typeof citingSchema>;
