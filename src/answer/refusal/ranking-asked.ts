/** Rankings asked for: each of two things may well be in the review, and no passage sets one over the other. */

import { analyze, phraseTerms } from '../../text/token.ts';

const ASKS_MORE =
  /\b(?:more|less|fewer|better|worse|best|superior|inferior|outperform\w*|beats?|(?:bright|bigg|cheap|clear|deep|eas|fast|few|great|hard|heav|high|larg|light|long|low|quick|saf|sharp|short|slow|small|soon|strong|tough|weak)(?:i?er|est))\b/i;
/** "more than one" counts. */
const ASKS_OF_TWO = /\b(?:than(?! (?:an?|one|two|\d+)\b)|or|versus|vs)\b/i;
const COMPARES = /\b(?:than|compared|contrast to|superior|inferior|outperform\w*)\b/i;

/** Terms of a question that a comparison has to have: it sets one over another. */
const COMPARED = 2;

/** Whether a sentence of a text compares, and speaks of what is asked about. */
const compares = (text: string, asked: ReadonlySet<string>): boolean =>
  text
    .split(/(?<=[.;])\s/)
    .some(
      (sentence) =>
        COMPARES.test(sentence) &&
        new Set(phraseTerms(sentence).filter((term) => asked.has(term))).size >=
          Math.min(COMPARED, asked.size),
    );

/** Whether a question asks which of two is more, and none of the texts compares them. */
export function lacksRanking(question: string, texts: readonly string[]): boolean {
  if (!ASKS_MORE.test(question) || !ASKS_OF_TWO.test(question)) return false;
  const asked = new Set(
    analyze(question).tokens.flatMap(({ isStopWord, word, term }) =>
      isStopWord || ASKS_MORE.test(word) ? [] : [term],
    ),
  );
  return !texts.some((text) => compares(text, asked));
}
