/** Intent: whether a question asks for studies, how many they are, the values of a facet, or none of these. */

import type { Token } from '../../text/token.ts';
import { countFrom, countsStudies } from './counting.ts';
import {
  COUNT_CUE,
  FLOW_WORDS,
  LIST_CUE,
  PEOPLE_NOUNS,
  PLURAL_STUDY_NOUNS,
  SLIPS,
  STUDY_NOUNS,
} from './cues.ts';
import type { FacetIndex } from './facet-index.ts';
import { type Filter, isOfAuthors } from './filter.ts';

export type Intent =
  | 'count'
  | 'list'
  | 'one' // "which study …": a list that is expected to hold one
  | 'keywords'; // nothing but values: "breast cancer MRI 2024"

const ASKING = new Set([
  'which',
  'what',
  'whose',
  'who',
  'list',
  'show',
  'name',
  'give',
  'find',
  'all',
  'any',
  'every',
  'each',
  'those',
  'are',
  'is',
  'do',
  'does',
  'did',
]);
const ANYTHING = new Set([
  'anything',
  'everything',
  'something',
  'anyone',
  'anybody',
  'everyone',
  'everybody',
  'someone',
  'somebody',
  'whatever',
  'whichever',
]);
const PREPOSITIONS = new Set([
  'on',
  'with',
  'of',
  'about',
  'from',
  'using',
  'in',
  'by',
  'for',
  'that',
  'which',
  'where',
  'who',
  'before',
  'after',
  'since',
]);

const NAMING_PEOPLE = new Set(
  'which what whose list name all give show find tabulate collect'.split(' '),
);
/** Words between "which" or "what" and the study. */
const NOUN_REACH = 5;
const COMPARING = new Set(
  'more less better worse best worst superior than versus vs safer cheaper stronger faster higher lower greater'.split(
    ' ',
  ),
);

/**
 * The flow of records is told in the Results, not counted from the table: "the included studies" are those of the table,
 * "were included" asks what the review kept.
 */
const asksFlow = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ term, word }, at) =>
      FLOW_WORDS.has(term) &&
      word !== 'find' &&
      (word !== 'included' || ['was', 'were', 'got'].includes(tokens[at - 1]?.word ?? '')),
  );

/** "the oldest study": one or more, those of the first year. */
const END_OF_ALL =
  /\b(?:oldest|earliest|eldest|newest|latest|most recent) (?:(?:\w+ )?(?:stud(?:y|ies)|papers?|articles?)|of (?:the |this )?(?:bunch|lot|set|collection|all|them)|year)\b/i;

/** "who are the authors of the paper on …" asks for a publication; "which authors used gold" for studies. */
const ASKS_AUTHORS =
  /\b(?:authors?|writers?) of (?:the|that|this) (?:\S+ ){0,12}?(?:paper|article|review|study|reference|entry|piece|work)\b|\bwho (?:wrote|authored|published) (?:the|that|this)\b/i;

/** "list the references from 2023" asks for what is cited, not for what is included. */
const ASKS_REFERENCES =
  /^\W*(?:please )?(?:list|show|give|name|which|what|find)(?: me| us)?(?: all)?(?: of)?(?: the)? (?:\w+ )?(?:references|cited (?:works|papers|sources)|bibliography|sources cited)\b/i;
export const asksReferences = (question: string): boolean => ASKS_REFERENCES.test(question);

/** "and of that bunch, who …" */
const LEADING_IN = new Set(
  'and so but ok okay then now fine well out of all them those these that bunch lot set list'.split(
    ' ',
  ),
);

const CITING = /\b(?:cite[sd]?|citing|citations?|references?|bibliography|quoted? from)\b/i;

/** "every included paper" */
const EACH_STUDY = /\b(?:every|each) (?:\w+ )?(?:entry|study|paper|row|article|work)\b/i;

