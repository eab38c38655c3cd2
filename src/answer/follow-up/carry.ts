/** Carrying over: what of the question before a follow-up takes with it. */

import type { Study } from '../../library/study.ts';
import { type Filter, filterId } from '../list/filter.ts';
import type { ListReading } from '../list/read-list.ts';
import type { Span } from '../../text/span.ts';
import { asksEntry } from '../study/asked-of-work.ts';
import type { Cue } from './cue.ts';
import { keptFilters, leftOut, movedYear, widened } from './refine.ts';

/** What the question before was about, and what it found. */
export interface Context {
  readonly question: string;
  readonly kind: 'list' | 'study' | 'passages';
  /** Conditions by which its list was made. */
  readonly filters: readonly Filter[];
  /** Those that its own words said, of passages too. */
  readonly own: readonly Filter[];
  /** The studies of its answer, in the order in which they were shown; of passages, the study that the first is about. */
  readonly studies: readonly Study[];
  /** The passage that its answer led with; none for a list. */
  readonly passage: string | undefined;
  /** Its words that say something, those carried into it included. */
  readonly topic: string;
}

export type Carried =
  | { readonly kind: 'nothing' }
  /** `span` are words of the question that only point at the study. */
  | { readonly kind: 'study'; readonly study: Study; readonly span?: Span }
  /** `joined` are ids of the question's own filters that are among them already, as alternatives. */
  | {
      readonly kind: 'filters';
      readonly filters: readonly Filter[];
      readonly joined?: readonly string[];
    }
  /**
   * `passage` is the one that answered before: what is asked of it stands there, or near. `isSolved` asks what can be done
   * about it, which is what comes after that passage.
   */
  | {
      readonly kind: 'topic';
      readonly topic: string;
      readonly passage: string | undefined;
      readonly isSolved: boolean;
      /** More of what that passage tells is asked for: it stands there, or nowhere. */
      readonly isMore: boolean;
    };

const NOTHING: Carried = { kind: 'nothing' };

/** Asks for more of what was just told. */
const BESIDE =
  /\b(?:besides?|apart from|aside from|other than|in addition to|on top of|except(?: for)?|beyond) (?:that|this|those|these|them|it)\b/i;

/** Asks for what was named there as an example. */
const EXAMPLE =
  /\b(?:examples?|instance|illustration)\b.{0,24}\b(?:there|here|of (?:that|this|it))\b/i;

/** Asks for the others that did what was just spoken of. */
const ELSE =
  /^\W*(?:and |but |so )?(?:who|which(?: \w+)?|what(?: \w+)?|any(?:one|body)?|did anyone|does anyone) else\b(?:\W+\w+){0,4}\W{0,9}$/i;

/** Asks for a way round what was just told. */
const SOLVING =
  /\b(?:way (?:a)?round|work-?arounds?|get (?:a)?round|solv(?:e[ds]?|ing)|solutions?|overcome|put right|fix(?:ed|es)?|remed(?:y|ies|ied)|mitigat\w+|(?:can|could|might|should|to) be done|do about|address(?:ed)?|improve(?:d|ment)?|alternatives?)\b/i;

/** "in vivo or in vitro?": which of the two it was. */
const isChoice = (question: string, { filters, rest }: ListReading): boolean =>
  /\bor\b/i.test(question) &&
  rest.length === 0 &&
  filters.length > 0 &&
  filters.every(({ facet }) => facet === 'model');

const wordsLeft = ({ rest, facetsNamed }: ListReading): boolean =>
  rest.length > 0 || facetsNamed.length > 0;

/**
 * Decides what a question with a cue carries over.
 *
 * @param isKnownAlone - whether the question by itself is one that the review is known to answer
 */
