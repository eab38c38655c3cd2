/** Intent: whether a question asks for studies, how many they are, the values of a facet, or none of these. */

import type { Token } from '../../text/token.ts';
import {
  COUNT_CUE,
  EMPTY_WORDS,
  FLOW_WORDS,
  isCountOfAll,
  LIST_CUE,
  NEGATORS,
  PEOPLE_NOUNS,
  PLURAL_STUDY_NOUNS,
  STUDY_NOUNS,
} from './cues.ts';
import type { FacetIndex } from './facet-index.ts';
import type { Filter } from './filter.ts';
import { isYear } from './years.ts';

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

const COUNTED_VERBS = new Set(
  'are is were was have has had do does did use used can could name named'.split(' '),
);

/** What else may be counted: "how many patients were treated in the US studies". */
const COUNTED_OTHERS = new Set(
  'patients people persons participants volunteers subjects mice rats animals cells samples specimens doses injections weeks days hours months'.split(
    ' ',
  ),
);

/** "how many animal studies" */
const isNounAfter = (tokens: readonly Token[], at: number): boolean =>
  STUDY_NOUNS.has(tokens[at + 1]?.term ?? '');

/** "how many of the thirty-one", "how many of them" */
const COUNTS_THEM =
  /^\W*(?:\w+\W+){0,3}how many (?:out )?of (?:(?:the|these|those|all|your|their) )*(?:\d+|thirty[- ]one|them)\b/i;
const COUNTS_WORK = /\bhow many (?:pieces|bits|items) of (?:research|work|literature)\b/i;
/** "lung: how many?": what is counted goes without saying. */
const COUNTS_NOTHING_ELSE = /\bhow many\s*(?:[?!.,;:]|$)/i;

/** Whether what is counted is studies: "how many (of the included) studies", "how many used gold", not "how many mice". */
function countsStudies(
  question: string,
  tokens: readonly Token[],
  from: number,
  index: FacetIndex,
  filters: readonly Filter[],
): boolean {
  if (COUNTED_OTHERS.has(tokens[from]?.word ?? '') && !isNounAfter(tokens, from)) return false;
  const terms = tokens.map(({ term }) => term);
  if (COUNTS_THEM.test(question) || COUNTS_WORK.test(question)) return true;
  if (filters.length > 0 && COUNTS_NOTHING_ELSE.test(question)) return true;
  for (let at = from; at < tokens.length; at += 1) {
    const { word, term, isStopWord } = tokens[at] as Token;
    if (PLURAL_STUDY_NOUNS.has(word) || STUDY_NOUNS.has(term)) return true;
    if (index.phraseAt(terms, at) || isYear(tokens[at]) || isOfAuthors(filters)) return true;
    // "how many cover more than one cancer" has its condition; "how many cancers" asks for values.
    if (index.facetAt(terms, at))
      return (
        isAboutStudies(tokens) ||
        filters.some(({ kind, isNegated }) => kind !== 'values' || isNegated) ||
        index.phraseAt(terms, at + 1) !== undefined ||
        (filters.length > 0 && AIMING.has(tokens[at + 1]?.word ?? ''))
      );
    // "how many are …", "how many have to do with …": what is counted was said before, or goes without saying.
    if (at === from && isStopWord && COUNTED_VERBS.has(word)) return true;
    const saysNothing =
      isStopWord ||
      EMPTY_WORDS.has(term) ||
      NEGATORS.has(term) ||
      isCountOfAll({ word }, tokens[at - 1]);
    if (!saysNothing) return isAboutStudies(tokens);
  }
  return true;
}

/** "how many aim at HER2": what is called like a facet is what they do. */
const AIMING = new Set(['at', 'to', 'for', 'on', 'against']);

const isOfAuthors = (filters: readonly Filter[]): boolean =>
  filters.some(({ facet }) => facet === 'first author');

const isAboutStudies = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }) => PLURAL_STUDY_NOUNS.has(word));

