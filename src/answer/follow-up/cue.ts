/** Cues of follow-ups: what in a question shows that it leans on the one before. */

import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';

/** The position of the last, as `at` of a list has it. */
const LAST = -1;

export type Cue =
  /** "the third one"; `LAST` for the last. `span` are the words that count, which say nothing else. */
  | { readonly kind: 'ordinal'; readonly position: number; readonly span: Span }
  | { readonly kind: 'one' } // "it", "that study"
  | { readonly kind: 'end'; readonly end: 'earliest' | 'latest'; readonly span: Span } // "the most recent one"
  | { readonly kind: 'which-one' } // "which one …": of those before, or of all
  | { readonly kind: 'many' } // "those", "which of them"
  | { readonly kind: 'again' } // "why?", "more": asks on about the same
  | { readonly kind: 'others' } // "and which don't?"
  /** "the Spanish one": of those before, where one of them fits. */
  | { readonly kind: 'described'; readonly span: Span }
  | { readonly kind: 'joined' } // "and in mice?", "what about CT?", "any for the bowel?"
  | { readonly kind: 'short' }; // a few words that may be all that is asked anew

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
/** "the third", "the 3rd": a place counted from 0; from the end below it. Undefined for any other word. */
function positionOf(word: string): number | undefined {
  if (word === 'last' || word === 'latter') return LAST;
  if (word === 'former') return 0;
  const place =
    ORDINALS.indexOf(word) + 1 || Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1] ?? 0);
  return place > 0 ? place - 1 : undefined;
}
/** What an ordinal may count: an earlier answer's studies. */
const COUNTED = new Set(
  'one study paper article of result hit entry item team group row work title particle probe project'.split(
    ' ',
  ),
);
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
/** "number two", "#3". */
const NUMBERED = new RegExp(
  String.raw`(?:\b(?:number|no\.?|nr\.?|entry|study|paper|item) ?|#)(\d{1,2}|${NUMBERS.join('|')})\b(?!%)`,
  'i',
);
/** What the one that an ordinal points at did: "where did the second appear". */
const DOINGS = new Set(
  'appear appeared do did does use used uses have has had come came say said report reported work works publish published make made find found study studied show showed'.split(
    ' ',
  ),
);
const ONE = new Set(['it', 'its', 'he', 'she', 'his', 'her', 'him']);
const MANY = new Set(['they', 'them', 'their', 'theirs', 'those', 'these']);
const BUNCH =
  /\b(?:of|from|in) (?:that|this|the(?: same)?) (?:\w+ )?(?:bunch|lot|set|list|selection|group|batch)\b/i;
/** "that study" points back; "this review" is the thing itself. */
const POINTED = new Set([
  'one',
  'study',
  'paper',
  'article',
  'work',
  'group',
  'team',
  'particle',
  'nanoparticle',
  'probe',
  'platform',
  'method',
  'technique',
  'approach',
  'material',
  'drug',
  'system',
  'device',
  'cancer',
  'experiment',
  'author',
  'authors',
]);
const JOINING =
  /^\s*(?:too (?:broad|many|much|wide|long)[,;.:]?\s*)?(?:and|but|or|also|so|then|plus|tested|tried|done|published|printed|fine|great|alright|swap|replace|restrict|narrow|limit|widen|extend|keep|throw|kick|leave|whittle|ditto|flip|turn|minus|\+|start from|scratch|this time|add|include|make (?:it|that)|ok(?:ay)?|only|just|any|anything|except|without|w\/o?|sans|excluding|not|same|now|else|others?|forget|drop|ignore|regardless|never ?mind|what about|how about|what else|which of|what of|of those|of them)\b/i;
/** "with which words?", "in what year?": asks for one thing more of what was just spoken of. */
const ASIDE =
  /^\s*(?:with|by|in|for|from|to|at|of|out of|on|under|through) (?:which|what|whom|whose|how)(?: \w+){0,2}\W{0,9}$/i;
/** Nothing but the wish to hear more of it. */
const AGAIN =
  /^\s*(?:(?:and|but|so|ok(?:ay)?)\b[ ,]*)?(?:why(?: not| so| is that)?|how(?: so| come)?|in what way|what for|to what end|such as|like what|for example|(?:an? |any |some |one )?examples?|where (?:does|do) (?:it|they|he|she|the author) say (?:that|so|this)|who says (?:that|so)|says who|more|(?:tell me|say|any(?:thing)?|some|a bit) more(?: (?:about|on|of) (?:it|that|this))?|go on|continue|elaborate|(?:more )?details?)\W{0,9}$/i;
/** The rest of a list. */
const OTHERS =
  /\b(?:the (?:others|rest|remaining ones|other ones)|(?:ones|those) (?:who|that|which) (?:are|do|did|were|have|has)(?: not|n['’]t)|(?:from |of )?(?:anywhere|somewhere|everywhere|anyone|anybody) else|elsewhere|whoever is left)\b(?!\s+of\b)|^\s*(?:(?:and|but|so)\b[ ,]*)?(?:(?:which|what|who|how many)(?: (?:ones|of (?:them|those|these)))? (?:do|did|does|are|were|is|was|have|has)(?: not|n['’]?t)|(?:what about )?the (?:others|rest|other ones))\W{0,9}$/i;
