/** Questions for the publication of a study rather than for what it did: its journal, its DOI, where to read it. */

const ASKS_REFERENCE =
  /\b(?:journal|doi|link|url|click|download|publisher|published|cit(?:e|ation|ed)|title|volume|pages?|authors?|(?:what|which) year|full text|(?:where|how) (?:can|do|could) i (?:read|find|get|see) (?:it|that|this))\b/i;

export const asksReference = (question: string): boolean => ASKS_REFERENCE.test(question);
