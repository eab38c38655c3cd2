/** Limits of a question and its answer. */

/** A long paragraph; a pasted page is no question. */
export const MAX_QUESTION_CHARS = 2000;
/** Passages shown unless asked for more or fewer. */
export const DEFAULT_PASSAGES = 5;
export const MAX_PASSAGES = 50;
/** Closest passages shown with a refusal. */
export const CLOSEST_PASSAGES = 5;
/** Of one study among the first `DIVERSE_AMONG` passages. */
export const MAX_OF_ONE_STUDY = 3;
export const DIVERSE_AMONG = 5;
