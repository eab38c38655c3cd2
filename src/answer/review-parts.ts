/** Parts of the review that are asked for as such: its aim, what it is about, its conclusion, how to reach its author. */

import type { Catalog } from '../library/catalog.ts';
import type { Passage } from '../library/passage.ts';

interface Part {
  readonly asks: readonly RegExp[];
  /** Passages that are this part: first all that meet the first test, then the next. */
  readonly finds: readonly ((passage: Passage) => boolean)[];
}

const WORK = '(?:review|overview|survey|paper|article|manuscript|publication)';
/** "the paper on gold" is another. */
const THIS = `(?:this|the|your|their|his|her) (?:present |current |whole |entire |systematic )*${WORK}(?! (?:on|about|by|that|which|with|using|of|in|from|titled|called|for)\\b(?! *\\W{0,9}$))`;
const OF_THIS = `(?: (?:of|in|from) ${THIS})?`;
const ask = (pattern: string): RegExp => new RegExp(pattern, 'i');

const saysAim = ({ text, kind }: Passage): boolean =>
  kind === 'paragraph' &&
  /\b(?:aims?|purpose|objectives?|goals?) of (?:this|the present|the current|our) (?:\w+ )?(?:review|study|paper|work|article)\b|\bthis (?:review|paper|article) aims\b/i.test(
    text,
  );
const saysSearch = ({ text, path }: Passage): boolean =>
  /^(?:materials and )?methods?\b/i.test(path[0] ?? '') &&
  /\bdatabases?\b.*\b(?:search|keywords?)|\bkeywords?\b/i.test(text);
const saysItems = ({ text, path }: Passage): boolean =>
  /^(?:materials and )?methods?\b/i.test(path[0] ?? '') &&
  /\b(?:information|data|items)\b.{0,40}\b(?:identified|extracted|collected|recorded)\b/i.test(
    text,
  );
const isAbstract = ({ kind, path }: Passage): boolean =>
  kind === 'paragraph' && (path.length === 0 || /^abstract/i.test(path[0] ?? ''));
const isConclusion = ({ kind, path }: Passage): boolean =>
  kind === 'paragraph' && /^(?:conclusions?|concluding)\b/i.test(path[0] ?? '');
const isFront = ({ kind }: Passage): boolean => kind === 'front';
const hasAddress = ({ kind, text }: Passage): boolean =>
  kind === 'front' && /\S@\S+\.\S/.test(text);

