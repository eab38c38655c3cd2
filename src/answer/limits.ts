/** Limits of a question and its answer. */

/** A long paragraph; a pasted page is no question. */
export const MAX_QUESTION_CHARS = 2000;
/** Earlier questions that a request may carry; a longer conversation sends its last ones. */
export const MAX_HISTORY = 12;
/** Of those, the ones that a follow-up is read against: what was said before them no longer tells what "it" is. */
export const MAX_HISTORY_READ = 4;
/** Terms that a request may leave out, or put in. */
export const MAX_TERM_CHANGES = 32;
/** A term's id holds a facet's value or a word; longer ones are none of ours. */
export const MAX_TERM_ID_CHARS = 200;
/** Passages shown unless asked for more or fewer. */
export const DEFAULT_PASSAGES = 5;
export const MAX_PASSAGES = 50;
/** Closest passages shown with a refusal. */
export const CLOSEST_PASSAGES = 5;
/** Of one study among the first `DIVERSE_AMONG` passages. */
export const MAX_OF_ONE_STUDY = 3;
export const DIVERSE_AMONG = 5;
