/** Notes: what a careful reader should be told about a passage. */

import * as z from 'zod/mini';

const quoteAtSchema = z.object({
  /** A paragraph, row, reference, header row (`S3.T1`), or the heading over a passage (`S6.P3/heading`). */
  place: z.string(),
  /** As printed there. */
  quote: z.string().check(z.minLength(1)),
});

export const noteSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
  severity: z.enum(['high', 'medium', 'low']),
  /** `slip`: the source is wrong or contradicts itself. `ambiguity`: it can be read two ways. `gap`: it does not say. */
  kind: z.enum(['slip', 'ambiguity', 'gap']),
  says: z.string().check(z.minLength(1)),
  /** Where it is shown. */
  at: z.array(quoteAtSchema).check(z.minLength(1)),
  /** What it is held against. */
  evidence: z._default(z.array(quoteAtSchema), []),
});

export type Note = Readonly<z.infer<typeof noteSchema>>;
