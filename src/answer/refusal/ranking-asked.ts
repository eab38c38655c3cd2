/** Rankings asked for: each of two things may well be in the review, and no passage sets one over the other. */

const ASKS_MORE =
  /\b(?:more|less|fewer|better|worse|best|superior|inferior|outperform\w*|beats?|(?:bright|bigg|cheap|clear|deep|eas|fast|few|great|hard|heav|high|larg|light|long|low|quick|saf|sharp|short|slow|small|soon|strong|tough|weak)(?:i?er|est))\b/i;
/** "more than one" counts. */
const ASKS_OF_TWO = /\b(?:than(?! (?:an?|one|two|\d+)\b)|or|versus|vs)\b/i;
const COMPARES = /\b(?:than|compared|contrast to|superior|inferior|outperform\w*)\b/i;

/** Whether a question asks which of two is more, and none of the texts compares. */
export const lacksRanking = (question: string, texts: readonly string[]): boolean =>
  ASKS_MORE.test(question) &&
  ASKS_OF_TWO.test(question) &&
  !texts.some((text) => COMPARES.test(text));
