/** Next questions: a few that this corpus answers, near what was just answered, and not asked before. */

import type { Catalog } from '../library/catalog.ts';
import type { Asked } from '../library/question.ts';
import { remember } from '../text/remember.ts';
import { analyze, topicTerms } from '../text/token.ts';
import { isOffered } from './questions-to-try.ts';
import type { FacetIndex } from './list/facet-index.ts';
import type { Evidence } from './schema/evidence.ts';

/** At the most; two at the least where the passages shown have that many. */
const WANTED = 3;
/** Two questions that share more of their words ask the same. */
const SAME_SHARE = 0.5;
/** A list is worth offering where it holds a few studies. */
const MIN_LISTED = 2;

const termsOf = (text: string): ReadonlySet<string> => new Set(topicTerms(analyze(text)));

function isAlike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const common = [...left].filter((term) => right.has(term)).length;
  return common > SAME_SHARE * Math.min(left.size, right.size);
}

/** @param asked - terms of the question */
export type SuggestNext = (
  asked: ReadonlySet<string>,
  history: readonly string[],
  evidence: readonly Evidence[],
) => string[];

/** "Which studies used gold?" for a facet that the study shares with others. */
function listQuestion(
  catalog: Catalog,
  index: FacetIndex,
  evidence: readonly Evidence[],
): string[] {
  const key = evidence.find(({ study }) => study)?.study?.key;
  const study = key === undefined ? undefined : catalog.studies.get(key);
  if (!study) return [];
  const counts = new Map(
    (['material', 'modality', 'therapy', 'cancer'] as const).map((facet) => [
      facet,
      new Map(index.valuesOf(facet).map(({ value, studies }) => [value, studies.length])),
    ]),
  );
  const shared = [...counts].flatMap(([facet, values]) =>
    study.facets[facet]
      .filter(({ value }) => index.isNamed(facet, value) && (values.get(value) ?? 0) >= MIN_LISTED)
      .map(({ value }) => ({ facet, value })),
  );
  return shared.map(({ facet, value }) =>
    facet === 'cancer'
      ? `Which studies are about ${value} cancer?`
      : `Which studies used ${value}?`,
  );
}

/** Prepares the questions by what they are about. */
export function createNextQuestions(catalog: Catalog, index: FacetIndex): SuggestNext {
  const byAbout = new Map<string, Asked[]>();
  for (const asked of catalog.library.asked) {
    if (!isOffered(asked.text)) continue;
    byAbout.set(asked.about, [...(byAbout.get(asked.about) ?? []), asked]);
  }
  const termsOnce = remember(termsOf);
  return (asked, history, evidence) => {
    const taken = [asked, ...history.map(termsOf)];
    const chosen: string[] = [];
    const take = (text: string): boolean => {
      const own = termsOnce(text);
      if (own.size === 0 || taken.some((other) => isAlike(own, other))) return false;
      taken.push(own);
      chosen.push(text);
      return true;
    };
    const abouts = [...new Set(evidence.map(({ study, paragraph }) => study?.key ?? paragraph.id))];
    for (const about of abouts) {
      if (chosen.length >= WANTED - 1) break;
      (byAbout.get(about) ?? []).some(({ text }) => take(text));
    }
    listQuestion(catalog, index, evidence).some(take);
    for (const about of abouts) {
      if (chosen.length >= WANTED) break;
      (byAbout.get(about) ?? []).some(({ text }) => take(text));
    }
    return chosen;
  };
}
