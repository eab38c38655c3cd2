/** The review's own text before the titles of the works that it cites, unless a work is what is asked for. */

import type { RankedPassage, Retrieval } from '../search/retrieve.ts';

/** Words by which readers ask for a work rather than for what the review says. */
const ASKS_WORK =
  /\b(?:ref(?:erence)?s?|papers?|articles?|bibliograph\w*|cit(?:e[sd]?|ing|ations?)|sources?|works?|authors?|authored|wrote|written|writ(?:es?|ers?)|journals?|titles?|titled|entitled|headlines?|doi|publi(?:shed|cations?)|entr(?:y|ies)|books?|pieces?|quote[sd]?|someone|whose)\b|^\s*(?:the )?one (?:on|about|that|who|with|whose)\b/i;
/** A title that holds so much of the question was looked for by its words. */
const TITLE_SHARE = 0.6;
/** What a title counts beside text that says it; chosen on the tuning half. */
const TITLE_WEIGHT = 0.5;

/** @param question - as typed */
export function preferText(question: string, retrieval: Retrieval): Retrieval {
  if (ASKS_WORK.test(question)) return retrieval;
  const worth = ({ passage, share, score, matches }: RankedPassage): number =>
    passage.kind === 'reference' && (share < TITLE_SHARE || matches.length < 3)
      ? score * TITLE_WEIGHT
      : score;
  const ranked = retrieval.ranked
    .map((one) => ({ ...one, score: worth(one) }))
    .sort((left, right) => right.score - left.score);
  return { ...retrieval, ranked };
}
