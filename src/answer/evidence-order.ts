/** The order of the evidence: the ranking, with what the kind of answer puts first. */

import type { Catalog } from '../library/catalog.ts';
import type { RankedPassage } from '../search/retrieve.ts';
import { orderFairly } from './order.ts';
import type { Resolved } from './resolve.ts';
import { passagesOf } from './study/study-card.ts';

/** Words by which a reader asks for a study's publication rather than for what it did. */
const ASKS_REFERENCE =
  /\b(?:journal|doi|link|url|click|download|publisher|published|cit(?:e|ation|ed)|title|volume|pages?|authors?|full text|where can i (?:read|find))\b/i;

/** A passage that no ranking has: nothing of the question matches it. */
function unranked(catalog: Catalog, id: string): RankedPassage[] {
  const passage = catalog.passages.get(id);
  return passage ? [{ passage, score: 0, matches: [], share: 0, asked: undefined }] : [];
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

/** Best first. */
export function evidenceOrder(catalog: Catalog, resolved: Resolved): RankedPassage[] {
  const { question, decision, retrieval, named, focus, list } = resolved;
  const ranked = orderFairly(retrieval.ranked);
  const rankOf = new Map(ranked.map(({ passage }, rank) => [passage.id, rank]));
  const byRank = (ids: readonly string[]): string[] =>
    ids.toSorted((left, right) => (rankOf.get(left) ?? Infinity) - (rankOf.get(right) ?? Infinity));

  if ((decision.kind === 'list' || decision.kind === 'count') && decision.isExplicit) {
    const listed = new Set(decision.selected.map(({ study }) => study.key));
    const rows = byRank(decision.selected.map(({ study }) => study.row));
    // A row that was not counted is no evidence for the list.
    const others = ranked.filter(
      ({ passage }) => passage.study === undefined || listed.has(passage.study),
    );
    return first(catalog, rows, others);
  }
  if (decision.kind === 'study') {
    const references = decision.studies.flatMap(
      (study) => catalog.references.get(study.reference)?.passage ?? [],
    );
    if (ASKS_REFERENCE.test(question) && focus) return first(catalog, references, ranked);
    if (decision.isAllThatIsAsked) {
      const own =
        decision.studies.length === 1
          ? decision.studies.flatMap((study) => passagesOf(catalog, study))
          : decision.studies.map(({ row }) => row);
      return first(catalog, own, decision.studies.length === 1 ? [] : ranked);
    }
    if (focus && list.facetsNamed.length > 0) return first(catalog, [focus.row], ranked);
    const ids = new Set(decision.studies.flatMap((study) => passagesOf(catalog, study)));
    // What the named study itself says comes before what others say.
    if (named || focus)
      return [
        ...ranked.filter(({ passage }) => ids.has(passage.id)),
        ...ranked.filter(({ passage }) => !ids.has(passage.id)),
      ];
  }
  if (named && decision.kind === 'passages') {
    return first(
      catalog,
      named.references.map(({ passage }) => passage),
      ranked,
    );
  }
  return ranked;
}