export function readIntent(
  question: string,
  tokens: readonly Token[],
  index: FacetIndex,
  filters: readonly Filter[],
): Intent | undefined {
  const hasFilters = filters.length > 0;
  const from = countFrom(tokens);
  if (from !== undefined && countsStudies(question, tokens, from, index, filters)) {
    return hasFilters || !asksFlow(tokens) ? 'count' : undefined;
  }
  if (from !== undefined || ASKS_AUTHORS.test(question) || asksReferences(question))
    return undefined;
  const words = tokens.map(({ word }) => word);
  // "Which was more sensitive, A or B?" asks for a comparison, not for studies.
  // "older than 2024" is a condition.
  const isComparing = tokens.some(
    ({ word, start }, at) =>
      COMPARING.has(word) &&
      !['no', 'nothing'].includes(tokens[at - 1]?.word ?? '') && // "and nothing more"
      !filters.some(({ spans }) => spans.some((span) => start >= span.start && start < span.end)),
  );
  // "Which works better?"
  const noun = tokens.findIndex(
    ({ word }) => PLURAL_STUDY_NOUNS.has(word) && !(isComparing && word === 'works'),
  );
  if (noun >= 0) {
    // "a panel of scientists" is not asked for, whatever filter there is.
    const arePeople = PEOPLE_NOUNS.has(tokens[noun]?.term ?? '');
    const isEdge = noun === 0 || noun === tokens.length - 1;
    const isAsked = words
      .slice(arePeople ? Math.max(0, noun - NOUN_REACH) : 0, noun)
      .some((word) => (arePeople ? NAMING_PEOPLE : ASKING).has(word));
    const isFollowed = PREPOSITIONS.has(words[noun + 1] ?? '');
    if (isEdge || isAsked || isFollowed || (hasFilters && !arePeople))
      return hasFilters || !asksFlow(tokens) ? 'list' : undefined;
  }
  // "does it cite anything on zinc oxide?" asks for what is cited.
  if (words.some((word) => ANYTHING.has(word)) && !CITING.test(question)) return 'list';
  const opening = words.findIndex((word) => !LEADING_IN.has(word));
  const first = words[opening] ?? '';
  const second = tokens[opening + 1];
  // "which particles in the table …" asks for studies, "which receptors do microbubbles bind" does not.
  const isPlural = /[^su]s$/.test(second?.word ?? '') && !second?.isStopWord;
  const isOfTable = words.includes('table') || words.includes('included');
  if (first === 'which' && isPlural && isOfTable && hasFilters && !isComparing) return 'list';
  if (EACH_STUDY.test(question)) return 'list';
  if (['work', 'research'].includes(first) && PREPOSITIONS.has(second?.word ?? '')) return 'list';
  if (END_OF_ALL.test(question) || isOfAuthors(filters)) return 'list';
  const singular = tokens.findIndex(
    ({ term, word }) => STUDY_NOUNS.has(term) || PEOPLE_NOUNS.has(term) || word === 'one',
  );
  if (
    singular >= 0 &&
    words
      .slice(Math.max(0, singular - NOUN_REACH), singular)
      .some((word) => word === 'which' || word === 'what')
  )
    return 'one';
  if (['who', 'which', 'whose'].includes(first) && !isComparing) return 'one';
  if (hasFilters && COUNT_CUE.test(question)) return 'count';
  if (hasFilters && (LIST_CUE.test(question) || hasAskingClause(question)) && !isComparing)
    return 'list';
  return undefined;
}

