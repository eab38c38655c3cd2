/** `verbatim eval`: how good the answers are, in figures. */

import type { Command } from 'commander';
import { VerbatimError } from '../errors.ts';
import { corpusOption } from './open-corpus.ts';
import type { EvalOptions } from './run-eval.ts';

const EXAMPLES = `
Examples:
  $ verbatim eval
  $ verbatim eval --questions mine.jsonl --results answers.jsonl
  $ verbatim eval --collection scifact --run scifact.run`;

export function addEvalCommand(program: Command): void {
  program
    .command('eval')
    .description(
      'measure the answers to judged questions, beside MiniSearch as it comes and textbook BM25',
    )
    .option(
      '--questions <file...>',
      "judged questions, one JSON object a line; the project's own when absent",
    )
    .option(
      '--without-questions',
      'leave out the questions written for passages, to see what they are worth',
    )
    .option('--results <file>', 'write a line a question: what was answered and shown')
    .option(
      '--collection <folder>',
      "a test collection in BEIR's form instead: corpus.jsonl, queries.jsonl, qrels.tsv",
    )
    .option('--run <file>', 'with --collection: write the rankings as a TREC run')
    .option('--write', 'write the figures into the corpus, for its page about itself')
    .option('--json', 'print the figures as JSON')
    .addOption(corpusOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: EvalOptions) => {
      if (options.run !== undefined && options.collection === undefined) {
        const expected = 'given together with --collection';
        throw new VerbatimError('OPTION_INVALID', {
          option: '--run',
          value: options.run,
          expected,
        });
      }
      const { evaluateCollection, evaluateQuestions } = await import('./run-eval.ts');
      if (options.collection !== undefined) await evaluateCollection(options.collection, options);
      else await evaluateQuestions(options);
    });
}
