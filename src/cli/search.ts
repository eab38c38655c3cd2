/** `verbatim search`: ranked passages, without a judgement whether they answer. */

import type { Command } from 'commander';
import { MAX_PASSAGES } from '../answer/limits.ts';
import { EXIT } from './exit-codes.ts';
import { formatSource } from './format/answer.ts';
import { formatEvidence } from './format/evidence.ts';
import { corpusOption, openAssistant } from './open-corpus.ts';
import { parseWholeNumber } from './options.ts';
import { describeTerminal } from './terminal.ts';

interface SearchOptions {
  readonly json?: true;
  readonly ids?: true;
  readonly limit: string;
  readonly corpus: string;
}

const DEFAULT_FOUND = 10;

const EXAMPLES = `
Examples:
  $ verbatim search gold nanoparticles
  $ verbatim search --ids --limit 50 photothermal | wc -l
  $ verbatim search --json liposomes | jq -r '.evidence[].text'

Exits with 0 where anything is found, with 1 where nothing is.`;

export function addSearchCommand(program: Command): void {
  program
    .command('search')
    .description('rank passages for some words, without a judgement whether they answer')
    .argument('<words...>', 'what to look for; quotes are not needed')
    .option('--limit <n>', `passages to show, 1 to ${MAX_PASSAGES}`, String(DEFAULT_FOUND))
    .option('--ids', 'print ids alone, one a line')
    .option('--json', 'print what is found as JSON, for programs')
    .addOption(corpusOption())
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], { json, ids, limit: most, corpus }: SearchOptions) => {
      const limit = parseWholeNumber('--limit', most, { least: 1, most: MAX_PASSAGES });
      const found = await (
        await openAssistant(corpus)
      ).search({ question: words.join(' '), limit });
      const { evidence, reading, total } = found;
      const terminal = describeTerminal(process.stdout, process.env);
      const lines = json
        ? [JSON.stringify(found, undefined, 2)]
        : ids
          ? evidence.map(({ id, hash }) => `${id}@${hash}`)
          : [
              `${evidence.length} of ${total} passages that match`,
              '',
              ...formatEvidence(evidence, reading, terminal),
              formatSource(found, terminal),
            ];
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
      process.exitCode = evidence.length === 0 ? EXIT.no : EXIT.ok;
    });
}
