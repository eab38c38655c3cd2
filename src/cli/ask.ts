/** `verbatim ask`: a question, and the review's own words back. */

import type { Command } from 'commander';
import { createAssistant } from '../answer/assistant.ts';
import { DEFAULT_PASSAGES, MAX_PASSAGES } from '../answer/limits.ts';
import { compileCorpus } from '../compile/compile.ts';
import { EXIT } from './exit-codes.ts';
import { formatAnswer } from './format-answer.ts';
import { parseWholeNumber } from './options.ts';
import { BUNDLED_CORPUS } from './package-root.ts';
import { describeTerminal } from './terminal.ts';

interface AskOptions {
  readonly json?: true;
  readonly limit: string;
  readonly corpus: string;
}

export function addAskCommand(program: Command): void {
  program
    .command('ask')
    .description('ask the review a question; exits with 1 where it does not answer')
    .argument('<question...>', 'the question, as you would type it; quotes are not needed')
    .option('--json', 'print the answer as JSON, for programs')
    .option('--limit <n>', `passages to show, 1 to ${MAX_PASSAGES}`, String(DEFAULT_PASSAGES))
    .option('--corpus <folder>', 'another review than the bundled one', BUNDLED_CORPUS)
    .action(async (words: string[], { json, limit, corpus }: AskOptions) => {
      const most = parseWholeNumber('--limit', limit, { least: 1, most: MAX_PASSAGES });
      const assistant = await createAssistant(await compileCorpus(corpus));
      const answer = await assistant.ask({ question: words.join(' '), limit: most });
      const text = json
        ? `${JSON.stringify(answer, undefined, 2)}\n`
        : formatAnswer(answer, describeTerminal(process.stdout, process.env));
      process.stdout.write(text);
      process.exitCode = answer.kind === 'refusal' ? EXIT.no : EXIT.ok;
    });
}
