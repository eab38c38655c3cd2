/** Facet words: how readers name the facets of the included studies, their values, and groups of values. */

import * as z from 'zod/mini';
import { FACET_NAMES } from './facet-names.ts';

const phrases = z._default(z.array(z.string().check(z.minLength(1))), []);

/** Words by which readers ask for something. */
const named = {
  /** Count wherever they stand in a question. */
  also: phrases,
  /** So general that they count only where a list of studies is plainly asked for. */
  weak: phrases,
};

const facetValueSchema = z.object({
  /** As the studies have it. */
  value: z.string().check(z.minLength(1)),
  ...named,
  /** Words that tell the value together, in any order, where studies are asked for: "sound light". */
  described: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** False for values that say that nothing is said: "unspecified". */
  named: z._default(z.boolean(), true),
  source: z.optional(z.string()),
  details: z._default(
    z.array(z.object({ detail: z.string().check(z.minLength(1)), ...named })),
    [],
  ),
});

const facetGroupSchema = z.object({
  name: z.string().check(z.minLength(1)),
  ...named,
  values: z.array(z.string()).check(z.minLength(1)),
  /** The standard vocabulary, or the passage, that groups them. */
  source: z.string().check(z.minLength(1)),
});

export const facetWordsSchema = z.object({
  facet: z.enum(FACET_NAMES),
  /** Words for the facet itself: "country", "countries". */
  names: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  values: z._default(z.array(facetValueSchema), []),
  groups: z._default(z.array(facetGroupSchema), []),
  /** Values that no included study has, so that an answer can say so by name. */
  others: z._default(
    z.array(z.object({ value: z.string().check(z.minLength(1)), also: phrases })),
    [],
  ),
});

export type FacetWords = Readonly<z.infer<typeof facetWordsSchema>>;
