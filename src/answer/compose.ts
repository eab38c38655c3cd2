/** Composing: what was resolved becomes an Answer, with its passages. */

import type { Catalog } from '../library/catalog.ts';
import type { Study } from '../library/study.ts';
import type { Reading } from '../search/reading.ts';
import type { RankedPassage } from '../search/retrieve.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { topicTerms } from '../text/token.ts';
import { ANSWER_FORMAT } from './answer-format.ts';
import type { Answer, ReadWord } from './answer.ts';
import { createEvidence, type ShowOptions } from './evidence.ts';
import { createHelp } from './help/help.ts';
import { CLOSEST_PASSAGES } from './limits.ts';
import type { FacetIndex } from './list/facet-index.ts';
import { listAnswer } from './list/list-answer.ts';
import { quoteMention } from './list/quoted.ts';
import { createNextQuestions } from './next-questions.ts';
import { evidenceOrder } from './evidence-order.ts';
import { questionsToTry } from './questions-to-try.ts';
import { createRefuser } from './refusal/refuse.ts';
import type { Decision } from './decision.ts';
import type { Resolved } from './resolved.ts';
import { referenceEntries, restsOn } from './rests-on.ts';
import { reviewFacts } from './review-facts.ts';
import type { Evidence } from './schema/evidence.ts';
import { createSettledFinder } from './settled.ts';
import { passagesOf, studyCard } from './study/study-card.ts';
import { MENTION_ID } from './terms.ts';

export interface ComposerParts {
  readonly catalog: Catalog;
  readonly passages: SearchIndex;
  readonly index: FacetIndex;
}

/** What every kind of answer has. */
type CommonFields = Omit<Extract<Answer, { kind: 'passages' }>, 'kind' | 'settled'>;

export interface ComposeOptions {
  /** Passages wanted. */
  readonly limit: number;
  /** Questions asked before, which are not offered again. */
  readonly history: readonly string[];
}

/** One entry a word of the query, so that positions in it hold for the answer too. */
function readWords({ query, words }: Reading, decision: Decision): ReadWord[] {
  const filters = 'filters' in decision ? decision.filters : [];
  const spans = filters.flatMap((filter) => filter.spans);
  const isFilter = (start: number): boolean =>
    spans.some((span) => start >= span.start && start < span.end);
  return query.words.map(({ start, end, text, isCarried }, index) => {
    const { status, correction } = words[index] ?? { status: 'unknown' as const };
    // "Chinese" stands nowhere in the review, but is not missing: it was read as a country.
    const isRead = isFilter(start) && !isCarried && (status === 'unknown' || status === 'known');
    return {
      start,
      end,
      text,
      status: isRead ? 'related' : status,
      ...(correction !== undefined && { correction }),
    };
  });
}

/** Questions offered with help. */
const HELP_QUESTIONS = 3;

/** A quote's own place as evidence, and what else a search finds. */
const placesFirst = (
  places: readonly string[],
  ranked: readonly RankedPassage[],
): RankedPassage[] => {
  const first = places.flatMap((id) => ranked.find(({ passage }) => passage.id === id) ?? []);
  return [...first, ...ranked.filter((one) => !first.includes(one))];
};

