/** Openness: how much the words of a question are those of questions that the review leaves open. */

import type { Token } from '../text/token.ts';
import type { WrittenQuestion } from './written-question.ts';

/** Added to every count, so that a word seen once is no proof (Laplace; Jurafsky and Martin, "Speech and Language Processing", on naive Bayes). */
const SMOOTHING = 0.5;

export interface Openness {
  /**
   * Log-odds that the question is answered, by its words and their neighbours; above 0 where it reads like the answered
   * ones. Divided by the root of the number of features, so that long questions do not outweigh all else.
   */
  readonly lean: (tokens: readonly Token[]) => number;
}

interface Counts {
  answered: number;
  open: number;
}

/** By the first of two neighbouring terms, then by the second; single terms stand beside `NO_NEIGHBOUR`. */
type CountsOfPairs = Map<string, Map<string, Counts>>;
const NO_NEIGHBOUR = '';

/** Calls back once for each feature: terms and neighbouring terms; function words stay, as "how many" and "who" tell much about what is asked. */
function eachFeature(
  terms: readonly string[],
  take: (first: string, second: string) => void,
): void {
  const isFirst = (at: number, second: string | undefined): boolean => {
    for (let before = 0; before < at; before += 1)
      if (terms[before] === terms[at] && (second === undefined || terms[before + 1] === second))
        return false;
    return true;
  };
  terms.forEach((term, at) => {
    const next = terms[at + 1];
    if (isFirst(at, undefined)) take(term, NO_NEIGHBOUR);
    if (next !== undefined && isFirst(at, next)) take(term, next);
  });
}

/** Learns from the written questions. Without any, every question is as open as not. */
export function createOpenness(written: readonly WrittenQuestion[]): Openness {
  const counts: CountsOfPairs = new Map();
  const whole: Counts = { answered: 0, open: 0 };
  const countsOf = (first: string, second: string): Counts => {
    let bySecond = counts.get(first);
    if (!bySecond) counts.set(first, (bySecond = new Map()));
    let own = bySecond.get(second);
    if (!own) bySecond.set(second, (own = { answered: 0, open: 0 }));
    return own;
  };
  for (const { words, stands } of written) {
    const kind = stands.kind === 'answered' ? 'answered' : 'open';
    whole[kind] += 1;
    eachFeature(
      words.map(({ term }) => term),
      (first, second) => (countsOf(first, second)[kind] += 1),
    );
  }
  const isOneSided = whole.answered === 0 || whole.open === 0;
  const rate = (count: number, of: number): number => (count + SMOOTHING) / (of + 2 * SMOOTHING);
  const logOdds = ({ answered, open }: Counts): number =>
    Math.log(rate(answered, whole.answered)) - Math.log(rate(open, whole.open));
  return {
    lean: (tokens) => {
      let sum = 0;
      let size = 0;
      eachFeature(
        tokens.map(({ term }) => term),
        (first, second) => {
          size += 1;
          const known = counts.get(first)?.get(second);
          if (known && !isOneSided) sum += logOdds(known);
        },
      );
      return sum / Math.sqrt(size || 1);
    },
  };
}
