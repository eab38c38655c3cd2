/** Order: rules of fairness on top of the ranking. */

import type { RankedPassage } from '../search/retrieve.ts';
import { DIVERSE_AMONG, MAX_OF_ONE_STUDY } from './limits.ts';

/** A summary never stands above the row of its study: where it would, the row takes its place and the summary follows. */
export function rowsBeforeSummaries(ranked: readonly RankedPassage[]): RankedPassage[] {
  const rows = new Map(
    ranked.flatMap((one): [string, RankedPassage][] =>
      one.passage.kind === 'row' && one.passage.study !== undefined
        ? [[one.passage.study, one]]
        : [],
    ),
  );
  const placed = new Set<RankedPassage>();
  return ranked.flatMap((one) => {
    const { kind, study } = one.passage;
    const row = kind === 'summary' && study !== undefined ? rows.get(study) : undefined;
    const next = (row && !placed.has(row) ? [row, one] : [one]).filter((each) => !placed.has(each));
    for (const each of next) placed.add(each);
    return next;
  });
}

/** Among the first few, passages of one study beyond the limit make way for those that follow. */
function limitOneStudy(ranked: readonly RankedPassage[]): RankedPassage[] {
  const first: RankedPassage[] = [];
  const later: RankedPassage[] = [];
  const counts = new Map<string, number>();
  for (const one of ranked) {
    const { study } = one.passage;
    const count = study === undefined ? 0 : (counts.get(study) ?? 0);
    if (first.length < DIVERSE_AMONG && count >= MAX_OF_ONE_STUDY) {
      later.push(one);
      continue;
    }
    if (first.length < DIVERSE_AMONG) {
      first.push(one);
      if (study !== undefined) counts.set(study, count + 1);
    } else {
      later.push(one);
    }
  }
  return [...first, ...later];
}

const ordered = new WeakMap<readonly RankedPassage[], readonly RankedPassage[]>();

/** Applies the rules; every passage stays in the list. A ranking is asked for more than once while it is answered with. */
export function orderFairly(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  const known = ordered.get(ranked);
  if (known) return known;
  const fair = limitOneStudy(rowsBeforeSummaries(ranked));
  ordered.set(ranked, fair);
  return fair;
}
