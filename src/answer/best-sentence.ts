/** The sentence that answers: chosen among those of a passage. */

import type { Passage, Sentence } from '../library/passage.ts';
import type { RankedPassage } from '../search/retrieve.ts';
import type { Mark } from './schema/evidence.ts';

/** What a written question's word for it counts: as much as matching this share of the question. */
const ASKED_SHARE = 0.6;
/** A first sentence leads a paragraph: it wins where nothing else tells. */
const LEAD_SHARE = 0.02;
/** The cells of a row that say what a study is: shown where nothing else tells. */
const TELLING_COLUMNS = /aim|objective|purpose|nanotech|intervention/i;

/** The sentence that a written question names, if it lies in this passage. */
function askedSentence(
  { passage, asked }: RankedPassage,
  offset: number,
): { index: number; similarity: number } | undefined {
  const stands = asked?.written.stands;
  if (!asked || stands?.kind !== 'answered' || stands.sentence === undefined) return undefined;
  const about = stands.about;
  const isOwn =
    passage.id === about ||
    passage.paragraph === about ||
    (passage.kind === 'row' && passage.study === about);
  return isOwn ? { index: stands.sentence - 1 - offset, similarity: asked.similarity } : undefined;
}

function leadShare(passage: Passage, { start }: Sentence, index: number): number {
  if (passage.kind === 'reference') return index === 1 ? LEAD_SHARE : 0;
  if (passage.kind !== 'row') return index === 0 ? LEAD_SHARE : 0;
  const cell = passage.cells.find((one) => start >= one.start && start < one.end);
  return cell && TELLING_COLUMNS.test(cell.column) ? LEAD_SHARE : 0;
}

/**
 * Chooses by the share of the question that a sentence matches, and by the sentence that a written question names.
 *
 * @param weights - what each word of the question is worth
 * @param offset - sentences of the paragraph that stand before the passage, where it was cut
 */
export function bestSentence(
  ranked: RankedPassage,
  marks: readonly Mark[],
  weights: readonly number[],
  offset: number,
): Sentence {
  const { passage } = ranked;
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const asked = askedSentence(ranked, offset);
  let best: Sentence = passage.sentences[0] ?? { start: 0, end: passage.text.length, places: [] };
  let highest = -1;
  passage.sentences.forEach((sentence, index) => {
    const words = new Set(
      marks
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
        .map(({ word }) => word),
    );
    const share = [...words].reduce((sum, word) => sum + (weights[word] ?? 0), 0) / whole;
    const named = asked?.index === index ? ASKED_SHARE * asked.similarity : 0;
    const score = share + named + leadShare(passage, sentence, index);
    if (score <= highest) return;
    highest = score;
    best = sentence;
  });
  return best;
}
