/** Small talk, and questions about the tool itself: they get help, not a refusal. */

const GREETING =
  /^(?:hi+|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|how are you|how do you do|what'?s up)(?: (?:there|everyone|all|verbatim|you|doing|today|again|bot|friend))*\W*$/i;
const FAREWELL =
  /^(?:thanks?|thank you|thx|cheers|great|nice|cool|ok(?:ay)?|bye|goodbye|see you|good night|well done|got it|never ?mind|sorry)(?:[ ,!.]+(?:thanks?|bye|goodbye|great|you|so|very|much|a|lot|for|that|this|the|your|help|it|all|again|then|now|later|job|work|one))*\W*$/i;
const ABOUT_TOOL =
  /^(?:so,? |please,? )?(?:help(?: me)?(?: please)?|menu|start|commands?|options|instructions|examples?|how (?:do|can|should) i (?:use|ask|search)\b.*|how (?:do|does) (?:you|this|it|verbatim|this (?:tool|page|site|thing|chat|bot)) work|what (?:can|could|should|do) (?:i|we|you|it|this) (?:ask|do|know|answer|search)\b.*|what (?:are|is) (?:you|this|verbatim|this (?:tool|page|site|thing|chat|bot|app))(?: for| about)?|who (?:are|made|built) (?:you|this (?:tool|page|site|bot))|are you (?:an? )?(?:ai|bot|robot|human|person|real|chatgpt|machine|computer|llm|language model)\b.*|can you (?:help(?: me)?|hear me|understand me)|what (?:questions|kinds? of questions?|topics) can .*|what do you cover)[\s.?!]*$/i;

export const isSmallTalk = (question: string): boolean =>
  GREETING.test(question) || FAREWELL.test(question) || ABOUT_TOOL.test(question);
