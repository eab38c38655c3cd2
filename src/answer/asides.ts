/** Asides: words that tell a list to leave nothing out, which by themselves are no condition: "joint work included". */

/** What a list may hold besides the plain cases; it meets the same conditions. */
const KINDS = String.raw`(?:just |only )?(?:the |those |ones |studies |papers |a )?(?:with |on |of |in )?(?:cell[- ]lines?|(?:mixed|joint|shared|collaborative|co-?authored|combined|multi[- ]?\w+|several|multiple|many|partial) (?:panels?|lists?|ones?|cases?|rows?|entries|work|papers?|studies|projects?|efforts?|teams?|cancers?|tumou?rs?|organs?|countries)|panels?|mixtures?|collaborations?|partnerships?|combinations?|mixed)`;
const SEVERAL_KINDS = `${KINDS}(?:(?:,| and| or|, and| &) ${KINDS})*`;

export const ASIDES: readonly RegExp[] = [
  new RegExp(
    String.raw`[\s,;(–-]{0,8}\b(?:(?:also |and )?count(?:ing)?(?: in)?|incl(?:uding|\.)?|even|as well as) ${SEVERAL_KINDS}(?: too| as well)?\)?(?=\W{0,9}$|[,;:?.])`,
    'i',
  ),
  new RegExp(
    String.raw`(?:^|[,;:(–-])\s*(?:and )?${SEVERAL_KINDS} (?:too|as well|also|included|counted|allowed|alike)\b\)?`,
    'i',
  ),
  // "even if it is only cells", "whether on their own or with another country"
  /[\s,;(–-]{0,8}\beven (?:if|when|where|though) (?:it|this|that|they|these|those|there|only|just)\b[^.?!;]*(?=[.?!;]|$)/i,
  /[\s,;(–-]{0,8}\b(?:whether|no matter whether|regardless of whether) (?:or not |it|they|that|on|alone|by|as|with)\b[^.?!;]* or [^.?!;]*(?=[.?!;]|$)/i,
  /[\s,;(–-]{0,8}\b(?:and )?(?:counting|including|also) (?:those|the ones|ones|cases|studies|papers) (?:where|in which|that|which|with)\b[^.?!;]*(?=[.?!;]|$)/i,
  /[\s,;(–-]{0,8}\b(?:whatever|whichever|regardless of|no matter) (?:the |its |their |what |which )?(?:\w+ ){0,2}(?:sub-?types?|types?|kinds?|stages?|subtype|sort|sorts|year|country|method)\b(?: it is| they are)?/i,
  /\bwith or without (?:\w+ ){0,3}?\w+(?=\W{0,9}$|[,;:?.])/i,
  /\bfor (?:whatever|any) (?:purpose|reason|use)\b/i,
  // "I keep mixing up the Chens. How many …"
  /^\W*(?:i|we)(?:['’]m)? (?:keep|always|often|never|can['’]?t|cannot|am|are|tend to)\b[^.?!]*[.!]\s*(?=.*\b(?:which|what|who|how|where|when|why)\b.*\?)/i,
  // "also where it has spread"
  /[\s,;(–-]{0,8}\b(?:also|even|including|plus|and) (?:when|where|if|once) (?:it|they)(?: has| have|['’]s)? (?:already )?(?:spread|gone|moved|travel+ed|metasta\w+)\b[^.?!;]*(?=[.?!;]|$)/i,
  /[\s,;(–-]{1,8}(?:the )?(?:spread|metasta\w+) (?:too|included|as well|counted)\b/i,
  // What it is asked for: "I need to check the spread of years."
  /(?<=[.?!;])\s*(?:(?:just|only) the (?:list|names?|numbers?|count)|(?:i|we)(?:['’](?:m|re|d|ve))? (?:need|want|have|must|am|are|would|was|were|got)\b(?! to know\b)[^?]*)\W{0,9}$/i,
  /,?\s*\b(?:right|correct|am i right|isn['’]t it|aren['’]t they)\s*\?(?=\s*\w)/i,
  /\b(?:any|either|whichever|whatever) way (?:you|we|one|i) (?:count|look at|see|slice) (?:it|them|this)\b[\s,:]*|\b(?:taken|put|added|counted|lumped) together\b|\b(?:out )?of the (?:whole|entire|full) (?:set|lot|bunch|table|list|collection)\b[\s,:]*|\ball told\b|\bin (?:any|whatever|one|some|every) (?:form|way|shape)(?: or (?:form|another))?\b/i,
];