/** "ovary, cervix: what is there?", "only the cervix matters, show me those", "cells that glow: who did that?" */
const ASKING_CLAUSES: readonly RegExp[] = [
  /\bwhat(?: is|['’]s| do you have) (?:there|in here)\b/i,
  /\bwhat in here\b/i,
  /\bgive what\b/i,
  /^\W*where (?:is|are|was|were|does|do|did) .{1,60}(?:part of|come up|appear|occur|turn up|crop up|show up|mentioned|used|involved|in play)\b/i,
  /\bwho (?:did|does|do|worked on|works on|has|have|used|uses|made|makes|tried|studied|took on|reports?|reported|says? (?:so|they made)) (?:that|this|those|these|them|it|such things?|so)?\W{0,9}$/i,
  /\bwho (?:are|were) (?:they|these|those)\W{0,9}$/i,
  /\b(?:and if so,? |so |[-–:] ?)which(?: ones)?\W{0,9}$/i,
  /\b(?:full|complete|whole) list\W{0,9}$/i,
  /^\W*(?:kindly |please )?(?:tabulate|collect|gather|compile)\b/i,
  /^\W*(?:stuff|things) (?:that|which)\b/i,
  /\bwho[ms]? (?:should|can|could|must) i\b/i,
  /[:;.–] ?(?:whose|which (?:of|ones|papers|studies|teams|groups|labs))\b/i,
  /^\W*(?:in|on|from|by|with) which (?:\w+ )?\w{4,}s (?:do|did|are|were|have|can|could)\b/i,
  /\bwhat do you have\W{0,9}$/i,
  /\bwhat(?:['’]s left| remains| is left| fits| meets| qualifies)\b[^?]{0,24}\W{0,9}$/i,
  /\b(?:i['’]m|i am|we['’]re|we are) after\b/i,
  /\bwho (?:did|has done|does) so\b/i,
  /\bwho (?:\w+ (?:or|and) )?\w+(?:ed|s) (?:that|this|those|it|them)\W{0,9}$/i,
  /\bwhat (?:was|has been|is|did they|do they) (?:done|do|tried|found|published|made) (?:on|about|for|with|in|against) (?:that|this|it|those|them)\W{0,9}$/i,
  /\b(?:has|have|did|does|is there) (?:some|any) ?(?:one|body)\b|\b(?:has|have) somone\b/i,
  /\bwho is there\W{0,9}$/i,
  // "…: whose is it?", "… - whose inventions are these?"
  /\bwhose (?:is|are|was|were) (?:it|they|that|this|those|these)\W{0,9}$/i,
  /\bwhose (?:\w+ )?(?:work|works|inventions?|ideas?|doing|brainchild|handiwork) (?:is|are|was|were) (?:it|they|that|this|those|these)\W{0,9}$/i,
  /\bwhere (?:do|can|could|would|might) (?:i|we|one) (?:find|look for|read about)\b/i,
  /^\W*what (?:had|has|have|did|does) .{1,40}\b(?:to offer|contributed?|come up with|to show)\b/i,
  /^\W*(?:what|whatever|anything that) (?:hails|comes|came|stems|originates?|was made|was done) (?:from|in)\b/i,
  /^\W*for .{3,60}\bi (?:need|want|would like|am looking for|require)\b/i,
  /[:;–-] ?(?:authors?|names?|enumerate|list|studies|papers|references)\W{0,9}$/i,
  /\bdo(?:es)? (?:that|this|such (?:a thing|things)|it|they) exist\b/i,
  /^\W*(?:looking at|take|taking|considering) (?:those|the ones)\b.*\bwhich\b/i,
  /\b(?:show|list|give|name|tell)(?: me| us)? (?:those|them|these|all of them)\W{0,9}$/i,
];

const hasAskingClause = (question: string): boolean =>
  ASKING_CLAUSES.some((clause) => clause.test(question));

/** A question of so few words may be nothing but values. */
const KEYWORDS = 6;

/** Whether a question may ask for studies at all, whatever it asks them for. */
export const mayAskForStudies = (question: string, tokens: readonly Token[]): boolean =>
  tokens.length <= KEYWORDS ||
  LIST_CUE.test(question) ||
  COUNT_CUE.test(question) ||
  tokens.some(({ word, term }) => {
    const meant = SLIPS.get(word) ?? word;
    return (
      PLURAL_STUDY_NOUNS.has(meant) ||
      STUDY_NOUNS.has(term) ||
      ANYTHING.has(meant) ||
      meant === 'many'
    );
  });
