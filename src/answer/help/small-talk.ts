/** Small talk, and questions about the tool itself or the length of the review's lists: they get help, not a refusal. */

const GREETING =
  /^(?:hi+|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|how are you|how do you do|what'?s up)(?: (?:there|everyone|all|verbatim|you|doing|today|again|bot|friend))*\W{0,9}$/i;
const FAREWELL =
  /^(?:thanks?|thank you|thx|cheers|great|nice|cool|ok(?:ay)?|bye|goodbye|see you|good night|well done|got it|never ?mind|sorry)(?:[ ,!.]+(?:thanks?|bye|goodbye|great|you|so|very|much|a|lot|for|that|this|the|your|help|it|all|again|then|now|later|job|work|one))*\W{0,9}$/i;
const TOOL = String.raw`(?:this |the |your )?(?:tool|page|site|thing|chat|bot|app|program|verbatim)`;
const PLACE = String.raw`(?: (?:here|you|me|with you|(?:with|on|in|from|of|about) (?:${TOOL}|this (?:review|article|paper))|with (?:this|it)))?`;
const HELP = String.raw`(?:help(?: me)?(?: please)?|menu|start|commands?|options|instructions)`;
const HOW = String.raw`how (?:do|can|should) i (?:use|ask|search)(?: (?:you|this|it|here|${TOOL}|(?:a )?questions?))?${PLACE}|how (?:do|does) (?:you|this|${TOOL}) work`;
const WHAT = String.raw`what (?:(?:kinds? of )?questions?|topics|things)?\s?(?:can|could|should|do) (?:i|we|you|this|${TOOL}) (?:ask|do|know|answer|search|cover)(?: for)?${PLACE}|what (?:are|is) (?:you|this|${TOOL})(?: for| about)?`;
const WHO = String.raw`who (?:are|made|built) (?:you|${TOOL})|are you (?:an? )?(?:ai|bot|robot|human|person|real|chatgpt|machine|computer|llm|language model)\b.*|can you (?:help(?: me)?|hear me|understand me)`;

const asked = (ways: string): RegExp =>
  new RegExp(String.raw`^(?:so,? |please,? )?(?:${ways})(?: please| then| exactly)?[\s.?!]*$`, 'i');

const ABOUT_TOOL = asked([HELP, HOW, WHAT, WHO].join('|'));
/** Asked first, these are of the tool; asked later, of what was answered. */
const FIRST_ABOUT_TOOL = asked(
  'examples?|how does it work|what (?:can|could|should|does) it (?:do|know|answer|search)',
);

/** What the review covers is counted where help is given. */
const HOW_LONG_A_LIST = asked(
  String.raw`(?:how many|(?:what is |what['’]s )?the (?:number|count) of|number of|count of) (?:references?|sources?|cited (?:works|papers|articles)|bibliography entries)(?: (?:are|is|were|does|do|has|have)(?: there| cited| listed| given)?)?(?: (?:it|(?:this|the) (?:review|paper|article|author)))?(?: (?:cites?|lists?|have|has|uses?|gives?))?(?: (?:in|at the end of) (?:it|(?:this|the) (?:review|paper|article|list|reference list|bibliography)))?(?: (?:in )?(?:total|all))?`,
);

/** `isFirst` where nothing was asked before. */
export const isSmallTalk = (question: string, isFirst: boolean): boolean =>
  GREETING.test(question) ||
  FAREWELL.test(question) ||
  ABOUT_TOOL.test(question) ||
  HOW_LONG_A_LIST.test(question) ||
  (isFirst && FIRST_ABOUT_TOOL.test(question));
