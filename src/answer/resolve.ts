/** Resolving: what a question asks for, with what it carries over, and which kind of answer it gets. */

import type { Catalog } from '../library/catalog.ts';
import type { Study } from '../library/study.ts';
import { NAMED_FOCUS, type Retrieval, type Retriever } from '../search/retrieve.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { createDecider, type DeciderParts } from './decide.ts';
import type { Decision, Draft } from './decision.ts';
import { type Carried, carryOver } from './follow-up/carry.ts';
import { contextOf } from './follow-up/context.ts';
import { type Cue, followUpCue } from './follow-up/cue.ts';
import { leftOutAtOnce } from './follow-up/refine.ts';
import { spokenOf } from './follow-up/spoken-of.ts';
import { blank, framesOf, isCorrection, isFresh } from './frames.ts';
import { isSmallTalk } from './help/small-talk.ts';
import { MAX_HISTORY_READ } from './limits.ts';
import { createFacetIndex, type FacetIndex } from './list/facet-index.ts';
import { type Filter, filterId, isOfAuthors, parseFilterId } from './list/filter.ts';
import { createListFinder } from './list/find-list.ts';
import { selectStudies } from './list/select.ts';
import { readList } from './list/read-list.ts';
import { preferText } from './prefer-text.ts';
import { partAsked } from './review-parts.ts';
import { createQuoteChecker, isPasted, pastedQuote } from './quote/check-quote.ts';
import { asksOtherYear, studyOfOtherYear } from './follow-up/other-year.ts';
import { createReader } from './read-words.ts';
import type { Resolved } from './resolved.ts';
import { spellingOut } from './spelling-out.ts';
import { createNameIndex } from './study/name-index.ts';
import type { NamedReferences } from './study/named-by-id.ts';
import { passagesOf } from './study/study-card.ts';
import { readTerms, studyTermId, TOPIC_ID } from './terms.ts';

/** A question, cleaned and checked. */
export interface Asked {
  readonly question: string;
  readonly history: readonly string[];
  readonly without: readonly string[];
  readonly with: readonly string[];
  readonly as: 'quote' | undefined;
}

export interface ResolverParts extends Pick<DeciderParts, 'isAnswerable'> {
  readonly catalog: Catalog;
  readonly retriever: Retriever;
  readonly passages: SearchIndex;
}

export interface Resolver {
  readonly index: FacetIndex;
  readonly resolve: (asked: Asked) => Promise<Resolved>;
}

/** Likeness to a written question from which on a question is taken to stand on its own. */
const KNOWN_ALONE = 0.75;
/** A passage that covers less of a long statement does not have its words; aligning them would be in vain. */
const PASTED_COVERED = 0.5;