export function carryOver(
  question: string,
  cue: Cue,
  list: ListReading,
  context: Context,
  isKnownAlone: boolean,
  select: (studies: readonly Study[], filters: readonly Filter[]) => readonly Study[],
): Carried {
  const { kind, studies, filters } = context;
  const isSolved = SOLVING.test(question);
  const isMore = BESIDE.test(question) || EXAMPLE.test(question);
  const carryTopic = (): Carried =>
    context.topic === ''
      ? NOTHING
      : {
          kind: 'topic',
          topic: context.topic,
          // "and what about …" leaves the passage for another on the same matter; "it" and "there" stay with it.
          passage:
            cue.kind === 'one' || cue.kind === 'again' || isSolved || isMore
              ? context.passage
              : undefined,
          isSolved,
          isMore,
        };
  const refined = (): Carried => {
    const wider = widened(question, filters, list.filters);
    if (wider) return { kind: 'filters', ...wider };
    const kept = keptFilters(filters, list, question);
    return { kind: 'filters', filters: [...kept, ...leftOut(filters, list.released.filters)] };
  };
  const [only] = studies;
  const isOne = studies.length === 1 && only !== undefined;
  const filtersOnly = list.filters.length > 0 && list.rest.length === 0;
  const moved = list.filters.length === 0 ? movedYear(question, filters) : undefined;
  if (kind === 'list' && moved) return { kind: 'filters', filters: moved };
  if (cue.kind === 'end') {
    const study = studyAtEnd(studies, cue.end);
    return study && studies.length > 1 ? { kind: 'study', study, span: cue.span } : NOTHING;
  }
  if (cue.kind === 'again')
    return isOne && kind !== 'passages' ? { kind: 'study', study: only } : carryTopic();
  if (cue.kind === 'described' && widened(question, filters, list.filters)) return refined();
  if (cue.kind === 'described') {
    const fitting =
      list.filters.length > 0 && studies.length > 1 ? select(studies, list.filters) : [];
    const [study] = fitting;
    if (study && fitting.length === 1) return { kind: 'study', study, span: cue.span };
    return fitting.length > 1
      ? { kind: 'filters', filters: keptFilters(filters, list, question) }
      : NOTHING;
  }
  if (cue.kind === 'others') {
    const [last] = context.own;
    if (kind !== 'list' || !last || context.own.length > 1) return carryTopic();
    const rest = filters.filter((filter) => filterId(filter) !== filterId(last));
    return {
      kind: 'filters',
      filters: [...rest, { ...last, isNegated: !last.isNegated, spans: [] }],
    };
  }
  // "which one …" after a single study asks among all of them anew.
  if (cue.kind === 'which-one' && isOne) return NOTHING;
  if (cue.kind === 'ordinal') {
    const study = studies.at(cue.position);
    if (study && studies.length > 1) return { kind: 'study', study, span: cue.span };
    // There is no twelfth of ten: the ten are shown again.
    return studies.length > 1 && filters.length > 0 ? { kind: 'filters', filters } : carryTopic();
  }
  if (cue.kind === 'short' && isOne && (asksEntry(question) || isChoice(question, list)))
    return { kind: 'study', study: only };
  if (kind === 'list' && list.order !== undefined) return refined();
  const letsGo = list.released.facets.length > 0 || list.released.filters.length > 0;
  if (letsGo && filters.length > 0) return refined();
  // "what about Spain?" after the one study from Germany: the other country, not that study.
  const isSwap =
    cue.kind === 'joined' &&
    filtersOnly &&
    list.filters.every(({ facet }) => filters.some((before) => before.facet === facet));
  if (isOne && isSwap) return refined();
  // "which ones?", "list them", "how many is that?"
  const saysNothingNew =
    list.rest.length === 0 && list.filters.length === 0 && list.facetsNamed.length === 0;
  if (kind === 'list' && !isOne && saysNothingNew) return refined();
  if (kind === 'list' && filtersOnly && !(isOne && list.intent === undefined)) return refined();
  // "who else does?"
  // The year was part of a name.
  const did = context.own.filter(({ facet }) => facet !== 'year');
  if (ELSE.test(question) && list.filters.length === 0 && did.length > 0)
    return { kind: 'filters', filters: did };
  // "what is PTT?" "which studies used it?"
  const isOfSaid =
    kind === 'passages' && saysNothingNew && (list.intent === 'list' || list.intent === 'count');
  if (isOfSaid && context.own.length > 0) return { kind: 'filters', filters: context.own };
  const isAside = /^\W*\w+(?: \w+)?\?\W{0,9}$/u.test(question); // "journal?", "any drawback?"
  if (cue.kind === 'short' && !(isAside && list.rest.length > 0 && !isKnownAlone)) {
    if (isKnownAlone || list.filters.length > 0 || !onlyFacets(list)) return NOTHING;
    return isOne ? { kind: 'study', study: only } : kind === 'list' ? refined() : carryTopic();
  }
  if (isKnownAlone && cue.kind === 'joined') return NOTHING;
  if (kind === 'list' && !isOne) {
    const isOfList =
      cue.kind === 'many' ||
      cue.kind === 'which-one' ||
      list.intent !== undefined ||
      list.filters.length > 0;
    return isOfList && wordsLeft(list) && list.intent !== undefined ? refined() : carryTopic();
  }
  if (isOne && (cue.kind === 'one' || kind === 'study' || kind === 'list'))
    return { kind: 'study', study: only };
  return carryTopic();
}

/** The first or the last published. */
function studyAtEnd(studies: readonly Study[], end: 'earliest' | 'latest'): Study | undefined {
  const byYear = studies.toSorted(
    (left, right) => Number(left.facets.year[0]?.value) - Number(right.facets.year[0]?.value),
  );
  return end === 'earliest' ? byYear[0] : byYear.at(-1);
}

const onlyFacets = ({ facetsNamed, rest }: ListReading): boolean =>
  facetsNamed.length > 0 && rest.length === 0;
