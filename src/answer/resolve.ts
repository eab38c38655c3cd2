/** Resolving: what a question asks for, with what it carries over, and which kind of answer it gets. */

import type { Catalog } from '../library/catalog.ts';
import type { FacetName, Study } from '../library/study.ts';
import type { Span } from '../text/span.ts';
import { analyze, type Token } from '../text/token.ts';
import { isCompound, type Reading } from '../search/reading.ts';
import type { Retrieval, Retriever } from '../search/retrieve.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { createSpeller } from '../search/spelling.ts';
import { asksAcronym } from './asks-acronym.ts';
import { orderFairly } from './order.ts';
import { type Carried, carryOver, type Context } from './follow-up/carry.ts';
import { followUpCue } from './follow-up/cue.ts';
import { isSmallTalk } from './help/small-talk.ts';
import { EMPTY_WORDS } from './list/cues.ts';
import { createFacetIndex, type FacetIndex } from './list/facet-index.ts';
import { type Filter, filterId, parseFilterId } from './list/filter.ts';
import { studiesMentioning } from './list/mentions.ts';
import { mayAskForStudies } from './list/intent.ts';
import { type ListReading, readList } from './list/read-list.ts';
import { type Selected, selectEnd, selectStudies } from './list/select.ts';
import { MAX_HISTORY_READ } from './limits.ts';
import { createQuoteChecker, isPasted, pastedQuote } from './quote/check-quote.ts';
import { readTokens } from './read-tokens.ts';
import type { QuoteCheck } from './schema/quote.ts';
import type { Term } from './schema/term.ts';
import { asksReference } from './study/asks-reference.ts';
import { createNameIndex, type NamedReferences } from './study/name-index.ts';
import { passagesOf } from './study/study-card.ts';
import {
  correctionTerms,
  filterTerm,
  MENTION_ID,
  mentionTerm,
  studyTerm,
  studyTermId,
  TOPIC_ID,
  topicTerm,
  uncorrectedWords,
} from './terms.ts';

/** A question, cleaned and checked. */
export interface Asked {
  readonly question: string;
  readonly history: readonly string[];
  readonly without: readonly string[];
  readonly with: readonly string[];
  readonly as: 'quote' | undefined;
}

/** A list, before its passages. */
export interface ListFound {
  readonly kind: 'list' | 'count';
  readonly filters: readonly Filter[];
  readonly selected: readonly Selected[];
  /** Words that the studies have to mention, if any. */
  readonly mention: readonly Token[];
  readonly valuesOf: FacetName | undefined;
  readonly unread: readonly string[];
  /** Whether studies were plainly asked for, so that their rows come first. */
  readonly isExplicit: boolean;
}

export type Decision =
  | { readonly kind: 'help' }
  | { readonly kind: 'quote'; readonly quote: QuoteCheck }
  | ({ readonly kind: 'list' | 'count' } & ListFound)
  | {
      readonly kind: 'study';
      readonly studies: readonly Study[];
      /** Whether the question is nothing but its name: then all that is known of it is shown. */
      readonly isAllThatIsAsked: boolean;
      /** Whether the question says which study is meant, rather than the ranking. */
      readonly isNamed: boolean;
    }
  | { readonly kind: 'passages' }
  /** No included study has what was asked for. */
  | { readonly kind: 'none-listed'; readonly filters: readonly Filter[] }
  | { readonly kind: 'unanswered' };

export interface Resolved {
  readonly question: string;
  readonly decision: Decision;
  readonly retrieval: Retrieval;
  readonly terms: readonly Term[];
  readonly named: NamedReferences | undefined;
  readonly list: ListReading;
  /** The study that the question is about, carried over or named. */
  readonly focus: Study | undefined;
}

export interface ResolverParts {
  readonly catalog: Catalog;
  readonly retriever: Retriever;
  readonly passages: SearchIndex;
  readonly isAnswerable: (retrieval: Retrieval, slack?: number) => boolean;
}

export interface Resolver {
  readonly index: FacetIndex;
  readonly resolve: (asked: Asked) => Promise<Resolved>;
}

/** Likeness to a written question from which on a question is taken to stand on its own. */
const KNOWN_ALONE = 0.75;
/** A study whose own passage scores so much more than that of any other is what was looked for. */
const CLEAR_LEAD = 1.35;
/** A passage that covers less of a long statement does not have its words; aligning them would be in vain. */
const PASTED_COVERED = 0.5;
/** What a question has to say, in nats, to be taken for a description of one study. */
const CLEAR_NATS = 3;
/** What no filter took of a question for studies, from which on it is judged whether the review answers at all. */
const UNREAD_SHARE = 0.2;
/** What a follow-up carries over was answered before, and tells less than what it asks anew; log-odds. */
const CARRIED_SLACK = 0.7;
/** A list says which words it did not read, so it is given where passages would not be; log-odds. */
const LIST_SLACK = 1;
/** Words carried over; more would drown the question. */
const MAX_TOPIC_WORDS = 10;

