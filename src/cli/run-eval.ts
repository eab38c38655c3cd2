/** The work of `verbatim eval`. */

import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import type { Assistant } from '../answer/assistant.ts';
import { VerbatimError } from '../errors.ts';
import {
  formatTrecRun,
  measureRuns,
  parseCollection,
  runCollection,
} from '../evaluate/collection.ts';
import { evaluate, type Report } from '../evaluate/evaluate.ts';
import { toEvaluation } from '../evaluate/evaluation.ts';
import { parseJudgedQuestions } from '../evaluate/judged.ts';
import { drawQuotes, evaluateQuotes } from '../evaluate/quotes.ts';
import { formatCollection, formatQuotes, formatReport } from './format/report.ts';
import { openAssistant } from './open-corpus.ts';
import { JUDGED_QUESTIONS } from './package-root.ts';
import { startProgress } from './progress.ts';

export interface EvalOptions {
  readonly questions?: string[];
  /** False with `--without-questions`. */
  readonly withoutQuestions?: true;
  readonly results?: string;
  readonly collection?: string;
  readonly run?: string;
  readonly write?: true;
  readonly json?: true;
  readonly corpus: string;
}

/** @throws {VerbatimError} `FILE_UNREADABLE` */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new VerbatimError('FILE_UNREADABLE', { file, problem }, { cause: error });
  }
}

/** @throws {VerbatimError} `FILE_UNWRITABLE` */
async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new VerbatimError('FILE_UNWRITABLE', { file, problem }, { cause: error });
  }
}

export async function evaluateCollection(
  folder: string,
  { run, json }: EvalOptions,
): Promise<void> {
  const [corpus, queries, qrels] = await Promise.all(
    ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'].map((name) => readText(join(folder, name))),
  );
  const collection = parseCollection({
    corpus: corpus ?? '',
    queries: queries ?? '',
    qrels: qrels ?? '',
  });
  const progress = startProgress(process.stderr, {
    total: collection.judgments.size,
    things: 'queries',
  });
  const runs = await runCollection(collection, progress.tick);
  progress.end();
  if (run !== undefined) await writeText(run, formatTrecRun(runs));
  const figures = measureRuns(collection, runs);
  process.stdout.write(
    json
      ? `${JSON.stringify(figures, undefined, 2)}\n`
      : formatCollection(basename(folder), figures),
  );
}

/** The same assistant, which tells of every answer that it gives. */
const counted = (assistant: Assistant, tick: () => void): Assistant => ({
  ...assistant,
  ask: async (request) => {
    const answer = await assistant.ask(request);
    tick();
    return answer;
  },
});

/** The same quotes each time, as many true ones as altered or invented ones. */
const QUOTES_SEED = 2024;
const QUOTES_OF_EACH = 200;
const EVALUATION_FILE = 'evaluation.json';

/** @param options - the project's own questions where none are named */
export async function evaluateQuestions(options: EvalOptions): Promise<void> {
  const files = options.questions ?? JUDGED_QUESTIONS;
  const { corpus, withoutQuestions, results, write, json } = options;
  const assistant = await openAssistant(corpus, {
    withQuestions: withoutQuestions !== true,
  });
  const reports: Record<string, Report> = {};
  const lines: string[] = [];
  for (const file of files) {
    const questions = parseJudgedQuestions(await readText(file), file);
    const progress = startProgress(process.stderr, {
      total: questions.length,
      things: 'questions',
    });
    const evaluation = await evaluate(counted(assistant, progress.tick), questions);
    progress.end();
    reports[basename(file)] = evaluation.report;
    lines.push(...evaluation.results.map((result) => JSON.stringify(result)));
    if (!json) process.stdout.write(`${formatReport(basename(file), evaluation.report)}\n`);
  }
  const quotes = await evaluateQuotes(
    assistant,
    drawQuotes(assistant.catalog, QUOTES_SEED, QUOTES_OF_EACH),
  );
  if (json) process.stdout.write(`${JSON.stringify({ ...reports, quotes }, undefined, 2)}\n`);
  else process.stdout.write(`${formatQuotes(quotes)}\n`);
  if (write) {
    const named = Object.fromEntries(
      Object.entries(reports).map(([file, report]) => [parse(file).name, report]),
    );
    const figures = toEvaluation(named, quotes, new Date().toISOString().slice(0, 10));
    await writeText(join(corpus, EVALUATION_FILE), `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  if (results !== undefined) await writeText(results, lines.map((line) => `${line}\n`).join(''));
}
