/**
 * Fits the weights by which a question is judged answerable: `npm run fit`.
 *
 * Logistic regression with a ridge over the signals of the tuning half of the judged questions. Prints the weights for `src/answer/answerable.ts`, the figures by cross-validation, and the questions nearest
 * to the threshold. Each fold leaves one writer out, whose questions share the letters of their ids: who asks next is
 * none of them.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAssistant } from '../../src/answer/assistant.ts';
import { ANSWERABLE_WEIGHTS, isPlainlyAnswered } from '../../src/answer/answerable.ts';
import { compileCorpus } from '../../src/compile/compile.ts';
import type { Signals } from '../../src/answer/signals.ts';
import { parseJudgedQuestions } from '../../src/evaluate/judged.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = join(ROOT, 'tests', 'questions', 'tuning.jsonl');
const NAMES = Object.keys(ANSWERABLE_WEIGHTS) as (keyof typeof ANSWERABLE_WEIGHTS)[];
/** Figures, rankings and names are asked for seldom: a small ridge would take a few samples for proof. */
const RIDGE = 3;
/** Newton's method is there after a few. */
const STEPS = 25;
/** Answerable questions that may be refused, of all. */
const FALSE_REFUSALS = 0.03;

interface Sample {
  readonly writer: string;
  readonly question: string;
  readonly values: readonly number[];
  readonly isAnswerable: boolean;
  /** Whether it is decided before the judgement: lists, names, what stands there in so many words. */
  readonly isDecided: boolean;
}

const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
/** Standard deviation of each signal, so that the ridge holds all of them alike. */
const spreads = (samples: readonly Sample[]): number[] =>
  NAMES.map((_, at) => {
    const own = samples.map(({ values }) => values[at] ?? 0);
    const middle = mean(own);
    return Math.sqrt(mean(own.map((value) => (value - middle) ** 2))) || 1;
  });

/** Solves a system of linear equations with a symmetric positive definite matrix (Gauss). */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((value, column) => (row[column] = (row[column] ?? 0) - factor * value));
    }
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

/** Weights, the constant last (Newton's method; Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", 4.4.1). */
function fit(samples: readonly Sample[]): number[] {
  const scales = spreads(samples);
  const inputs = samples.map(({ values }) => [
    ...values.map((value, at) => value / (scales[at] ?? 1)),
    1,
  ]);
  let weights = Array.from({ length: NAMES.length + 1 }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const ridge = (at: number): number => (at < NAMES.length ? RIDGE : 1e-6);
    const gradient = weights.map((weight, at) => -ridge(at) * weight);
    const curvature = weights.map((_, row) =>
      weights.map((_one, column) => (row === column ? ridge(row) : 0)),
    );
    samples.forEach(({ isAnswerable }, sample) => {
      const input = inputs[sample] as number[];
      const chance = logistic(dot(weights, input));
      const certainty = chance * (1 - chance);
      input.forEach((value, row) => {
        gradient[row] = (gradient[row] ?? 0) + (Number(isAnswerable) - chance) * value;
        const own = curvature[row] as number[];
        input.forEach((other, column) => {
          own[column] = (own[column] ?? 0) + certainty * value * other;
        });
      });
    });
    const change = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
  }
  return weights.map((weight, at) => weight / (scales[at] ?? 1));
}

let judged: Signals | undefined;
const assistant = await createAssistant(await compileCorpus(join(ROOT, 'corpus')), {
  onJudge: (signals) => {
    judged = signals;
  },
});
const samples: Sample[] = [];
for (const { id, question, answerable, history } of parseJudgedQuestions(
  readFileSync(FILE, 'utf8'),
  FILE,
)) {
  judged = undefined;
  await assistant.ask({ question, history });
  const signals = judged as Signals | undefined; // set by `onJudge` meanwhile
  const values = NAMES.map((name) => signals?.[name] ?? 0);
  const isDecided = signals === undefined || isPlainlyAnswered(signals);
  samples.push({
    writer: id.replace(/\d+$/, ''),
    question,
    values,
    isAnswerable: answerable,
    isDecided,
  });
}
const open = samples.filter(({ isDecided }) => !isDecided);
const weights = fit(open);
console.log(
  [...NAMES, 'constant'].map((name, index) => `${name}: ${weights[index]?.toFixed(2)}`).join(', '),
);

const held = [...Map.groupBy(open, ({ writer }) => writer)].flatMap(([writer, own]) => {
  const learnt = fit(open.filter((sample) => sample.writer !== writer));
  return own.map((sample) => ({
    ...sample,
    logOdds: dot(learnt, [...sample.values, 1]),
  }));
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