export function createResolver({
  catalog,
  retriever,
  passages,
  isAnswerable,
}: ResolverParts): Resolver {
  const { studies } = catalog.library;
  const index = createFacetIndex(catalog.library);
  const speller = createSpeller(new Map([...index.words].map((word) => [word, 1])));
  const findNamed = createNameIndex(catalog);
  const checkQuote = createQuoteChecker(catalog, passages);

  const read = async (
    question: string,
    without: readonly string[],
    topic?: string,
  ): Promise<{ reading: Reading; tokens: Token[] }> => {
    const analysis = analyze(question);
    const facetWords = analysis.tokens.filter(({ word }) => index.words.has(word));
    const uncorrected = new Set([
      ...uncorrectedWords(without),
      ...facetWords.map(({ start, end }) => question.slice(start, end)),
    ]);
    const reading = await retriever.read(question, { carried: topic, uncorrected });
    return {
      reading,
      tokens: readTokens(
        analysis,
        reading,
        mayAskForStudies(question, analysis.tokens) ? speller : undefined,
        (word) => index.words.has(word),
      ),
    };
  };

  /** A long statement that turns out to be the review's words, altered or not, is held against them. */
  const decideQuote = async (
    pasted: string | undefined,
    { ranked }: Retrieval,
  ): Promise<Decision | undefined> => {
    if (pasted === undefined || ranked.every(({ share }) => share < PASTED_COVERED))
      return undefined;
    const quote = await checkQuote(pasted);
    return isPasted(quote) ? { kind: 'quote', quote } : undefined;
  };

  /** Decides between a list, one study, passages, and no answer, for what is left of a question. */
  const decide = async (
    { list, filters, tokens, reading, named, focus, isRefined, without }: Draft,
    retrieval: Retrieval,
  ): Promise<Decision> => {
    const isList = isRefined || list.intent !== undefined || list.valuesOf !== undefined;
    const ofNamed =
      named?.references.flatMap(({ study }) => catalog.studies.get(study ?? '') ?? []) ?? [];
    if (isList && !(named && list.filters.length === 0) && focus === undefined) {
      const found = await findList({ list, filters, reading, isRefined, without });
      if (found) {
        const isRead =
          found.kind === 'none-listed' ||
          ('mention' in found && found.mention.length > 0) ||
          weighUnread(reading, list.rest) <= UNREAD_SHARE;
        if (isRead || isAnswerable(retrieval, LIST_SLACK)) return found;
        return { kind: 'unanswered' };
      }
    }
    const topicLeft = tokens.some(
      ({ isStopWord, term }, at) =>
        !isStopWord && !EMPTY_WORDS.has(term) && !named?.tokens.includes(at),
    );
    // A passage by its id, or a reference that is no included study: it is all that was asked for.
    if (named && ofNamed.length === 0 && !topicLeft) return { kind: 'passages' };
    if (ofNamed.length > 0 && !topicLeft)
      return { kind: 'study', studies: ofNamed, isAllThatIsAsked: true, isNamed: true };
    const isKnown =
      asksAcronym(reading) ||
      (focus !== undefined && (list.rest.length === 0 || asksReference(reading.question)));
    // Function words say nothing by themselves, however often they are asked.
    const saysNothing =
      retrieval.ranked.length === 0 || reading.words.every(({ status }) => status === 'unknown');
    const slack = reading.query.words.some(({ isCarried }) => isCarried) ? CARRIED_SLACK : 0;
    if (!isKnown && (saysNothing || !isAnswerable(retrieval, slack))) return { kind: 'unanswered' };
    if (ofNamed.length > 0)
      return { kind: 'study', studies: ofNamed, isAllThatIsAsked: false, isNamed: true };
    if (focus) return { kind: 'study', studies: [focus], isAllThatIsAsked: false, isNamed: true };
    const clear = clearStudy(retrieval);
    return clear
      ? { kind: 'study', studies: [clear], isAllThatIsAsked: false, isNamed: false }
      : { kind: 'passages' };
  };

  /** The list that a question asks for; undefined where what it asks for is no list after all. */
  const findList = async ({
    list,
    filters,
    reading,
    isRefined,
    without,
  }: Pick<Draft, 'list' | 'filters' | 'reading' | 'isRefined' | 'without'>): Promise<
    Extract<Decision, { kind: 'list' | 'count' | 'study' | 'none-listed' }> | undefined
  > => {
    const { intent, valuesOf, rest, end } = list;
    const isExplicit = intent === 'list' || intent === 'count' || isRefined;
    const met = selectStudies(studies, filters, index);
    const mentioning =
      rest.length > 0 &&
      !without.includes(MENTION_ID) &&
      valuesOf === undefined &&
      !list.isRestAlternative
        ? await studiesMentioning(catalog, passages, reading, rest)
        : new Set<string>();
    const narrowed = met.filter(({ study }) => mentioning.has(study.key));
    const hasConditions =
      filters.length > 0 || narrowed.length > 0 || valuesOf !== undefined || end !== undefined;
    if (!hasConditions && (rest.length > 0 || list.facetsNamed.length > 0)) return undefined;
    if (!hasConditions && !list.isForAll) return undefined;
    if (met.length === 0) return isExplicit ? { kind: 'none-listed', filters } : undefined;
    const isNarrowed = narrowed.length > 0;
    const chosen = isNarrowed ? narrowed : met;
    const selected = end === undefined ? chosen : selectEnd(chosen, end);
    if (intent === 'one' && valuesOf === undefined) {
      if (filters.length === 0 || (rest.length > 0 && !isNarrowed)) return undefined;
      const [only] = selected;
      if (selected.length === 1 && only)
        return { kind: 'study', studies: [only.study], isAllThatIsAsked: false, isNamed: true };
    }
    const kind = intent === 'count' ? 'count' : 'list';
    const unread = isNarrowed ? [] : rest.map(({ word }) => word);
    return {
      kind,
      filters,
      selected,
      mention: isNarrowed ? rest : [],
      valuesOf,
      unread,
      isExplicit,
    };
  };

  /** The study that the first passages are about, where no other study comes near. */
  const clearStudy = ({ ranked, reading }: Retrieval): Study | undefined => {
    // One common word does not ask for a study.
    if (reading.wholeWeight < CLEAR_NATS) return undefined;
    const ordered = orderFairly(ranked);
    const [first] = ordered;
    if (!first || first.passage.study === undefined || first.passage.kind === 'reference')
      return undefined;
    const key = first.passage.study;
    const rival = ranked.find(({ passage }) => passage.study !== key);
    return rival === undefined || first.score >= CLEAR_LEAD * rival.score
      ? catalog.studies.get(key)
      : undefined;
  };

  /** What an earlier question was about, for the one that follows it. */
  const contextOf = ({ question, decision, retrieval, list, terms }: Resolved): Context => {
    const carriedTopic = terms.find(({ kind }) => kind === 'topic')?.words ?? [];
    const { query } = retrieval.reading;
    const own = query.words
      .filter((word) => !isCompound(word) && !word.isCarried)
      .map(({ text }) => text);
    const topic = [...new Set([...own, ...carriedTopic])].slice(0, MAX_TOPIC_WORDS).join(' ');
    if (decision.kind === 'list' || decision.kind === 'count') {
      return {
        question,
        kind: 'list',
        filters: decision.filters,
        studies: decision.selected.map(({ study }) => study),
        topic,
      };
    }
    if (decision.kind === 'study')
      return { question, kind: 'study', filters: list.filters, studies: decision.studies, topic };
    const [first] = orderFairly(retrieval.ranked);
    const study =
      first?.passage.study === undefined ? undefined : catalog.studies.get(first.passage.study);
    return { question, kind: 'passages', filters: [], studies: study ? [study] : [], topic };
  };

  const resolveCarried = async (asked: Asked, depth: number): Promise<Carried> => {
    const { question, history, without } = asked;
    const before = history.at(-1);
    if (before === undefined || depth >= MAX_HISTORY_READ) return { kind: 'nothing' };
    const { tokens, reading } = await read(question, without);
    const cue = followUpCue(question, tokens);
    if (!cue || findNamed(question, tokens)) return { kind: 'nothing' };
    const list = readList(question, tokens, index, studies);
    const earlier = {
      question: before,
      history: history.slice(0, -1),
      without: [],
      with: [],
      as: undefined,
    };
    const context = contextOf(await resolveAt(earlier, depth + 1));
    const alone = await retriever.retrieve(reading);
    const isKnownAlone = alone.answered >= KNOWN_ALONE;
    return carryOver(question, cue, list, context, isKnownAlone);
  };

  const resolveAt = async (asked: Asked, depth: number): Promise<Resolved> => {
    const { question, without } = asked;
    const pasted = pastedQuote(question);
    const isQuote = asked.as === 'quote' || (pasted?.isSure ?? false);
    const quoted = isQuote
      ? await checkQuote(asked.as === 'quote' ? question : (pasted?.quote ?? question))
      : undefined;
    if (quoted || isSmallTalk(question)) {
      const { reading, tokens } = await read(question, without);
      const retrieval = await retriever.retrieve(reading);
      const decision: Decision = quoted ? { kind: 'quote', quote: quoted } : { kind: 'help' };
      const list = readList(question, tokens, index, []);
      return { question, decision, retrieval, terms: [], named: undefined, list, focus: undefined };
    }
    const carried = wanted(await resolveCarried(asked, depth), without);
    const topic = carried.kind === 'topic' ? carried.topic : undefined;
    const said = blank(question, carried.kind === 'study' ? carried.span : undefined);
    const { reading, tokens } = await read(said, without, topic);
    const list = readList(question, tokens, index, studies);
    const named = findNamed(question, tokens);
    const focus = carried.kind === 'study' ? carried.study : undefined;
    const before = carried.kind === 'filters' ? carried.filters : [];
    const own = [...list.filters, ...asked.with.flatMap((id) => parseFilterId(id, index) ?? [])];
    const kept = (filters: readonly Filter[]): Filter[] =>
      filters.filter((filter) => !without.includes(filterId(filter)));
    const draft: Draft = {
      list,
      filters: [...kept(before), ...kept(own)],
      tokens,
      reading,
      named,
      focus,
      isRefined: carried.kind === 'filters' || asked.with.length > 0,
      without,
    };
    const focused = new Set(
      [
        ...(focus ? [focus] : []),
        ...(named
          ? named.references.flatMap(({ study }) => catalog.studies.get(study ?? '') ?? [])
          : []),
      ].flatMap((study) => passagesOf(catalog, study)),
    );
    for (const { passage } of named?.references ?? []) focused.add(passage);
    for (const passage of named?.passages ?? []) focused.add(passage);
    const names = (named?.tokens ?? []).flatMap((at) => tokens[at] ?? []);
    const retrieval = await retriever.retrieve(reading, { focus: focused, names });
    const decision =
      (await decideQuote(pasted?.quote, retrieval)) ?? (await decide(draft, retrieval));
    return {
      question,
      decision,
      retrieval,
      terms: readTerms(draft, decision, kept(before), topic),
      named,
      list,
      focus,
    };
  };

  const readTerms = (
    { filters, reading, focus }: Draft,
    decision: Decision,
    before: readonly Filter[],
    topic: string | undefined,
  ): Term[] => {
    const isList =
      decision.kind === 'list' || decision.kind === 'count' || decision.kind === 'none-listed';
    return [
      ...(focus ? [studyTerm(focus, 'history')] : []),
      ...(topic === undefined ? [] : [topicTerm(topic)]),
      ...(isList
        ? filters.map((filter) =>
            filterTerm(filter, before.includes(filter) ? 'history' : 'question', studies, index),
          )
        : []),
      ...('mention' in decision && decision.mention.length > 0
        ? [
            mentionTerm(
              decision.mention.map(({ word }) => word),
              decision.selected.length,
            ),
          ]
        : []),
      ...correctionTerms(reading),
    ];
  };

  return { index, resolve: (asked) => resolveAt(asked, 0) };
}

