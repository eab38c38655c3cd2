/** Questions about the review itself that every systematic review answers: who, where, when, how it searched and what it kept. */

const ASKS_REVIEW = [
  /\bwho (?:wrote|authored|is the author of)\b|\bauthor'?s? (?:full )?name\b|\bname of the author\b/i,
  /\b(?:university|affiliation|institution|employer)\b.{0,40}\bauthor|\bauthor\b.{0,40}\b(?:university|affiliation|institution|works?|from|employed)\b/i,
  /\bjournal\b.{0,40}\b(?:this|the) (?:present |current |whole )?(?:review|paper|article)\b/i,
  /\bwhen (?:was|did) (?:this|the)(?: (?:systematic )?(?:review|paper|article))? (?:published|appear|come out)\b/i,
  /\bsearch (?:terms?|strings?|words?|strategy)\b|\bkeywords? (?:\w+ ){0,2}(?:used|searched|entered)\b|\bdatabases? (?:\w+ )?(?:searched|used)\b/i,
  /\bhow many\b.{0,40}\b(?:duplicates?|excluded|screened|retrieved|records|ended up|made it in)\b/i,
  /\btable 1 (?:hold|show|contain|list|tell|summari)\w*/i,
] as const;
/** What reviews often leave out, and this judgement leaves to the words of the question. */
const LEAVES_OPEN =
  /\b(?:funded|funding|conflicts?|e-?mail|peer|dates?|last|language|other|protocol|register\w*|h-?index|impact|reasons?|each|per|why|people|animals?|patients?)\b/i;
/** A longer question asks for something besides. */
const MAX_WORDS = 12;

export const asksReview = (question: string): boolean =>
  question.trim().split(/\s+/).length <= MAX_WORDS &&
  !LEAVES_OPEN.test(question) &&
  ASKS_REVIEW.some((pattern) => pattern.test(question));
