/** Requests over HTTP. The server checks what arrives with these schemas, and describes itself by them. */

import * as z from 'zod/mini';
import {
  DEFAULT_PASSAGES,
  MAX_HISTORY,
  MAX_PASSAGES,
  MAX_QUESTION_CHARS,
  MAX_TERM_CHANGES,
  MAX_TERM_ID_CHARS,
} from '../../answer/limits.ts';
import { PASSAGE_KINDS } from '../../library/passage-kinds.ts';
import { MAX_SUGGEST_CHARS } from '../../search/suggestion.ts';
import {
  DEFAULT_LISTED,
  MAX_FILTER_VALUES,
  MAX_ID_CHARS,
  MAX_LISTED,
  MAX_OFFSET,
} from '../limits.ts';

const says = (words: string) => z.describe(words);

/** Parts of an Answer that a client who does not show them can do without. */
const OMITTED = ['references', 'next', 'evidence'] as const;
export type Omitted = (typeof OMITTED)[number];

/** What is asked: told with its limits, which are those of every door and checked behind them all. */
const askedSchema = (description: string) =>
  z.string().check(z.meta({ description, minLength: 1, maxLength: MAX_QUESTION_CHARS }));

const questionSchema = askedSchema('A question about the review, as a person would type it.');
const limitSchema = z.optional(
  z
    .int()
    .check(
      z.minimum(1),
      z.maximum(MAX_PASSAGES),
      says(`Passages wanted; ${DEFAULT_PASSAGES} when absent.`),
    ),
);
const termIds = (words: string) =>
  z.optional(
    z
      .array(z.string().check(z.maxLength(MAX_TERM_ID_CHARS)))
      .check(z.maxLength(MAX_TERM_CHANGES), says(words)),
  );
const idSchema = (words: string) =>
  z.string().check(z.minLength(1), z.maxLength(MAX_ID_CHARS), says(words));

export const askRequestSchema = z.strictObject({
  question: questionSchema,
  limit: limitSchema,
  history: z.optional(
    z
      .array(z.string().check(z.meta({ maxLength: MAX_QUESTION_CHARS })))
      .check(
        z.maxLength(MAX_HISTORY),
        says('Earlier questions of the conversation, oldest first, for a follow-up.'),
      ),
  ),
  without: termIds('Ids of terms of an earlier answer to leave out.'),
  with: termIds('Ids of filters to put in, from a term’s `instead`.'),
  as: z.optional(
    z.literal('quote').check(says('Holds the question against the review as a quote.')),
  ),
  omit: z.optional(
    z
      .array(z.enum(OMITTED))
      .check(
        z.maxLength(OMITTED.length),
        says(
          'Parts of the Answer that are not wanted, and come empty: its `references`, its `next` questions, the `evidence` behind a list or a count.',
        ),
      ),
  ),
});

export const searchRequestSchema = z.strictObject({ question: questionSchema, limit: limitSchema });

export const suggestRequestSchema = z.strictObject({
  typed: z.string().check(z.maxLength(MAX_SUGGEST_CHARS), says('What a reader has typed so far.')),
});

export const verifyRequestSchema = z.strictObject({
  quote: askedSchema('Words that are said to stand in the review.'),
});

export const passageRequestSchema = z.strictObject({
  id: idSchema(
    'Id of a passage (`S5.P2`, `chen-2018/row`, `ref-14`), of a paragraph that was cut, or of a study; with `@` and a hash behind it, the answer says whether the words have changed.',
  ),
});

const listedSchema = {
  offset: z.optional(
    z.int().check(z.minimum(0), z.maximum(MAX_OFFSET), says('Entries to skip; 0 when absent.')),
  ),
  limit: z.optional(
    z
      .int()
      .check(
        z.minimum(1),
        z.maximum(MAX_LISTED),
        says(`Entries wanted; ${DEFAULT_LISTED} when absent.`),
      ),
  ),
};

export const passagesRequestSchema = z.strictObject({
  kind: z.optional(z.enum(PASSAGE_KINDS).check(says('Only passages of this kind.'))),
  study: z.optional(
    idSchema(
      'Only passages that speak of this study: its row, summary, reference, and the prose that cites it.',
    ),
  ),
  ...listedSchema,
});

const facetFilter = (facet: string) =>
  z.optional(
    z
      .array(z.string().check(z.minLength(1), z.maxLength(MAX_ID_CHARS)))
      .check(
        z.maxLength(MAX_FILTER_VALUES),
        says(
          `Only studies with this ${facet}, in any of the ways in which readers name it; given more than once, with any of them.`,
        ),
      ),
  );
const yearSchema = (words: string) =>
  z.optional(z.int().check(z.minimum(1000), z.maximum(9999), says(words)));

export const studiesRequestSchema = z.strictObject({
  country: facetFilter('country'),
  year: facetFilter('year'),
  model: facetFilter('model'),
  cancer: facetFilter('cancer'),
  material: facetFilter('material'),
  modality: facetFilter('modality'),
  therapy: facetFilter('therapy'),
  stimulus: facetFilter('stimulus'),
  target: facetFilter('target'),
  purpose: facetFilter('purpose'),
  from: yearSchema('Only studies of this year or later.'),
  to: yearSchema('Only studies of this year or earlier.'),
});

export const studyRequestSchema = z.strictObject({
  key: idSchema('Key of an included study: `chen-2018`.'),
});

export const referencesRequestSchema = z.strictObject({});

export const referenceRequestSchema = z.strictObject({
  key: idSchema('Key of a reference (`khan-2019`), or id of its passage (`ref-24`).'),
});

export type PassagesRequest = z.infer<typeof passagesRequestSchema>;
