/** The thesaurus: which words of a reader stand for which words of the review. */

import * as z from 'zod/mini';

/** `lay` works one way, from a reader's word to the review's; the others work both ways. */
const THESAURUS_KINDS = ['acronym', 'synonym', 'spelling', 'lay'] as const;

export const thesaurusEntrySchema = z.object({
  /** As the review prints it. */
  term: z.string().check(z.minLength(1)),
  kind: z.enum(THESAURUS_KINDS),
  also: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  /** Passage id, or the standard vocabulary that equates them. */
  source: z.string().check(z.minLength(1)),
});

export type ThesaurusEntry = Readonly<z.infer<typeof thesaurusEntrySchema>>;