const PARTS: readonly Part[] = [
  {
    asks: [
      ask(
        `\\b(?:aims?|purpose|goals?|objectives?|point|motivation|rationale) (?:of|behind|for) ${THIS}\\b`,
      ),
      ask(
        `\\bwhy (?:was|is|has) ${THIS}\\b.{0,12}\\b(?:written|done|undertaken|carried out|conducted|performed|made|needed|published|prepared)\\b`,
      ),
      ask(
        `\\bwhy did (?:he|she|they|the authors?)\\b.{0,20}\\b(?:write|do|undertake|conduct|make|publish|prepare)\\b.{0,20}\\b${WORK}\\b`,
      ),
      ask(
        `\\bwhat (?:was|is|were) ${THIS} (?:out|meant|trying|supposed|designed|intended|written|setting out) (?:to|for)\\b`,
      ),
      ask(
        `\\b(?:for what|(?:for )?which|with what) (?:purpose|reason|aim|goal)s? (?:was|is|has|were) ${THIS}\\b`,
      ),
      ask(`\\bfor what (?:purpose|reason|aim|goal)s? ${THIS} (?:was|is|has)\\b`),
      ask(
        `\\bwhat (?:does|did|do) ${THIS} (?:aim|set out|try|intend|seek|want(?=(?: to (?:do|achieve|show|find out|say))?\\W{0,9}$))\\b`,
      ),
    ],
    finds: [saysAim],
  },
  {
    asks: [
      /\b(?:(?:exact|full|complete) search|search (?:strings?|strateg(?:y|ies)|terms?|queries|query|syntax|words)|boolean (?:search|terms?|operators?|string|query))\b(?!.*\b(?:retriev\w*|return\w*|yield\w*|found|find)\b)/i,
      /\b(?:which|what) (?:bibliographic |literature |electronic )?(?:databases?|search engines?) (?:were|was|did|have|has|do|does)\b/i,
    ],
    finds: [saysSearch],
  },
  {
    asks: [
      /\b(?:data|informations?|details|facts|items|variables|points)\b.{0,40}\b(?:extract(?:ed)?|pull(?:ed)?|take|took|taken|collect(?:ed)?|gather(?:ed)?|record(?:ed)?|note(?:d)?|drew|drawn|identif(?:y|ied))\b.{0,24}\b(?:of|from|for|per|about|in) (?:each|every|all|(?:the )?(?:included )?(?:stud|paper|article|report))/i,
      /\bwhat (?:was|were|did (?:he|they|the authors?))\b.{0,20}\b(?:extract|pull|take|collect|gather|record|note)\w*\b.{0,16}\b(?:each|every)\b/i,
      /\b(?:data|information) (?:items|extraction)\b/i,
    ],
    finds: [saysItems],
  },
  {
    asks: [
      ask(`\\bwhat(?: is|['’]?s| was|s) ${THIS} (?:all |actually |really |basically )?about\\b`),
      ask(
        `^\\W*(?:give (?:me )?|write (?:me )?)?(?:an? |the )?(?:short |brief |quick )?(?:summary|abstract|gist|tl;?dr)${OF_THIS}\\W{0,9}$`,
      ),
      ask(`^\\W*(?:summari[sz]e|sum up) ${THIS}\\W{0,9}$`),
    ],
    finds: [saysAim, isAbstract, isConclusion],
  },
  {
    asks: [
      ask(
        `^\\W*(?:what (?:is|are|was|were) |what['’]?s )?(?:the |its )?(?:(?:main|key|major|central|principal|overall|final|most important) )?(?:conclusions?|take-?(?:aways?|home(?: messages?| points?)?)|messages?)${OF_THIS}(?: (?:at|in) the end| overall)?\\W{0,9}$`,
      ),
      ask(
        `^\\W*(?:what|how) (?:does|did|do) (?:${THIS}|the authors?|it) (?:finally )?conclude\\W{0,9}$`,
      ),
    ],
    finds: [isConclusion, isAbstract],
  },
  {
    // Its front matter is what a citation is made of.
    asks: [
      ask(
        `\\bhow (?:do|can|should|could|would|must) (?:i|we|one|you) (?:best |properly |correctly )?(?:cite|reference|quote) (?:this|it|${THIS})\\b`,
      ),
      ask(`\\b(?:citation|full reference|reference) (?:of|for|to) ${THIS}`),
      ask(`^\\W*(?:cite|citing) ${THIS}\\W{0,9}$`),
    ],
    finds: [isFront],
  },
  {
    asks: [
      ask(
        `\\b(?:e-?mail|contact|reach|get in touch|write to|correspond\\w*)\\b.{0,24}\\b(?:the |its |corresponding )?authors?\\b(?!['’]?s? (?:work|cited|found))`,
      ),
      /\bauthors?['’]?s? e-?mail\b|^\W*(?:contact|correspondence)(?: (?:address|details|person))?\W{0,9}$/i,
    ],
    finds: [hasAddress],
  },
];

/** The passages of the part that a question asks for, in their order; empty where it asks for none. */
export function partAsked({ library }: Catalog, question: string): string[] {
  const part = PARTS.find(({ asks }) => asks.some((pattern) => pattern.test(question)));
  const found = (part?.finds ?? []).flatMap((test) => library.passages.filter(test));
  return [...new Set(found.map(({ id }) => id))];
}