export function createComposer({ catalog, passages, index }: ComposerParts) {
  const review = reviewFacts(catalog.library);
  const help = createHelp(catalog.library, index);
  const showEvidence = createEvidence(catalog);
  const findSettled = createSettledFinder(catalog);
  const suggestNext = createNextQuestions(catalog, index);
  const tries = questionsToTry(catalog.library, HELP_QUESTIONS);
  const refuse = createRefuser({ catalog, passages, index });

  return async (resolved: Resolved, { limit, history }: ComposeOptions): Promise<Answer> => {
    const { question, decision, retrieval, terms, focus } = resolved;
    const { reading } = retrieval;
    const ordered = evidenceOrder(catalog, resolved);
    const isOfStudies = decision.kind === 'study' || decision.kind === 'list';
    const ofStudy: ShowOptions = {
      about: decision.kind === 'study' ? decision.studies.map(({ reference }) => reference) : [],
      parts: { question, facets: isOfStudies ? resolved.list.facetsAsked : [] },
      ...(decision.kind === 'study' && {
        filters: resolved.list.filters.flatMap(({ spans }) => spans),
      }),
    };
    const show = (some: readonly RankedPassage[], most = limit): Evidence[] =>
      some.slice(0, most).map((one) => showEvidence(retrieval, one, ofStudy));
    const common = (evidence: Evidence[], studies: readonly Study[] = []): CommonFields => ({
      format: ANSWER_FORMAT,
      review,
      question,
      reading: readWords(reading, decision),
      terms: [...terms],
      evidence,
      references: referenceEntries(catalog, [
        ...studies.map(({ reference }) => reference),
        ...evidence.flatMap((one) => restsOn(catalog, one)),
      ]),
      total: retrieval.total,
      next: suggestNext(new Set(topicTerms(reading.analysis)), history, evidence),
    });
    /** Leads with what settles a fact that the source has wrong, where the question is about that. */
    const withSettled = async (
      some: readonly RankedPassage[],
      most = limit,
      studies: readonly Study[] = [],
    ) => {
      const found = await findSettled(question, reading, some);
      const ofFocus = focus && passagesOf(catalog, focus);
      // A fact about another study than the one that was spoken of is beside the point.
      if (!found || ofFocus?.every((id) => !found.settling.has(id)))
        return common(show(some, most), studies);
      const printed = new Set(found.settled.prints.map(({ passage }) => passage));
      const settles = ({ passage }: RankedPassage): boolean =>
        found.settling.has(passage.id) || printed.has(passage.id);
      const led = [...some.filter(settles), ...some.filter((one) => !settles(one))];
      return { ...common(show(led, most), studies), settled: found.settled };
    };

    switch (decision.kind) {
      case 'help':
        return { kind: 'help', ...common([]), reading: [], total: 0, next: [...tries], help };
      case 'quote': {
        const { quote } = decision;
        const at = quote.places.map(({ passage }) => passage);
        const evidence = show(placesFirst(at, ordered), Math.min(limit, CLOSEST_PASSAGES));
        return { kind: 'quote', ...common(evidence), quote };
      }
      case 'list':
      case 'count': {
        const { filters, selected, mention, valuesOf, unread } = decision;
        const list = listAnswer(
          catalog,
          {
            filters,
            selected,
            valuesOf,
            unread,
            mention:
              mention.length === 0
                ? undefined
                : {
                    id: MENTION_ID,
                    words: mention.map(({ word }) => word),
                    quote: (study: Study) => quoteMention(catalog, reading, study, mention),
                  },
          },
          index,
        );
        return {
          kind: decision.kind,
          ...common(
            show(ordered),
            selected.map(({ study }) => study),
          ),
          list,
        };
      }
      case 'study': {
        const { studies, isAllThatIsAsked, isNamed } = decision;
        const own =
          isAllThatIsAsked && studies.length === 1 ? Math.max(limit, ordered.length) : limit;
        const says = namesakes(resolved);
        const fields = await withSettled(ordered, own, studies);
        // A study that only ranks first is none that a settled reading about others should come with.
        const first = fields.evidence[0]?.study?.key;
        const isOther = 'settled' in fields && studies.every(({ key }) => key !== first);
        if (isOther && !isNamed) return { kind: 'passages', ...(await withSettled(ordered, own)) };
        return {
          kind: 'study',
          ...fields,
          studies: studies.map((study) => studyCard(catalog, study)),
          ...(says !== undefined && { says }),
        };
      }
      case 'passages':
        return { kind: 'passages', ...(await withSettled(ordered)) };
      case 'none-listed':
      case 'unanswered': {
        const evidence = show(ordered, Math.min(limit, CLOSEST_PASSAGES));
        return { kind: 'refusal', ...common(evidence), refusal: await refuse(resolved) };
      }
    }
  };
}

/** What is said where a name fits several studies, or none of the year asked for. */
function namesakes({ named, decision }: Resolved): string | undefined {
  if (decision.kind !== 'study' || !named) return undefined;
  const labels = decision.studies.map(({ label }) => label).join('; ');
  if (named.isOtherYear)
    return `No included study is “${named.text}”; by this author there ${decision.studies.length === 1 ? 'is' : 'are'} ${labels}.`;
  return decision.studies.length > 1 && named.isOneEach !== true
    ? `“${named.text}” fits ${decision.studies.length} of the included studies: ${labels}.`
    : undefined;
}
