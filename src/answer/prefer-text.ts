/** The review's own text before the titles of the works that it cites, unless a work is what is asked for. */

import type { Passage } from '../library/passage.ts';
import type { RankedPassage, Retrieval } from '../search/retrieve.ts';
import type { Match } from '../search/search-index.ts';
import { analyzeOnce } from '../text/analyze-once.ts';

/** Words by which readers ask for a work rather than for what the review says. */
const ASKS_WORK =
  /\b(?:ref(?:erence)?s?|papers?|articles?|bibliograph\w*|cit(?:e[sd]?|ing|ations?)|sources?|works?|authors?|authored|wrote|written|writ(?:es?|ers?)|journals?|titles?|titled|entitled|headlines?|doi|publi(?:shed|cations?)|entr(?:y|ies)|books?|pieces?|quote[sd]?|someone|whose)\b|^\s*(?:the )?one (?:on|about|that|who|with|whose)\b/i;
/** A title that holds so much of the question was looked for by its words. */
const TITLE_SHARE = 0.6;
/** One or two words may stand in any title. */
const MIN_TITLE_WORDS = 3;
/** What a title counts beside text that says it; chosen on the tuning half. */
const TITLE_WEIGHT = 0.5;

/** A row that covers so much of what the title covers says as much in the review's own table. */
const ROW_SHARE = 0.6;

const besideAuthors = new WeakMap<Passage, ReadonlySet<string>>();

/** Terms of a reference's title and source, found once. */
function toldBesideAuthors(passage: Passage): ReadonlySet<string> {
  const known = besideAuthors.get(passage);
  if (known) return known;
  const authors = passage.sentences[0]?.end ?? 0;
  const { tokens } = analyzeOnce(passage.text);
  const told = new Set(tokens.flatMap(({ start, term }) => (start >= authors ? [term] : [])));
  besideAuthors.set(passage, told);
  return told;
}

/** @param question - as typed */
export function preferText(question: string, retrieval: Retrieval): Retrieval {
  if (ASKS_WORK.test(question)) return retrieval;
  const { query, weights } = retrieval.reading;
  /** Share of what a reference matches that its title and source have: "deep" is no matter of A. Deep's. */
  const toldShare = ({ passage, matches }: RankedPassage): number => {
    const told = toldBesideAuthors(passage);
    const worthOf = (some: readonly Match[]): number =>
      some.reduce((sum, { word }) => sum + (weights[word] ?? 0), 0);
    const own = matches.filter(({ word, alternative }) =>
      query.words[word]?.alternatives[alternative]?.terms.some((term) => told.has(term)),
    );
    return worthOf(own) / (worthOf(matches) || 1);
  };
  const worth = (one: RankedPassage): number => {
    const { passage, share, score, matches } = one;
    if (passage.kind !== 'reference') return score;
    const told = toldShare(one);
    const isLookedUp = share * told >= TITLE_SHARE && matches.length >= MIN_TITLE_WORDS;
    return isLookedUp ? score : score * TITLE_WEIGHT * told;
  };
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
