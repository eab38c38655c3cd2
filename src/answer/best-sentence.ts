/** The sentence that answers: chosen among those of a passage. */

import type { Passage, Sentence } from '../library/passage.ts';
import { TELLING_COLUMN } from '../library/columns.ts';
import { cover } from '../text/span.ts';
import type { Mark } from './schema/evidence.ts';

/** What the likelihood of being asked of a sentence counts: as much as matching this share of the question. */
const LIKELY_WEIGHT = 0.3;
/** A first sentence leads a paragraph: it wins where nothing else tells. */
const LEAD_SHARE = 0.02;
/** The authors of a work answer what is asked of it only where they are asked for, or no other part has its words. */
const AUTHORS_SHARE = -1;
/** What a cell of a row counts by its column: what a study did tells more than where, unless that is asked. */
const COLUMN_SHARES: readonly (readonly [RegExp, number])[] = [
  [TELLING_COLUMN, 0.06],
  [/author/i, -2],
  [/country|design/i, -0.4],
];
/** What a study made and what for are marked together unless one of them matches more of the question by this share. */
const DECISIVE_SHARE = 0.5;

const columnOf = ({ cells }: Passage, { start }: Sentence): string =>
  cells.find((cell) => start >= cell.start && start < cell.end)?.column ?? '';

function leadShare(passage: Passage, sentence: Sentence, index: number): number {
  if (passage.kind === 'reference')
    return index === 0 ? AUTHORS_SHARE : index === 1 ? LEAD_SHARE : 0;
  if (passage.kind !== 'row') return index === 0 ? LEAD_SHARE : 0;
  const column = columnOf(passage, sentence);
  return COLUMN_SHARES.find(([pattern]) => pattern.test(column))?.[1] ?? 0;
}

/** A sentence of a paragraph that cites the study which is asked about: as much as matching this share of the question. */
const CITING_SHARE = 0.6;

const citesShare = (
  { kind, citations }: Passage,
  { start, end }: Sentence,
  about: readonly string[],
): number =>
  kind === 'paragraph' &&
  citations.some(
    (one) => one.start >= start && one.end <= end && about.includes(one.reference ?? ''),
  )
    ? CITING_SHARE
    : 0;

export interface AskedOf {
  /** What each word of the question is worth. */
  readonly weights: readonly number[];
  /** Log-likelihood of each sentence, in order; 0 where nothing tells. */
  readonly likely: readonly number[];
  /** Keys of the references of the studies that are asked about. */
  readonly about: readonly string[];
}

interface Scored {
  readonly sentence: Sentence;
  readonly score: number;
}

/** A study that is only named is told by what it made and what for, which stand side by side: neither answers better. */
function withItsPair(passage: Passage, best: Scored, scored: readonly Scored[]): Sentence {
  const isTelling = ({ sentence }: Scored): boolean =>
    TELLING_COLUMN.test(columnOf(passage, sentence));
  if (passage.kind !== 'row' || !isTelling(best)) return best.sentence;
  const told = scored
    .filter((one) => isTelling(one) && best.score - one.score < DECISIVE_SHARE)
    .map(({ sentence }) => sentence);
  return { ...cover(told), places: told.flatMap(({ places }) => places) };
}

/**
 * Chooses by the share of the question that a sentence matches, and by how likely the question is asked of it. In the row of
 * a study the cells of what it made and what for are one where neither is decidedly better.
 */
export function bestSentence(
  passage: Passage,
  marks: readonly Mark[],
  { weights, likely, about }: AskedOf,
): Sentence {
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const scored = passage.sentences.map((sentence, index): Scored => {
    const words = new Set(
      marks
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
        .map(({ word }) => word),
    );
    const share = [...words].reduce((sum, word) => sum + (weights[word] ?? 0), 0) / whole;
    const score =
      share +
      LIKELY_WEIGHT * (likely[index] ?? 0) +
      leadShare(passage, sentence, index) +
      citesShare(passage, sentence, about);
    return { sentence, score };
  });
  const [first = { sentence: { start: 0, end: passage.text.length, places: [] }, score: 0 }] =
    scored;
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left), first);
  return withItsPair(passage, best, scored);
}