/** Where what is counted begins: after "how many", "number of", "what share of"; or 0 for "…, count". */
function countFrom(tokens: readonly Token[]): number | undefined {
  const words = tokens.map(({ word }) => word);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    if (word === 'how' && (next === 'many' || next === 'often')) return at + 2;
    if (word === 'no' && next === 'of') return at + 2; // "no. of studies"
    if (
      ['number', 'share', 'proportion', 'percentage', 'fraction', 'count', 'tally'].includes(word)
    ) {
      if (next === 'of') return at + 2;
      if (word === 'count' && (at === 0 || at === words.length - 1)) return at === 0 ? 1 : 0;
    }
  }
  return undefined;
}

const NAMING_PEOPLE = new Set('which what whose list name all'.split(' '));
/** Words between "which" or "what" and the study. */
const NOUN_REACH = 5;
const COMPARING = new Set(
  'more less better worse best worst superior than versus vs safer cheaper stronger faster higher lower greater'.split(
    ' ',
  ),
);

/** The flow of records is told in the Results, not counted from the table. */
const asksFlow = (tokens: readonly Token[]): boolean =>
  tokens.some(({ term, word }) => FLOW_WORDS.has(term) && word !== 'find' && word !== 'included');

/** "the oldest study": one or more, those of the first year. */
const END_OF_ALL =
  /\b(?:oldest|earliest|newest|latest|most recent) (?:\w+ )?(?:stud(?:y|ies)|papers?|articles?)\b/i;

/** "who are the authors of the paper on …" asks for a publication; "which authors used gold" for studies. */
const ASKS_AUTHORS =
  /\b(?:authors?|writers?) of (?:the|that|this) (?:\S+ ){0,12}?(?:paper|article|review|study|reference|entry|piece|work)\b|\bwho (?:wrote|authored|published) (?:the|that|this)\b/i;

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
  if (from !== undefined || ASKS_AUTHORS.test(question)) return undefined;
  const words = tokens.map(({ word }) => word);
  // "Which was more sensitive, A or B?" asks for a comparison, not for studies.
  // "older than 2024" is a condition.
  const isComparing = tokens.some(
    ({ word, start }) =>
      COMPARING.has(word) &&
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
  if (words.some((word) => ANYTHING.has(word))) return 'list';
  const first = words[0] ?? '';
  // "which particles in the table …" asks for studies, "which receptors do microbubbles bind" does not.
  const isPlural = /[^su]s$/.test(words[1] ?? '') && !tokens[1]?.isStopWord;
  const isOfTable = words.includes('table') || words.includes('included');
  if (first === 'which' && isPlural && isOfTable && hasFilters && !isComparing) return 'list';
  if (/\b(?:every|each) (?:entry|study|paper|row|article)\b/i.test(question)) return 'list';
  if (['work', 'research'].includes(first) && PREPOSITIONS.has(words[1] ?? '')) return 'list';
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
  if ((first === 'who' || first === 'which') && !isComparing) return 'one';
  if (hasFilters && COUNT_CUE.test(question)) return 'count';
  if (hasFilters && (LIST_CUE.test(question) || WHAT_IS_THERE.test(question)) && !isComparing)
    return 'list';
  return undefined;
}

/** "ovary, cervix: what is there?", "only the cervix matters, show me those" */
const WHAT_IS_THERE =
  /\bwhat(?: is|['’]s| do you have) there\W*$|\bwhat do you have\W*$|\b(?:show|list|give|name|tell)(?: me| us)? (?:those|them|these|all of them)\W*$/i;

/** A question of so few words may be nothing but values. */
const KEYWORDS = 6;

/** Whether a question may ask for studies at all, whatever it asks them for. */
export const mayAskForStudies = (question: string, tokens: readonly Token[]): boolean =>
  tokens.length <= KEYWORDS ||
  LIST_CUE.test(question) ||
  COUNT_CUE.test(question) ||
  tokens.some(
    ({ word, term }) =>
      PLURAL_STUDY_NOUNS.has(word) ||
      STUDY_NOUNS.has(term) ||
      ANYTHING.has(word) ||
      word === 'many',
  );
