/** Retrieval: the passages for a question, by their own words and by the questions written for them. */

import type { Catalog } from '../library/catalog.ts';
import type { Passage } from '../library/passage.ts';
import type { Likeness, QuestionMatcher } from './asked.ts';
import type { Expansions } from './expansions.ts';
import { DEFAULT_RANKING } from './ranking.ts';
import { type Indexes, readQuestion, type Reading, type ReadOptions } from './reading.ts';
import type { Hit, Match } from './search-index.ts';

/** A passage for a question. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
  /** Words of the question that it matches; empty where only a written question led to it. */
  readonly matches: readonly Match[];
  /** Share of the question's idf that these matches cover, 0 to 1. */
  readonly share: number;
  /** The written question most like the one asked, among those that the passage answers. */
  readonly asked: Likeness | undefined;
}

export interface Retrieval {
  readonly reading: Reading;
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  /** Passages that match at all. */
  readonly total: number;
  /** Written questions like the one asked, most alike first: those answered, and those that the review leaves open. */
  readonly answered: readonly Likeness[];
  readonly open: readonly Likeness[];
}

/** Passages whose own words are scored; written questions may add others. */
const MAX_HITS = 40;
/** What being asked for in so many words counts beside matching every word of the question. */
const ASKED_WEIGHT = 1;
/** How much more a passage's own words count when they cover all of the question. */
const SHARE_BOOST = 0.5;
/** The second to fourth question of a passage that are like the one asked confirm the first, by this much each. */
const CONFIRMATION_WEIGHT = 0.3;
const MAX_CONFIRMATIONS = 3;
/** A study's questions are answered by its row; the summary says the same in our words, and comes after. */
const SUMMARY_ASKED_WEIGHT = 0.3;

/** What being about the study that is spoken of counts: as much as half of the question's words. */
const FOCUS_BONUS = 0.5;
const NO_FOCUS: ReadonlySet<string> = new Set();

/** Share of the question that some matches cover. */
export function coveredShare(
  { query, weights, wholeWeight }: Reading,
  matches: readonly Match[],
): number {
  let covered = 0;
  for (const { word, alternative } of matches) {
    const trust = query.words[word]?.alternatives[alternative]?.trust ?? 0;
    covered += (weights[word] ?? 0) * trust;
  }
  return wholeWeight === 0 ? 0 : Math.min(1, covered / wholeWeight);
}

/** The passages that a written question leads to: the part that holds its sentence, where it names one. */
function answering({ resolve }: Catalog, { written: { stands } }: Likeness): readonly Passage[] {
  if (stands.kind !== 'answered') return [];
  const passages = resolve(stands.about);
  if (
    stands.sentence === undefined ||
    passages.every(({ paragraph }) => paragraph !== stands.about)
  )
    return passages;
  let before = 0;
  for (const passage of passages) {
    before += passage.sentences.length;
    if (stands.sentence <= before) return [passage];
  }
  return passages;
}

interface AskedScore {
  readonly score: number;
  readonly best: Likeness;
}

/** What the written questions add to each passage, by id. `likenesses` come most alike first. */
function scoreAsked(catalog: Catalog, likenesses: readonly Likeness[]): Map<string, AskedScore> {
  const scores = new Map<string, AskedScore & { count: number }>();
  for (const likeness of likenesses) {
    for (const { id, kind } of answering(catalog, likeness)) {
      const known = scores.get(id);
      const kindWeight = kind === 'summary' ? SUMMARY_ASKED_WEIGHT : 1;
      if (!known) {
        scores.set(id, { score: kindWeight * likeness.similarity, best: likeness, count: 0 });
      } else if (known.count < MAX_CONFIRMATIONS) {
        const score = known.score + kindWeight * CONFIRMATION_WEIGHT * likeness.similarity;
        scores.set(id, { ...known, score, count: known.count + 1 });
      }
    }
  }
  return scores;
}

export interface Retriever {
  /** Reads a question; cheap beside ranking. */
  readonly read: (question: string, options?: ReadOptions) => Promise<Reading>;
  /** Ranks the passages for a question. Passages of the focus, given by id, count more. */
  readonly retrieve: (reading: Reading, focus?: ReadonlySet<string>) => Promise<Retrieval>;
}

export interface RetrieverParts {
  readonly catalog: Catalog;
  readonly indexes: Indexes;
  readonly expansions: { readonly all: Expansions; readonly sameThing: Expansions };
  /** Matches the questions that the review answers, and those that it leaves open. */
  readonly matchers: { readonly answered: QuestionMatcher; readonly open: QuestionMatcher };
}

export function createRetriever({
  catalog,
  indexes,
  expansions,
  matchers,
}: RetrieverParts): Retriever {
  const read = (question: string, options?: ReadOptions): Promise<Reading> =>
    readQuestion(question, expansions, indexes, options);
  const retrieve = async (
    reading: Reading,
    focus: ReadonlySet<string> = NO_FOCUS,
  ): Promise<Retrieval> => {
    const { hits, total } = await indexes.passages.search(reading.query, { limit: MAX_HITS });
    const answered = await matchers.answered(reading.askedQuery);
    const open = await matchers.open(reading.askedQuery);
    const asked = scoreAsked(catalog, answered);
    const found = new Map(hits.map((hit): [string, Hit] => [hit.id, hit]));
    // About the most that BM25 gives for these words (titles and pairs add a little): with it the two parts can be added.
    const most = reading.wholeWeight * (DEFAULT_RANKING.body.k1 + 1) || 1;

    const ranked = [...new Set([...found.keys(), ...asked.keys(), ...focus])].flatMap(
      (id): RankedPassage[] => {
        const passage = catalog.passages.get(id);
        if (!passage) return [];
        const hit = found.get(id);
        const matches = hit?.matches ?? [];
        const share = coveredShare(reading, matches);
        const own = ((hit?.score ?? 0) / most) * (1 + SHARE_BOOST * share);
        const score =
          own + ASKED_WEIGHT * (asked.get(id)?.score ?? 0) + (focus.has(id) ? FOCUS_BONUS : 0);
        return [
          {
            passage,
            score,
            matches,
            share,
            asked: asked.get(id)?.best,
          },
        ];
      },
    );
    ranked.sort((left, right) => right.score - left.score);
    return { reading, ranked, total, answered, open };
  };
  return { read, retrieve };
}