const DESCRIBED = /\bthe (?:[\p{L}\p{N}-]+ ){1,3}(?:one|study|paper)\b/iu;
/** A question of so few words that say something may lean on what came before. */
const SHORT_WORDS = 2;
/** "Why is it hard to design particles that …": an "it" that points at what follows. */
const EXPLETIVE =
  /\b(?:is|was|does|would|can|could|will|makes?) it (?!(?:supposed|meant|intended|designed|able|going|used|built|made|said|expected)\b)(?:\w+ly )?(?:\w+ )?(?:to|that|if|when|for)\b|\bit is \w+ (?:to|that)\b/i;

/** "the most recent one", "the oldest study" of those before. */
const END =
  /\b(?:the )?(?:(most recent|newest|latest|later|newer|more recent)|(?:oldest|earliest|earlier|older)) (?:one|study|paper|of (?:them|those|these|the two|the lot))\b/i;
/** "what are the particles made of?", of those spoken of; "only the one which …" of the list. */
const DEFINITE =
  /^\W*(?:what|which|who|how|where|in which)\b.*\bthe (?:particles?|probes?|nanoparticles?|carriers?|agents?|team|group|animals?|dye|drug)\b|\b(?:only|just) the ones? (?:which|that|who|with|from|on)\b/i;
/** A longer question says what it is about. */
const DEFINITE_WORDS = 14;
/** A "that" or "there" that stands for what was spoken of, not one that joins. */
const THAT =
  /\b(?:is|was|did|does|do|could|can|might|may|should|about|of|with|for|to|in|on|than|like|by) (?:that|this)\b(?! \w*(?:review|article itself))|\b(?:that|this|there)\W{0,9}$/i;

const topicWords = (tokens: readonly Token[]): number =>
  tokens.filter(({ isStopWord }) => !isStopWord).length;

/** The ordinal and what it counts: "third one". */
function counted(tokens: readonly Token[], at: number): Span {
  const next = tokens[at + 1];
  const last = next && COUNTED.has(next.word) && next.word !== 'of' ? next : tokens[at];
  return { start: tokens[at]?.start ?? 0, end: last?.end ?? 0 };
}

function numbered(question: string): Cue | undefined {
  const found = NUMBERED.exec(question);
  const [text, number = ''] = found ?? [];
  const place = NUMBERS.indexOf(number.toLowerCase()) + 1 || Number(number);
  if (!found || text === undefined || place < 1) return undefined;
  return {
    kind: 'ordinal',
    position: place - 1,
    span: { start: found.index, end: found.index + text.length },
  };
}

/** "the second: what did it use?" */
const isSetOff = (question: string, { end }: Token): boolean =>
  /^\s*[,:;?–—]/.test(question.slice(end));

function ordinal(question: string, tokens: readonly Token[]): Cue | undefined {
  const words = tokens.map(({ word }) => word);
  for (const [at, word] of words.entries()) {
    const position = positionOf(word);
    if (position === undefined) continue;
    const isPointed = words[at - 1] === 'the' || words[at - 1] === 'that';
    const next = words[at + 1];
    if (
      next === undefined ||
      COUNTED.has(next) ||
      (isPointed && isSetOff(question, tokens[at] as Token)) ||
      (isPointed && DOINGS.has(next)) ||
      (isPointed && word === 'latter') ||
      word === 'former'
    )
      return isPointed || next === 'one'
        ? { kind: 'ordinal', position, span: counted(tokens, at) }
        : undefined;
  }
  return undefined;
}

/** Finds the strongest cue; undefined where the question stands on its own. */
export function followUpCue(question: string, tokens: readonly Token[]): Cue | undefined {
  const words = tokens.map(({ word }) => word);
  if (AGAIN.test(question)) return { kind: 'again' };
  if (OTHERS.test(question)) return { kind: 'others' };
  const end = END.exec(question);
  if (end) {
    const span = { start: end.index, end: end.index + end[0].length };
    return { kind: 'end', end: end[1] === undefined ? 'earliest' : 'latest', span };
  }
  const counted = ordinal(question, tokens) ?? numbered(question);
  if (counted) return counted;
  if (words.some((word) => MANY.has(word)) || BUNCH.test(question)) return { kind: 'many' };
  if (words[0] === 'which' && words[1] === 'one') return { kind: 'which-one' };
  const isPointing = words.some(
    (word, at) =>
      (word === 'that' ||
        word === 'this' ||
        word === 'same' ||
        (word === 'which' && words[at + 1] === 'one')) &&
      POINTED.has(words[at + 1] ?? ''),
  );
  if (isPointing) return { kind: 'one' };
  if (words.some((word) => ONE.has(word)) && !EXPLETIVE.test(question)) return { kind: 'one' };
  if (THAT.test(question) && !EXPLETIVE.test(question)) return { kind: 'one' };
  if (DEFINITE.test(question) && tokens.length <= DEFINITE_WORDS) return { kind: 'joined' };
  if (JOINING.test(question) || ASIDE.test(question)) return { kind: 'joined' };
  if (
    words.includes('ones') ||
    /\b(?:too|instead|only|as well|else|this time)\W{0,9}$/i.test(question)
  )
    return { kind: 'joined' };
  const described = DESCRIBED.exec(question);
  if (described) {
    const start = described.index;
    return { kind: 'described', span: { start, end: start + described[0].length } };
  }
  return topicWords(tokens) <= SHORT_WORDS ? { kind: 'short' } : undefined;
}
