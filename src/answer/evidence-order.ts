/** The order of the evidence: the ranking, with what the kind of answer puts first. */

import type { Catalog } from '../library/catalog.ts';
import type { Passage } from '../library/passage.ts';
import type { Study } from '../library/study.ts';
import type { RankedPassage } from '../search/retrieve.ts';
import { asksReferences } from './list/intent.ts';
import { orderFairly, rowsBeforeSummaries } from './order.ts';
import type { Resolved } from './resolved.ts';
import {
  asksAim,
  asksAll,
  asksEntry,
  asksMaterial,
  asksOnlyWhatItIs,
  asksReasons,
  asksWhoMade,
} from './study/asked-of-work.ts';
import { passagesOf } from './study/study-card.ts';

/** A passage that no ranking has: nothing of the question matches it. */
function unranked(catalog: Catalog, id: string): RankedPassage[] {
  const passage = catalog.passages.get(id);
  return passage ? [{ passage, score: 0, matches: [], share: 0 }] : [];
}

/** The passages of these ids first, in this order, then the rest in theirs. */
function first(
  catalog: Catalog,
  ids: readonly string[],
  ranked: readonly RankedPassage[],
): RankedPassage[] {
  const byId = new Map(ranked.map((one) => [one.passage.id, one]));
  const chosen = ids.flatMap((id) => byId.get(id) ?? unranked(catalog, id));
  const taken = new Set(ids);
  return [...chosen, ...ranked.filter(({ passage }) => !taken.has(passage.id))];
}

/**
 * What a row says of its own study counts more than what the prose says in passing, as much as some words of the question; it
 * is all where the row is what tells what is asked, and less than the prose where reasons, limits and prospects are asked for.
 */
const ROW_BONUS = 0.2;
const TOLD_BY_ROW_BONUS = 1;
const TOLD_BY_PROSE_BONUS = -0.2;

function rowBonus({ question, list }: Resolved): number {
  const isOfRow = [asksAim, asksMaterial, asksWhoMade, asksOnlyWhatItIs, asksAll].some((asks) =>
    asks(question),
  );
  if (asksReasons(question)) return TOLD_BY_PROSE_BONUS;
  return isOfRow || list.facetsAsked.length > 0 ? TOLD_BY_ROW_BONUS : ROW_BONUS;
}

/** The passages that speak of the studies, by how they rank; what speaks of others would only seem to belong to them. */
function ownOnly(
  catalog: Catalog,
  studies: readonly Study[],
  ranked: readonly RankedPassage[],
  bonus: number,
): RankedPassage[] {
  const ids = new Set(studies.flatMap((study) => passagesOf(catalog, study)));
  const worth = ({ passage, score }: RankedPassage): number =>
    score + (passage.kind === 'row' ? bonus : 0);
  return ranked
    .filter(({ passage }) => ids.has(passage.id))
    .sort((left, right) => worth(right) - worth(left));
}

/** "what is a liposome?": a term by itself. */
const MEANING =
  /^\W*(?:what(?:['’]?s| is| are)|define|explain|meaning of|definition of)(?: (?:a|an|the|meant by|the meaning of|the definition of))? (?!.*\b(?:about|this|that|it|its|they|table|figure|for|in|of)\b)(?:[\w-]+ ){0,2}[\w-]+\W{0,9}$/i;
const asksWhatATermMeans = (question: string): boolean => MEANING.test(question);

/** Passages of a kind before all others. */
const kindFirst = (ranked: readonly RankedPassage[], kind: Passage['kind']): RankedPassage[] => [
  ...ranked.filter(({ passage }) => passage.kind === kind),
  ...ranked.filter(({ passage }) => passage.kind !== kind),
];

/** Best first. */
export function evidenceOrder(catalog: Catalog, resolved: Resolved): readonly RankedPassage[] {
  const { question, decision, retrieval, named, part, focus, list } = resolved;
  const ranked = orderFairly(retrieval.ranked);
  const rankOf = new Map(ranked.map(({ passage }, rank) => [passage.id, rank]));
  const byRank = (ids: readonly string[]): string[] =>
    ids.toSorted((left, right) => (rankOf.get(left) ?? Infinity) - (rankOf.get(right) ?? Infinity));

  if (decision.kind === 'list' || decision.kind === 'count') {
    const { isExplicit, filters, valuesOf } = decision;
    // A value or two by themselves may ask what they are, as well as who has them.
    const rowsFirst =
      (valuesOf === undefined || (isExplicit && filters.length > 0)) &&
      (isExplicit || filters.length > 1 || filters.some(({ isNegated }) => isNegated));
    const listed = new Set(decision.selected.map(({ study }) => study.key));
    const rows = byRank(decision.selected.map(({ study }) => study.row));
    // A row that was not counted is no evidence for the list.
    const others = ranked.filter(
      ({ passage }) => passage.study === undefined || listed.has(passage.study),
    );
    return rowsFirst ? first(catalog, rows, others) : others;
  }
  if (decision.kind === 'study') {
    const references = decision.studies.flatMap(
      (study) => catalog.references.get(study.reference)?.passage ?? [],
    );
    if (asksEntry(question) && (focus || decision.isNamed))
      return first(catalog, references, ranked);
    if (decision.isAllThatIsAsked) {
      const own =
        decision.studies.length === 1
          ? decision.studies.flatMap((study) => passagesOf(catalog, study))
          : decision.studies.map(({ row }) => row);
      return first(catalog, own, decision.studies.length === 1 ? [] : ranked);
    }
    if (focus && list.facetsNamed.length > 0) return first(catalog, [focus.row], ranked);
    if (decision.isNamed)
      return rowsBeforeSummaries(ownOnly(catalog, decision.studies, ranked, rowBonus(resolved)));
  }
  if (part.length > 0 && decision.kind === 'passages') return first(catalog, part, ranked);
  if (named && decision.kind === 'passages') {
    return first(
      catalog,
      [...named.passages, ...named.references.map(({ passage }) => passage)],
      ranked,
    );
  }
  // A cell of a table has the term, and explains nothing.
  if (decision.kind === 'passages' && asksWhatATermMeans(question))
    return kindFirst(ranked, 'paragraph');
  if (decision.kind === 'passages' && asksReferences(question))
    return kindFirst(ranked, 'reference');
  return ranked;
}
