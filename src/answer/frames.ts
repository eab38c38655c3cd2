/** Frames: the words of courtesy and of form around a question, which say nothing of what is asked. */

import type { Span } from '../text/span.ts';
import { ASIDES } from './asides.ts';

/** "OK, something else.": what follows leans on nothing before. */
const FRESH =
  /^\W*(?:(?:ok(?:ay)?|right|well|now|so|and|but|great|good|fine|alright|thanks?(?: you)?|got it|i see)\b[ ,.!–-]*)*(?:(?:on )?something (?:else|different)|(?:a |an |my |one |now )?(?:(?:completely|entirely|totally|quite|very) )?(?:different|new|another|unrelated|other|separate|next|fresh|second|third|last|final) (?:question|topic|subject|matter|thing|point|issue)(?: now)?|(?:changing|change of|switch(?:ing)?|let['’]?s (?:change|switch))(?: (?:the |to (?:another|a new) )?(?:subject|topics?|gears?|tack))?|(?:let['’]?s |let us )?mov(?:e|ing) on(?: now)?|on (?:to )?(?:a |an )?(?:different|another|new|other) (?:note|topic|subject|matter)|forget (?:all |about )?(?:that|this|it|those|them)|leaving (?:that|this)(?: aside)?|enough of (?:that|this)|never ?mind(?: that)?|anyway|anyhow|(?:and |but )?now (?:for |to )?something (?:else|different)(?: altogether| entirely| completely)?|forget (?:about )?the \w+(?: for (?:a moment|now))?|next(?: up)?|unrelated(?:ly)?|separately|start(?:ing)? (?:over|afresh)|by the way|btw)(?: (?:though|now|please|then|entirely|completely|altogether))?\s*[.,:;!?–—-]+(?=.*\w)/i;

export const isFresh = (question: string): boolean => FRESH.test(question);

