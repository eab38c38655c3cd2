/** Questions for the publication of a study rather than for what it did: its journal, its DOI, where to read it. */

const ASKS_REFERENCE =
  /\b(?:journal|doi|link|url|click|download|publisher|published|cit(?:e|ation|ed)|title|volume|pages?|authors?|full text|(?:where|how) (?:can|do|could) i (?:read|find|get|see) (?:it|that|this))\b/i;

const ASKS_YEAR = /\b(?:what|which) year\b/i;

/** Whether it asks for what the entry of a named work tells: where it was published, or when. */
export const asksEntry = (question: string): boolean =>
  asksReference(question) || ASKS_YEAR.test(question);

export const asksReference = (question: string): boolean => ASKS_REFERENCE.test(question);
