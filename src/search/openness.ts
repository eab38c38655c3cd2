/** Openness: how much the words of a question are those of questions that the review leaves open. */

import { pairTerm, type Token } from '../text/token.ts';
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

/** Terms and neighbouring terms; function words stay, as "how many" and "who" tell much about what is asked. */
function features(tokens: readonly Token[]): Set<string> {
  const terms = tokens.map(({ term }) => term);
  const pairs = terms.slice(1).map((term, index) => pairTerm(terms[index] as string, term));
  return new Set([...terms, ...pairs]);
}

interface Counts {
  answered: number;
  open: number;
}

/** Learns from the written questions. Without any, every question is as open as not. */
export function createOpenness(written: readonly WrittenQuestion[]): Openness {
  const counts = new Map<string, Counts>();
  const whole: Counts = { answered: 0, open: 0 };
  for (const { tokens, stands } of written) {
    const kind = stands.kind === 'answered' ? 'answered' : 'open';
    whole[kind] += 1;
    for (const feature of features(tokens)) {
      const count = counts.get(feature) ?? { answered: 0, open: 0 };
      count[kind] += 1;
      counts.set(feature, count);
    }
  }
  const isOneSided = whole.answered === 0 || whole.open === 0;
  const rate = (count: number, of: number): number => (count + SMOOTHING) / (of + 2 * SMOOTHING);
  const logOdds = new Map(
    [...counts].map(([feature, { answered, open }]) => [
      feature,
      isOneSided ? 0 : Math.log(rate(answered, whole.answered)) - Math.log(rate(open, whole.open)),
    ]),
  );
  return {
    lean: (tokens) => {
      const all = features(tokens);
      let sum = 0;
      for (const feature of all) sum += logOdds.get(feature) ?? 0;
      return sum / Math.sqrt(all.size || 1);
    },
  };
}
