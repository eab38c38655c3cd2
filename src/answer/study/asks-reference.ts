/** Questions for the publication of a study rather than for what it did: its journal, its DOI, where to read it. */

const ASKS_REFERENCE =
  /\b(?:journal|doi|link|url|click|download|full reference|reference please|publisher|published|cit(?:e|ation|ed)|title|volume|pages?|authors?|full text|(?:where|how) (?:can|do|could) i (?:read|find|get|see) (?:it|that|this))\b/i;

const ASKS_YEAR = /\b(?:what|which) year\b/i;

/** Whether it asks for what the entry of a named work tells: where it was published, or when. */
export const asksEntry = (question: string): boolean =>
  asksReference(question) || ASKS_YEAR.test(question);

const ASKS_WHAT_IT_IS =
  /\bwhat(?:['’]?s| is| are| was| were)(?: (?:it|they|this|that|these|those))?\W*(?:please|exactly|then|actually)?\W*$|\bwhat (?:it|they|this|that|these|those) (?:is|are|was|were)\b/i;

/** "…: what are they?", asked of what is named before. */
export const asksWhatItIs = (question: string): boolean => ASKS_WHAT_IT_IS.test(question);

export const asksReference = (question: string): boolean => ASKS_REFERENCE.test(question);
