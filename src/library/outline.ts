/** The outline: the review from first line to last, as ids; what a reader page walks. */

import * as z from 'zod/mini';

/** What stands in place of a heading that the source has lost. */
export const LOST_HEADING = '[heading lost in the source]';

const headingSchema = z.object({
  kind: z.literal('heading'),
  /** `S5` for a section, `S5.H2` for the second heading in it. */
  id: z.string(),
  /** 1 for the title, 2 for sections, 3 and more below. */
  level: z.int(),
  /** As printed. */
  text: z.string(),
  lost: z.boolean(),
});

export const blockSchema = z.discriminatedUnion('kind', [
  headingSchema,
  z.object({
    kind: z.literal('paragraph'),
    /** `S1.P3`; also `S0.F2` and `S3.C1`. */
    id: z.string(),
    /** Its passages in order; one, unless it was cut. */
    passages: z.array(z.string()),
    /** The whole text, where the paragraph was cut; else it is that of the passage. */
    text: z.optional(z.string()),
  }),
  z.object({
    kind: z.literal('table'),
    /** `S3.T1`. */
    id: z.string(),
    header: z.array(z.string()),
    /** Passage ids of the rows. */
    rows: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('references'),
    passages: z.array(z.string()),
  }),
]);

export type Block = Readonly<z.infer<typeof blockSchema>>;
