/**
 * What a question asks of one work that it names: its entry in the list, what it is, who made it, what it was for. Those with
 * `only` in their name are sure enough to answer whatever the other words are; the others choose a part of what is shown.
 */

const ENTRY =
  /\b(?:journal|doi|link|url|click|download|full reference|reference please|publisher|published|cit(?:e|ation|ed)|title|volume|pages?|(?<!according to the |in the )authors?(?!['’]s? (?:opinion|view)| (?:say|think|believe|see|suggest|propose|offer)s?\b)|full text|(?:where|how) (?:can|do|could) i (?:read|find|get|see) (?:it|that|this))\b/i;
const YEAR = /\b(?:what|which) year\b/i;

/** Its journal, its DOI, where to read it. */
export const asksEntry = (question: string): boolean => ENTRY.test(question);

/** The same, or when it was published. */
export const asksEntryOrYear = (question: string): boolean =>
  ENTRY.test(question) || YEAR.test(question);

const AUTHORS = /\bauthors?\b|\bwho (?:else )?(?:wrote|are|were)\b|\bwrote it\b|\bwhat year\b/i;
const SOURCE =
  /\b(?:(?:what|which|its|the) (?:journal|magazine)|publish\w*|where|link|url|doi|click|download|volume|issue|pages?|venue)\b|\bjournal ?\?/i;
/** Who gives the source wants the work. */
const GIVES_SOURCE = /\b10\.\d{4}|\d[;:,] ?\d/;

export type EntryPart = 'authors' | 'title' | 'source';

/** The part of its entry. An entry begins with its authors and the year. */
export function entryPartAsked(question: string): EntryPart | undefined {
  if (GIVES_SOURCE.test(question)) return 'title';
  if (AUTHORS.test(question)) return 'authors';
  return SOURCE.test(question) ? 'source' : undefined;
}

const IDENTITY_ONLY =
  /\bwhat(?:['’]?s| is| are| was| were)(?: (?:it|they|this|that|these|those))?\W*(?:please|exactly|then|actually)?\W{0,9}$|\bwhat (?:it|they|this|that|these|those) (?:is|are|was|were)\b/i;

/** "…: what are they?", asked of what is named before. */
export const asksOnlyWhatItIs = (question: string): boolean => IDENTITY_ONLY.test(question);

const MAKER =
  /\bwho (?:came up with|thought (?:of|up)|made|developed|built|created|invented|designed|devised|reported|published|is behind|was behind)\b/i;

/** Who is behind what is named is told by its row, whatever else is asked. */
export const asksWhoMade = (question: string): boolean => MAKER.test(question);

const AIM =
  /\b(?:what for|purpose|aim(?:s|ed|ing)?|goals?|objectives?|want(?:s|ed)? to|(?:meant|supposed|intended|designed|trying|tried|hop(?:e|es|ed|ing)) to|good for|used for)\b|\bwhat (?:do|does|did|is|was) .*\b(?:do|about|for)\s*\??$/i;
const AIM_ONLY =
  /\b(?:trying|tried|meant|supposed|setting out|set out|wanted|want|hop(?:e|ed|ing)) to (?:do|achieve|make|show|build|accomplish)\W{0,9}$|\bwhat(?:['’]?s| is| was) .{1,60} (?:about|for)\W{0,9}$/i;

/** What it is for. */
export const asksAim = (question: string): boolean => AIM.test(question);

/** What it set out to do, and nothing besides. */
export const asksOnlyAim = (question: string): boolean => AIM_ONLY.test(question);

const MATERIAL =
  /\bmade (?:of|from|out of)|\bwhat (?:kind of |sort of |type of )?(?:nano\w*|particles?|materials?|metals?|probes?)\b|\b(?:called|consists?|composed|contains?)\b|\bits name\b/i;

/** What was made for it. */
export const asksMaterial = (question: string): boolean => MATERIAL.test(question);

const REASONS =
  /\b(?:why(?! (?:do|is|was|did) (?:they|it|that|the authors?) (?:call|name|so))|how come|reasons?|drawbacks?|weak\w*|overlook\w*|miss(?:es|ed)?|equally|better|improv\w+|still reach|problems?|limit\w*|catch|downsides?|worr(?:y|ies|ied|isome)|concerns?|(?:keep|keeps|kept|stop|stops|prevent|prevents) (?:\w+ ){1,5}from|where else|end(?:s|ed)? up|hinder\w*|hold(?:s|ing)? (?:it|them) back|depend\w*|chang\w+|become|turn into|everywhere|clinic\w*)\b/i;

const DOING_ONLY =
  /^\W*(?:(?:and|but|so|ok(?:ay)?) )*what (?:do|does|did)\s{1,20}(?:(?:it|they|he|she|this one|that one|this|that|these|those|the(?: \w+ (?:one|study|paper|team|group))?)\s{1,30})?(?:detect|measure|target|treat|image|use|make|build|develop|do|look at|study|carry|deliver)\W{0,9}$/i;

/** "what did it detect?", and nothing besides: its aim or what was made. Words that only point at it may be blanked out. */
export const asksOnlyWhatItDid = (question: string): boolean => DOING_ONLY.test(question);

const LIMITS_ONLY =
  /^\W*(?:(?:and|but|so|ok(?:ay)?|what(?:['’]s| is| are)?|any|the|its|their|main|is there|are there|was there|a|some) )*(?:drawbacks?|weak(?:ness(?:es)?| (?:points?|spots?|sides?))|limits?|limitations?|downsides?|catch|problems?|shortcomings?|disadvantages?|cons|snags?|caveats?)(?: (?:of|with|to|in|there|here|then|though|it|that|this|them))*\W{0,9}$/i;

/** "any drawback?", and nothing besides. */
export const asksOnlyLimits = (question: string): boolean => LIMITS_ONLY.test(question);

/** Its reasons, limits and prospects, which the prose tells. */
export const asksReasons = (question: string): boolean => REASONS.test(question);

const ALL = /^\W*(?:so |ok |and )?(?:tell me (?:more )?about|what about|describe|show)\b/i;

/** Whatever there is to tell of it. */
export const asksAll = (question: string): boolean => ALL.test(question);
