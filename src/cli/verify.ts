/** `verbatim verify`: whether words stand in the review, exactly or nearly. */

import { fstatSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import type { Command } from 'commander';
import { VerbatimError } from '../errors.ts';
import { EXIT } from './exit-codes.ts';
import { formatSource } from './format/answer.ts';
import { formatQuoteCheck } from './format/quote-check.ts';
import { corpusOption, openAssistant } from './open-corpus.ts';
import { describeTerminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  $ verbatim verify "The depth of light penetration limits the use of several imaging modalities"
  $ pbpaste | verbatim verify -
  $ verbatim verify --json "…" | jq -r .quote.verdict

Exits with 0 where the words stand in the review exactly, with 1 where they do not.`;

/** Node reads a folder as if it were empty. @throws {VerbatimError} `FILE_UNREADABLE` */
function readStandardInput(): Promise<string> {
  if (!fstatSync(process.stdin.fd).isDirectory()) return readAll(process.stdin);
  throw new VerbatimError('FILE_UNREADABLE', {
    file: 'The standard input',
    problem: 'it is a folder',
  });
}

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check a quote: found exactly, nearly (with what differs), or not in the review')
    .argument('<quote...>', 'the words; - reads them from a pipe')
    .option('--json', 'print the answer as JSON, for programs')
    .addOption(corpusOption())
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], { json, corpus }: { json?: true; corpus: string }) => {
      const isPiped = words.length === 1 && words[0] === '-';
      const question = isPiped ? await readStandardInput() : words.join(' ');
      const answer = await (await openAssistant(corpus)).ask({ question, as: 'quote' });
      const isExact = answer.kind === 'quote' && answer.quote.verdict === 'exact';
      const terminal = describeTerminal(process.stdout, process.env);
      const lines = json
        ? [JSON.stringify(answer, undefined, 2)]
        : [
            ...(answer.kind === 'quote' ? formatQuoteCheck(answer.quote, terminal) : []),
            '',
            formatSource(answer, terminal),
          ];
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
      process.exitCode = isExact ? EXIT.ok : EXIT.no;
    });
}