export function createResolver({
  catalog,
  retriever,
  passages,
  isAnswerable,
}: ResolverParts): Resolver {
  const { studies } = catalog.library;
  const index = createFacetIndex(catalog.library);
  const findNamed = createNameIndex(catalog);
  const checkQuote = createQuoteChecker(catalog, passages);
  const findList = createListFinder(catalog, passages, index);
  const decide = createDecider({ catalog, findList, isAnswerable });

  const read = createReader(retriever, index);

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

  const resolveCarried = async (
    asked: Asked & { readonly isCorrection: boolean },
    depth: number,
  ): Promise<Carried> => {
    const { question, history } = asked;
    const before = history.at(-1);
    if (before === undefined || depth >= MAX_HISTORY_READ) return { kind: 'nothing' };
    const { tokens, reading } = await read(question, asked);
    const cue: Cue | undefined =
      followUpCue(question, tokens) ?? (asked.isCorrection ? { kind: 'joined' } : undefined);
    const alone = readList(question, tokens, index, studies);
    // "any of them by Wang?" names no study, but whose they are.
    if (!cue || (!isOfAuthors(alone.filters) && findNamed(question, tokens)))
      return { kind: 'nothing' };
    const earlier = {
      question: before,
      history: history.slice(0, -1),
      without: [],
      with: [],
      as: undefined,
    };
    const context = contextOf(catalog, await resolveAt(earlier, depth + 1));
    const list =
      context.kind === 'list'
        ? readList(question, tokens, index, studies, { isAfterList: true })
        : alone;
    const [spoken] = context.kind === 'study' ? context.studies : [];
    const meant =
      spoken &&
      (asked.isCorrection || asksOtherYear(question)) &&
      studyOfOtherYear(catalog, spoken, alone.filters);
    if (meant) return { kind: 'study', study: meant };
    // Only a question that might stand on its own is looked up by itself.
    const mayBeAlone = cue.kind === 'short' || cue.kind === 'joined';
    const isKnownAlone = mayBeAlone && (await retriever.retrieve(reading)).answered >= KNOWN_ALONE;
    return carryOver(question, cue, list, context, isKnownAlone, (among, filters) =>
      selectStudies(among, filters, index).map(({ study }) => study),
    );
  };

  /** Quotes and small talk are decided before anything is carried over. */
  const resolveAtOnce = async (asked: Asked): Promise<Resolved | undefined> => {
    const { question } = asked;
    const pasted = pastedQuote(question);
    const quote =
      asked.as === 'quote'
        ? await checkQuote(question)
        : pasted?.isSure
          ? await checkQuote(pasted.quote)
          : undefined;
    if (!quote && !isSmallTalk(question, asked.history.length === 0)) return undefined;
    const { reading, tokens } = await read(question, asked);
    const retrieval = await retriever.retrieve(reading);
    const decision: Decision = quote ? { kind: 'quote', quote } : { kind: 'help' };
    const list = readList(question, tokens, index, []);
    return {
      question,
      decision,
      retrieval,
      terms: [],
      named: undefined,
      part: [],
      list,
      focus: undefined,
    };
  };

  /** The passages that speak of what a question names, or of the study carried over. */
  const focusOf = (
    named: NamedReferences | undefined,
    focus: Study | undefined,
    before: ReadonlyMap<string, number>,
  ): ReadonlyMap<string, number> => {
    const ofNamed = (named?.references ?? []).flatMap(
      ({ study }) => catalog.studies.get(study ?? '') ?? [],
    );
    const ids = [
      ...[...(focus ? [focus] : []), ...ofNamed].flatMap((study) => passagesOf(catalog, study)),
      ...(named?.references ?? []).map(({ passage }) => passage),
      ...(named?.passages ?? []),
    ];
    return new Map([...before, ...ids.map((id) => [id, NAMED_FOCUS] as const)]);
  };

  const resolveAt = async (asked: Asked, depth: number): Promise<Resolved> => {
    const atOnce = await resolveAtOnce(asked);
    if (atOnce) return atOnce;
    const { without } = asked;
    const question = blank(asked.question, framesOf(asked.question));
    const history = isFresh(asked.question) ? [] : asked.history;
    const carried = wanted(
      await resolveCarried(
        { ...asked, question, history, isCorrection: isCorrection(asked.question) },
        depth,
      ),
      without,
    );
    const topic = carried.kind === 'topic' ? carried.topic : undefined;
    const lastPassage = carried.kind === 'topic' ? spokenOf(catalog, carried) : new Map();
    const unpointed = blank(
      question,
      carried.kind === 'study' && carried.span ? [carried.span] : [],
    );
    const { reading, tokens } = await read(unpointed, { without, history }, topic);
    const list = readList(question, tokens, index, studies, {
      isAfterList: carried.kind === 'filters',
    });
    const named = findNamed(question, tokens);
    const focus = carried.kind === 'study' ? carried.study : undefined;
    const kept = (filters: readonly Filter[]): Filter[] =>
      filters.filter((filter) => !without.includes(filterId(filter)));
    const before = kept(carried.kind === 'filters' ? carried.filters : []);
    const joined = carried.kind === 'filters' ? (carried.joined ?? []) : [];
    const said = list.filters.filter((filter) => !joined.includes(filterId(filter)));
    const dropped =
      carried.kind === 'filters' ? [] : leftOutAtOnce(question, list.released.filters);
    const own = [
      ...said,
      ...dropped,
      ...asked.with.flatMap((id) => parseFilterId(id, index) ?? []),
    ];
    const names = (named?.tokens ?? []).flatMap((at) => tokens[at] ?? []);
    const retrieval = preferText(
      question,
      await retriever.retrieve(reading, { focus: focusOf(named, focus, lastPassage), names }),
    );
    const isOfAnother = named || focus || topic !== undefined || asked.with.length > 0;
    const part = isOfAnother
      ? []
      : [...partAsked(catalog, question), ...spellingOut(reading, retrieval)];
    const draft: Draft = {
      list,
      filters: distinct([...before, ...kept(own)]),
      tokens,
      reading,
      named,
      focus,
      part,
      isRefined: carried.kind === 'filters' || asked.with.length > 0,
      without,
    };
    const decision =
      (await decideQuote(pastedQuote(asked.question)?.quote, retrieval)) ??
      (await decide(draft, retrieval));
    const terms = readTerms(draft, decision, { filters: before, topic }, { studies, index });
    return { question: asked.question, decision, retrieval, terms, named, part, list, focus };
  };

  return { index, resolve: (asked) => resolveAt(asked, 0) };
}

/** Each condition once, however often it is said. */
const distinct = (filters: readonly Filter[]): Filter[] => [
  ...new Map(filters.map((filter) => [filterId(filter), filter])).values(),
];

/** What is carried over, less what the request leaves out. */
function wanted(carried: Carried, without: readonly string[]): Carried {
  const isLeftOut =
    (carried.kind === 'topic' && without.includes(TOPIC_ID)) ||
    (carried.kind === 'study' && without.includes(studyTermId(carried.study.key)));
  return isLeftOut ? { kind: 'nothing' } : carried;
}
