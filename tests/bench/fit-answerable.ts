/**
 * Fits the weights by which a question is judged answerable: `npm run fit`.
 *
 * Logistic regression with a small ridge over the signals of the tuning half of the judged questions, those that are no
 * follow-ups. Prints the weights for `src/answer/answerable.ts`, the figures by ten-fold cross-validation, and the
 * questions nearest to the threshold.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAssistant } from '../../src/answer/assistant.ts';
import { isPlainlyAnswered, type Signals } from '../../src/answer/answerable.ts';
import { compileCorpus } from '../../src/compile/compile.ts';
import { parseJudgedQuestions } from '../../src/evaluate/judged.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = join(ROOT, 'tests', 'questions', 'tuning.jsonl');
const NAMES = ['topic', 'share', 'absent', 'lean'] as const satisfies readonly (keyof Signals)[];
const RIDGE = 1;
const STEPS = 4000;
const RATE = 0.5;
const FOLDS = 10;
/** Answerable questions that may be refused, of all. */
const FALSE_REFUSALS = 0.03;

interface Sample {
  readonly question: string;
  readonly values: readonly number[];
  readonly isAnswerable: boolean;
  /** Whether it is decided before the judgement: lists, names, what stands there in so many words. */
  readonly isDecided: boolean;
}

const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** Weights, the constant last. */
function fit(samples: readonly Sample[]): number[] {
  const weights = Array.from({ length: NAMES.length + 1 }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, index) => (index < NAMES.length ? -RIDGE * weight : 0));
    for (const { values, isAnswerable } of samples) {
      const input = [...values, 1];
      const error = Number(isAnswerable) - logistic(dot(weights, input));
      input.forEach((value, index) => {
        gradient[index] = (gradient[index] ?? 0) + error * value;
      });
    }
    gradient.forEach((slope, index) => {
      weights[index] = (weights[index] ?? 0) + (RATE * slope) / samples.length;
    });
  }
  return weights;
}

let judged: Signals | undefined;
const assistant = await createAssistant(await compileCorpus(join(ROOT, 'corpus')), {
  onJudge: (signals) => {
    judged = signals;
  },
});
const samples: Sample[] = [];
for (const { question, answerable, history } of parseJudgedQuestions(
  readFileSync(FILE, 'utf8'),
  FILE,
)) {
  if (history && history.length > 0) continue;
  judged = undefined;
  await assistant.ask({ question });
  const signals = judged as Signals | undefined; // set by `onJudge` meanwhile
  const values = NAMES.map((name) => signals?.[name] ?? 0);
  const isDecided = signals === undefined || isPlainlyAnswered(signals);
  samples.push({ question, values, isAnswerable: answerable, isDecided });
}
const open = samples.filter(({ isDecided }) => !isDecided);
const weights = fit(open);
console.log(
  [...NAMES, 'constant'].map((name, index) => `${name}: ${weights[index]?.toFixed(2)}`).join(', '),
);

const held = open.map((sample, index) => {
  const others = open.filter((_, at) => at % FOLDS !== index % FOLDS);
  return { ...sample, logOdds: dot(fit(others), [...sample.values, 1]) };
});
const answerable = held.filter((one) => one.isAnswerable).map(({ logOdds }) => logOdds);
const allowed = Math.floor(FALSE_REFUSALS * samples.filter((one) => one.isAnswerable).length);
const threshold = answerable.toSorted((left, right) => left - right)[allowed] ?? 0;
const unanswerable = held.filter((one) => !one.isAnswerable);
const refused = unanswerable.filter(({ logOdds }) => logOdds < threshold).length;
console.log(
  `threshold ${threshold.toFixed(2)}: ${refused} of ${unanswerable.length} refused, ${allowed} of ${answerable.length} wrongly; ${samples.length - open.length} decided before`,
);
for (const { question, isAnswerable, logOdds } of held.toSorted(
  (left, right) => left.logOdds - right.logOdds,
)) {
  if (isAnswerable === logOdds < threshold + (isAnswerable ? 0.5 : 0))
    console.log(
      `${logOdds.toFixed(2).padStart(6)} ${isAnswerable ? 'answerable  ' : 'unanswerable'} ${question}`,
    );
}