/** "No, I meant Spain.": what follows takes the place of what was said before. */
const CORRECTING =
  /^\W*(?:(?:oh|ah|hm+|no+|nope|sorry|wait|oops|actually|right|well)\b\W*)*(?:i (?:really |actually )?(?:meant|ment|mean|was after|was thinking of|wanted|was asking (?:for|about))\b|(?:that(?:['’]s| is| was|isn['’]?t| is)?|this is) ?(?:not|n['’]t)? ?what i (?:meant|asked(?: for)?|was asking for|wanted)\b)\W*(?:but |rather |i (?:want(?:ed)?|would like) to know\b)?/i;
/** "Wait, not lung - ovarian" */
const TAKING_BACK =
  /^\W*(?:(?:oh|no|sorry|wait|oops|actually)\b\W*)+not (?:\w+ ){0,2}?\w+\s*(?:[,;–-]|but)\s*(?=\w)|^\W*not \w+\s*(?:[,;–-]|but)\s*(?=\w+(?: \w+)?\W{0,9}$)|^\W*(?:no[\s,]+)?(?:no|nope|sorry|oops|wait)\s*[,;:–-]\s*(?!no\b|not\b|the \w+ one\b)(?=\w[\w.-]*(?: \w+)?\W{0,9}$)/i;
/** "Oh no, I got that wrong, it's the cervix I have to look up." */
const MISTAKEN =
  /^\W*(?:(?:oh|ah|no|nope|sorry|wait|oops|actually|hm+)\b\W*)*(?:i (?:got|had|have|put|said|wrote|typed) (?:that|it|this) wrong|i (?:mis(?:spoke|typed|read)|mixed (?:that|it|them|things|up)(?: up)?)|my (?:mistake|bad|fault)|you(?:['’]ve| have)? mis(?:understood|read)(?: me| that)?|(?:the )?wrong (?:one|study|paper)|not that one|i did(?:n['’]?t| not) (?:mean|ask (?:about|for)|want) (?:the |that |this )?\w+(?: \w+)?,?|that was (?:wrong|a slip|the wrong \w+))\b\W*(?:(?:it|that|this)(?:['’]s| is| was)|i (?:meant|wanted|was asking (?:for|about)|was after)\b)?/i;

export const isCorrection = (question: string): boolean =>
  [CORRECTING, TAKING_BACK, MISTAKEN].some((correcting) => correcting.test(question));

const FRAMES: readonly RegExp[] = [
  CORRECTING,
  TAKING_BACK,
  MISTAKEN,
  ...ASIDES,
  /^\W*(?:(?:hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|dear (?:sirs?|madam|all|team|author|editor)s?|excuse me|sorry)(?: (?:there|all|everyone))?(?:\s*[,.!:;–]\s*|\s+(?:- )?))+/i,
  /^\W*(?:(?:please|kindly|pls|plz|could you|can you|would you|will you|i(?:['’]d| would) (?:like|love) to know|i (?:want|need) to know|i wonder|(?:just )?wondering|do you (?:happen to )?know|may i ask|quick question)[\s,:]+)+(?=\w)/i,
  /\b(?:please )?(?:quote|cite|copy|give|show)(?: me| us)? (?:the|a|any) (?:exact |very )?(?:passages?|sentences?|paragraphs?|lines?) (?:where|in which|that (?:says?|tells?|explains?)|which (?:says?|tells?|explains?)|saying|on|about)\b/i,
  /\b(?:answer )?(?:in (?:a|one|two|three|a few|a couple of|your own|plain|simple|lay|other|so many) (?:short |single |simple )?(?:sentences?|words?|lines?|phrases?|english|language|terms)|in (?:short|brief|a nutshell)|briefly|as briefly as possible)\b[\s,:]*/i,
  /^\W*(?:(?:can|could|would|will) you )?(?:kindly |please )?(?:summari[sz]e|explain|outline|describe)(?: (?:to |for )?(?:me|us))?(?: (?:briefly|shortly))?[\s,:]+(?=(?:what|how|which|who|why|where|whether)\b)/i,
  FRESH,
  /\b(?:according|acording|as per|in|within|throughout) (?:to )?(?:this|the) (?:whole |entire |present |systematic )*(?:review|paper|article|text)\b(?!['’]s)/i,
  /^\W*do(?:es)? (?:the|this) (?:review|paper|article|authors?|text) (?:say|mention|discuss|report|talk about|cover|address|tell (?:us|me)|contain|have)(?: (?:anything|something|much))?(?: (?:about|on|regarding))?\b/i,
  /\bwhat (?:does|do|did) (?:the|this) (?:review|paper|article|authors?|text) (?:say|mention|conclude|report|state|note|write|think|cite|have to say|tell us) (?:about|on|regarding|of|concerning|for)\b/i,
  /\s(?:mentioned|discussed|covered|addressed|talked about|brought up)(?: (?:at all|anywhere|here|too))?(?: (?:in|by) (?:this|the) (?:whole )?(?:review|paper|article|text))?(?=\W{0,9}$)/i,
  /[\s,.;!?–-]{1,8}(?:(?:please|pls|plz|kindly|thanks?(?: you)?(?: (?:so|very) much| a lot| in advance)?|thx|cheers|many thanks|best regards|regards)[\s.!?]*)+$/i,
];

/** Where they stand; a question that is nothing else has none. */
export function framesOf(question: string): Span[] {
  const spans: Span[] = [];
  let left = question;
  for (const frame of FRAMES) {
    const found = frame.exec(left);
    if (!found) continue;
    const span = { start: found.index, end: found.index + found[0].length };
    spans.push(span);
    left = blank(left, [span]); // what opens the question then is what comes next
  }
  return /[\p{L}\p{N}]/u.test(left) ? spans : [];
}

/** The question with some words blanked out; all others stay where they are. */
export const blank = (question: string, spans: readonly Span[]): string =>
  spans.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    question,
  );
