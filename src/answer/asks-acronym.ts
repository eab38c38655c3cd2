/** Questions for what letters stand for: answered wherever the review prints both the letters and the words. */

import type { Reading } from '../search/reading.ts';

const ASKS_LONG_FORM =
  /\b(?:stands? for|short for|full (?:form|name)|long form|abbreviat\w+|acronym|initials|spell(?:ed|s|ing)? out|expan(?:d|sion)|meaning|mean|means|what is|what's|what are|define|definition)\b/i;
/** Words that only say that the long form is asked for. */
const SAYING_SO =
  /^(?:stands?|short|full|long|forms?|name|abbreviat\w+|acronyms?|initials|letters|spell\w*|out|expan\w+|meaning|means?|definition|define[sd]?|term|what)$/i;
/** Nothing else can be meant by it. */
const ASKS_PLAINLY = /\b(?:stands? for|short for|abbreviat\w+|acronym|initials)\b/i;
/** More words than these ask for something besides. */
const MAX_WORDS = 4;
const MAX_WORDS_PLAINLY = 8;

const isLettersOnly = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text) && !/\s/.test(text);

/** The letters whose long form is asked for, or that are all that is asked; undefined where it is something else. */
export function lettersAsked({ question, query }: Reading): string | undefined {
  const own = query.words.filter(({ isCarried }) => !isCarried);
  if (own.length > 1 && !ASKS_LONG_FORM.test(question)) return undefined;
  const [letters, ...others] = own.filter(({ text }) => !SAYING_SO.test(text));
  return letters && others.length === 0 && isLettersOnly(letters.text) ? letters.text : undefined;
}

/** Whether the question asks for the long form of letters that the review prints. */
export function asksAcronym({ question, query, words }: Reading): boolean {
  if (!ASKS_LONG_FORM.test(question)) return false;
  const own = query.words.filter(({ isCarried }) => !isCarried);
  if (own.length > (ASKS_PLAINLY.test(question) ? MAX_WORDS_PLAINLY : MAX_WORDS)) return false;
  return own.some(({ text, alternatives }, index) => {
    const isLetters = isLettersOnly(text);
    const isPrinted = words[index]?.status === 'found';
    const isWrittenOut = alternatives.some(
      ({ via, terms }) => via === 'acronym' || (via === 'spelling' && terms.length > 1),
    );
    return isLetters && isPrinted && isWrittenOut;
  });
}
