/** The review's own text before the titles of the works that it cites, unless a work is what is asked for. */

import type { RankedPassage, Retrieval } from '../search/retrieve.ts';

/** Words by which readers ask for a work rather than for what the review says. */
const ASKS_WORK =
  /\b(?:ref(?:erence)?s?|papers?|articles?|bibliograph\w*|cit(?:e[sd]?|ing|ations?)|sources?|works?|authors?|authored|wrote|written|writ(?:es?|ers?)|journals?|titles?|titled|entitled|headlines?|doi|publi(?:shed|cations?)|entr(?:y|ies)|books?|pieces?|quote[sd]?|someone|whose)\b|^\s*(?:the )?one (?:on|about|that|who|with|whose)\b/i;
/** A title that holds so much of the question was looked for by its words. */
const TITLE_SHARE = 0.6;
/** What a title counts beside text that says it; chosen on the tuning half. */
const TITLE_WEIGHT = 0.5;

/** A row that covers so much of what the title covers says as much in the review's own table. */
const ROW_SHARE = 0.6;

/** @param question - as typed */
export function preferText(question: string, retrieval: Retrieval): Retrieval {
  if (ASKS_WORK.test(question)) return retrieval;
  const worth = ({ passage, share, score, matches }: RankedPassage): number =>
    passage.kind === 'reference' && (share < TITLE_SHARE || matches.length < 3)
      ? score * TITLE_WEIGHT
      : score;
  const ranked = retrieval.ranked
    .map((one) => {
      const score = worth(one);
      return score === one.score ? one : { ...one, score };
    })
    .sort((left, right) => right.score - left.score);
  return { ...retrieval, ranked: rowsFirst(ranked) };
}

/** What the table says of a study stands before the title of its paper. */
function rowsFirst(ranked: readonly RankedPassage[]): RankedPassage[] {
  const rows = new Map(
    ranked.flatMap((one) =>
      one.passage.kind === 'row' ? [[one.passage.study, one] as const] : [],
    ),
  );
  const ordered = ranked.flatMap((one) => {
    const row = one.passage.kind === 'reference' ? rows.get(one.passage.study) : undefined;
    const saysAsMuch = row !== undefined && row.share >= ROW_SHARE * one.share;
    return one.passage.study !== undefined && saysAsMuch ? [row, one] : [one];
  });
  return [...new Set(ordered)];
}