/** What is known of a question before it is decided which kind of answer it gets. */
interface Draft {
  readonly list: ListReading;
  /** Those carried over first; less those that the request leaves out. */
  readonly filters: readonly Filter[];
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  readonly named: NamedReferences | undefined;
  readonly focus: Study | undefined;
  /** Whether an earlier list is narrowed, or a filter was put in by hand. */
  readonly isRefined: boolean;
  readonly without: readonly string[];
}

/** Share of a question's weight that some of its tokens have; 0 to 1. */
function weighUnread({ query, weights, wholeWeight }: Reading, rest: readonly Token[]): number {
  const starts = new Set(rest.map(({ start }) => start));
  const unread = query.words.map((word, index) =>
    starts.has(word.start) && !word.isCarried ? (weights[index] ?? 0) : 0,
  );
  return wholeWeight === 0 ? 0 : unread.reduce((sum, weight) => sum + weight, 0) / wholeWeight;
}

/** The question with some words blanked out; all others stay where they are. */
const blank = (question: string, span: Span | undefined): string =>
  span === undefined
    ? question
    : question.slice(0, span.start) + ' '.repeat(span.end - span.start) + question.slice(span.end);

/** What is carried over, less what the request leaves out. */
function wanted(carried: Carried, without: readonly string[]): Carried {
  const isLeftOut =
    (carried.kind === 'topic' && without.includes(TOPIC_ID)) ||
    (carried.kind === 'study' && without.includes(studyTermId(carried.study.key)));
  return isLeftOut ? { kind: 'nothing' } : carried;
}
