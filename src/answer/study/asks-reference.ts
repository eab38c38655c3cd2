/** Questions for the publication of a study rather than for what it did: its journal, its DOI, where to read it. */

const ASKS_REFERENCE =
  /\b(?:journal|doi|link|url|click|download|full reference|reference please|publisher|published|cit(?:e|ation|ed)|title|volume|pages?|authors?|full text|(?:where|how) (?:can|do|could) i (?:read|find|get|see) (?:it|that|this))\b/i;

const ASKS_YEAR = /\b(?:what|which) year\b/i;

/** Whether it asks for what the entry of a named work tells: where it was published, or when. */
export const asksEntry = (question: string): boolean =>
  asksReference(question) || ASKS_YEAR.test(question);

const ASKS_WHAT_IT_IS =
  /\bwhat(?:['’]?s| is| are| was| were)(?: (?:it|they|this|that|these|those))?\W*(?:please|exactly|then|actually)?\W*$|\bwhat (?:it|they|this|that|these|those) (?:is|are|was|were)\b/i;

const ASKS_WHAT_FOR =
  /\b(?:trying|tried|meant|supposed|setting out|set out|wanted|want|hop(?:e|ed|ing)) to (?:do|achieve|make|show|build|accomplish)\W*$|\bwhat(?:['’]?s| is| was) .{1,60} (?:about|for)\W*$/i;

/** What a named study set out to do is told by its row. */
export const asksWhatFor = (question: string): boolean => ASKS_WHAT_FOR.test(question);

const ASKS_WHO_MADE =
  /\bwho (?:came up with|thought (?:of|up)|made|developed|built|created|invented|designed|devised|reported|published|is behind|was behind)\b/i;

/** Who is behind what is named is told by its row, whatever else is asked. */
export const asksWhoMade = (question: string): boolean => ASKS_WHO_MADE.test(question);

/** "…: what are they?", asked of what is named before. */
export const asksWhatItIs = (question: string): boolean => ASKS_WHAT_IT_IS.test(question);

export const asksReference = (question: string): boolean => ASKS_REFERENCE.test(question);
