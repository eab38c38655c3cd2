/** Counting: whether a question asks how many, and whether what it counts is studies. */

import type { Token } from '../../text/token.ts';
import { EMPTY_WORDS, isCountOfAll, NEGATORS, PLURAL_STUDY_NOUNS, STUDY_NOUNS } from './cues.ts';
import type { FacetIndex } from './facet-index.ts';
import { type Filter, isOfAuthors } from './filter.ts';
import { isYear } from './years.ts';

const COUNTED_VERBS = new Set(
  'are is were was have has had do does did use used can could name named'.split(' '),
);

/** What else may be counted: "how many patients were treated in the US studies". */
const COUNTED_OTHERS = new Set(
  'patients people persons participants volunteers subjects mice rats animals cells samples specimens doses injections weeks days hours months'.split(
    ' ',
  ),
);

/** Words that may stand before what is counted: "cervical cancer patients". */
const COUNTED_REACH = 3;

/** Whether others than studies are counted: "cervical cancer patients", not "animal studies" nor "patients' studies". */
function countsOthers(tokens: readonly Token[], from: number): boolean {
  const near = tokens.slice(from, from + COUNTED_REACH);
  const at = near.findIndex(({ word }) => COUNTED_OTHERS.has(word));
  return (
    at >= 0 &&
    near.slice(0, at).every(({ isStopWord, term }) => !isStopWord && !STUDY_NOUNS.has(term)) &&
    !STUDY_NOUNS.has(tokens[from + at + 1]?.term ?? '')
  );
}

/** A figure that studies report, rather than their number. */
const MEASURED =
  /\b(?:average|mean|median|typical|maximum|minimum) (?:number|count)\b|\bper (?:\w+ ){0,3}(?:cells?|patients?|mouse|mice|animals?|gram|kg|kilogram|ml|particles?|doses?|scans?)\b/i;

/** "how many of the thirty-one", "how many of them" */
const COUNTS_THEM =
  /^\W*(?:\w+\W+){0,3}how many (?:out )?of (?:(?:the|these|those|all|your|their|whole|selected) )*(?:\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?|them|lot|bunch|set|collection|corpus|pool|crop|batch|selection|stuff|works|body)\b/i;
const COUNTS_WORK =
  /\bhow many (?:pieces|bits|items|bodies|lines) of (?:research|work|literature|evidence|the table)\b/i;
/** "lung: how many?": what is counted goes without saying. */
const COUNTS_NOTHING_ELSE = /\bhow many\s*(?:[?!.,;:]|$)/i;

/** "how many treat tumours by heat": what they do, of whom studies alone can be meant. */
const ACTING = new Set('treat fight kill tackle detect cure heal attack address hit'.split(' '));
/** "how many aim at HER2": what is called like a facet is what they do. */
const AIMING = new Set(['at', 'to', 'for', 'on', 'against']);

const isAboutStudies = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }) => PLURAL_STUDY_NOUNS.has(word));

/** Whether what is counted is studies: "how many (of the included) studies", "how many used gold", not "how many mice". */
export function countsStudies(
  question: string,
  tokens: readonly Token[],
  from: number,
  index: FacetIndex,
  filters: readonly Filter[],
): boolean {
  if (countsOthers(tokens, from) || MEASURED.test(question)) return false;
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
        ACTING.has(tokens[at - 1]?.word ?? '') ||
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

const PLURAL_VERBS = new Set(['are', 'were', 'have', 'of']);
const QUANTITIES = new Set('number share proportion percentage fraction count tally'.split(' '));

/** Where what is counted begins: after "how many", "number of", "what share of"; or 0 for "…, count". */
export function countFrom(tokens: readonly Token[]): number | undefined {
  const words = tokens.map(({ word }) => word);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    if (word === 'how' && (next === 'many' || next === 'often')) return at + 2;
    // "how much are Chinese"
    if (word === 'how' && next === 'much' && PLURAL_VERBS.has(words[at + 2] ?? '')) return at + 2;
    if (word === 'no' && next === 'of') return at + 2; // "no. of studies"
    if (QUANTITIES.has(word)) {
      if (next === 'of') return at + 2;
      if (word === 'count' && (at === 0 || at === words.length - 1)) return at === 0 ? 1 : 0;
    }
  }
  return undefined;
}
