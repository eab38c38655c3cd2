/** Evaluation: how good the answers to questions about this review are, as last measured; what readers are told of it. */

import * as z from 'zod/mini';

/** What is measured, in the order in which readers are told. Shares run from 0 to 1; the higher the better, but for `falselyRefused`. */
export const FIGURE_NAMES = [
  'success1', // of answerable questions: a passage that answers is first
  'success5', // … among the first five
  'bestSentence', // where the first passage answers: the sentence set off in it is the one that does
  'refused', // of unanswerable questions: refused
  'falselyRefused', // of answerable questions: refused all the same
  'lists', // of questions for a list or a count: exactly the right studies
  'studies', // of questions for one study: that study
  'followUps', // of questions that go on from one before: a passage that answers is first
  'quotes', // of pasted quotes: told rightly whether they are exact, near, or not there
  'exact', // of passages shown: word for word in the review at the place given
] as const;

export const figureSchema = z.object({
  /** How many questions (for `exact`: passages) it is a share of. */
  of: z.int().check(z.positive()),
  share: z.number().check(z.minimum(0), z.maximum(1)),
});

/** Figures of one system; those that were not measured, or that it does not have, are absent. */
const figuresSchema = z.partialRecord(z.enum(FIGURE_NAMES), figureSchema);

export const evaluatedSetSchema = z.object({
  /** As its file is named: "final". */
  name: z.string().check(z.minLength(1)),
  /** Whether the ranking was made with an eye on these questions, so that their figures flatter. */
  isTuned: z.boolean(),
  /** All questions asked, follow-ups too. */
  questions: z.int().check(z.positive()),
  figures: figuresSchema,
  /** The same questions to other searches: "MiniSearch as it comes". */
  baselines: z.array(z.object({ name: z.string().check(z.minLength(1)), figures: figuresSchema })),
});

export const EVALUATION_FORMAT = 1;

export const evaluationSchema = z.object({
  format: z.literal(EVALUATION_FORMAT),
  /** The day of measuring: "2026-11-24". */
  measuredOn: z.iso.date(),
  /** Those kept apart while the ranking was made come first. */
  sets: z.array(evaluatedSetSchema).check(z.minLength(1)),
});

export type FigureName = (typeof FIGURE_NAMES)[number];
export type Figure = Readonly<z.infer<typeof figureSchema>>;
export type EvaluatedSet = Readonly<z.infer<typeof evaluatedSetSchema>>;
export type Evaluation = Readonly<z.infer<typeof evaluationSchema>>;
