/** Deciding between a list, one study, passages, and no answer. */

import type { Catalog } from '../library/catalog.ts';
import type { Study } from '../library/study.ts';
import type { Reading } from '../search/reading.ts';
import type { Retrieval } from '../search/retrieve.ts';
import type { Token } from '../text/token.ts';
import { lacksLongForm } from './spelling-out.ts';
import type { Decision, Draft } from './decision.ts';
import { isKnown } from './known.ts';
import { EMPTY_WORDS, STUDY_NOUNS } from './list/cues.ts';
import type { FindList } from './list/find-list.ts';
import { orderFairly } from './order.ts';
import type { Circumstances } from './signals.ts';
import type { NamedReferences } from './study/named-by-id.ts';

/** A study whose own passage scores so much more than that of any other is what was looked for. */
const CLEAR_LEAD = 1.35;
/** What a question has to say, in nats, to be taken for a description of one study. */
const CLEAR_NATS = 3;
/** What no filter took of a question for studies, from which on it is judged whether the review answers at all. */
const UNREAD_SHARE = 0.2;
/** What its own passage has to cover of a question that names a study, as its other words may be anyone's; 0 to 1. */
const namedShare = ({ isMisspelled }: NamedReferences): number => (isMisspelled ? 0.4 : 0.65);

export interface DeciderParts {
  readonly catalog: Catalog;
  readonly findList: FindList;
  /**
   * @param coveredShare - share of it that a passage has to cover, if no word proves that the review is silent; 0 to 1
   */
  readonly isAnswerable: (
    retrieval: Retrieval,
    circumstances?: Circumstances,
    coveredShare?: number,
  ) => boolean;
}

export type Decide = (draft: Draft, retrieval: Retrieval) => Promise<Decision>;

/** Share of a question's weight that some of its tokens have; 0 to 1. */
function weighUnread({ query, weights, wholeWeight }: Reading, rest: readonly Token[]): number {
  const starts = new Set(rest.map(({ start }) => start));
  const unread = query.words.map((word, index) =>
    starts.has(word.start) && !word.isCarried ? (weights[index] ?? 0) : 0,
  );
  return wholeWeight === 0 ? 0 : unread.reduce((sum, weight) => sum + weight, 0) / wholeWeight;
}

/** The study that the first passages are about, where no other study comes near. */
function clearStudy({ studies }: Catalog, { ranked, reading }: Retrieval): Study | undefined {
  // One common word does not ask for a study.
  if (reading.wholeWeight < CLEAR_NATS) return undefined;
  const ordered = orderFairly(ranked);
  const [first] = ordered;
  if (!first || first.passage.study === undefined || first.passage.kind === 'reference')
    return undefined;
  const key = first.passage.study;
  const rival = ranked.find(({ passage }) => passage.study !== key);
  return rival === undefined || first.score >= CLEAR_LEAD * rival.score
    ? studies.get(key)
    : undefined;
}

/** The one study that a bare value names, where it is what the passages lead with: "BiRN" is that study, not a list of one. */
function onlyStudy({ list }: Draft, found: Decision, { ranked }: Retrieval): Study | undefined {
  if (found.kind !== 'list' || list.intent !== 'keywords' || found.filters.length > 1)
    return undefined;
  const [first] = orderFairly(ranked);
  const [only] = found.selected;
  const isLed = found.selected.length === 1 && first?.passage.study === only?.study.key;
  return isLed ? only?.study : undefined;
}

/** Two conditions that no study meets together, where nothing says that studies are asked for: one may not be meant as such. */
const isDoubtful = ({ tokens, isRefined }: Draft, found: Decision): boolean =>
  found.kind === 'none-listed' &&
  found.filters.length > 1 &&
  !isRefined &&
  !tokens.some(({ term }) => STUDY_NOUNS.has(term));

/** "compare Huang 2018 with Chen 2024" asks for the two of them. */
const COMPARING = /^(?:compar|contrast|differ|versus$|vs$)/;

/** Whether a question says more than a name, or than that several are to be compared. */
const saysMore = ({ tokens, named }: Draft): boolean =>
  tokens.some(
    ({ isStopWord, term, word }, at) =>
      !isStopWord &&
      !EMPTY_WORDS.has(term) &&
      !named?.tokens.includes(at) &&
      !(COMPARING.test(word) && named !== undefined),
  );

export function createDecider({ catalog, findList, isAnswerable }: DeciderParts): Decide {
  const decideList = async (draft: Draft, retrieval: Retrieval): Promise<Decision | undefined> => {
    const { list, named, focus, reading, isRefined } = draft;
    const isList = isRefined || list.intent !== undefined || list.valuesOf !== undefined;
    if (!isList || focus !== undefined || (named && list.filters.length === 0)) return undefined;
    const found = await findList(draft);
    if (!found) return undefined;
    if (isDoubtful(draft, found) && isAnswerable(retrieval)) return undefined;
    const only = onlyStudy(draft, found, retrieval);
    if (only)
      return {
        kind: 'study',
        studies: [only],
        isAllThatIsAsked: false,
        isNamed: false,
        isChosen: true,
      };
    const isRead =
      found.kind === 'none-listed' ||
      ('mention' in found && found.mention.length > 0) ||
      weighUnread(reading, list.rest) <= UNREAD_SHARE;
    return isRead || isAnswerable(retrieval, { isListed: true }) ? found : { kind: 'unanswered' };
  };

  /** Whether the review speaks of what is asked. */
  const isAnswered = (draft: Draft, retrieval: Retrieval): boolean => {
    const { reading, focus, named } = draft;
    if (lacksLongForm(draft.reading.question, catalog)) return false;
    if (isKnown(draft, catalog) && retrieval.ranked.length > 0) return true;
    // Function words say nothing by themselves, however often they are asked.
    const saysNothing =
      retrieval.ranked.length === 0 || reading.words.every(({ status }) => status === 'unknown');
    const isCarried = focus !== undefined || reading.query.words.some((word) => word.isCarried);
    const isNamed = named !== undefined || focus !== undefined;
    const circumstances = { isNamed, isCarried };
    return !saysNothing && isAnswerable(retrieval, circumstances, named && namedShare(named));
  };

  return async (draft, retrieval) => {
    const { named, focus } = draft;
    if (draft.part.length > 0) return { kind: 'passages' };
    const listed = await decideList(draft, retrieval);
    if (listed) return listed;
    const ofNamed = (named?.references ?? []).flatMap(
      ({ study }) => catalog.studies.get(study ?? '') ?? [],
    );
    const studies = ofNamed.length > 0 ? ofNamed : focus ? [focus] : [];
    if (named && !saysMore(draft)) {
      // A passage by its id, or a reference that is no included study: it is all that was asked for.
      if (ofNamed.length === 0) return { kind: 'passages' };
      return { kind: 'study', studies, isAllThatIsAsked: true, isNamed: true };
    }
    if (!isAnswered(draft, retrieval)) return { kind: 'unanswered' };
    if (studies.length > 0)
      return { kind: 'study', studies, isAllThatIsAsked: false, isNamed: true };
    const clear = clearStudy(catalog, retrieval);
    return clear
      ? { kind: 'study', studies: [clear], isAllThatIsAsked: false, isNamed: false }
      : { kind: 'passages' };
  };
}
