/** `verbatim check`: every fault of a corpus at once. */

import { Argument, type Command } from 'commander';
import { readCorpusFiles } from '../compile/corpus-files.ts';
import { formatFault } from '../errors.ts';
import type { Library } from '../library/library.ts';
import { EXIT } from './exit-codes.ts';
import { BUNDLED_CORPUS } from './package-root.ts';

function describe({
  passages,
  studies,
  references,
  notes,
  thesaurus,
  asked,
  unanswered,
}: Library): string {
  const summaries = passages.filter(({ kind }) => kind === 'summary').length;
  return [
    `${passages.length} passages (${summaries} of them summaries)`,
    `${studies.length} studies`,
    `${references.length} references`,
    `${notes.length} notes`,
    `${thesaurus.length} entries of the thesaurus`,
    `${asked.length} questions`,
    `${unanswered.length} topics left open`,
  ].join(', ');
}

const EXAMPLES = `
Examples:
  $ verbatim check my-corpus
  $ verbatim check my-corpus --json | jq '.faults[].file'

Exits with 0 where there is no fault, with 1 where there is any.`;

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description(
      'check a corpus: quotes, places, keys, ids and counts; prints file:line: what is wrong; what to do',
    )
    .addArgument(
      new Argument('[folder]', 'the corpus').default(BUNDLED_CORPUS, 'the bundled review'),
    )
    .option('--json', 'print the faults as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, { json }: { json?: true }) => {
      const { compileFiles } = await import('../compile/compile.ts');
      const { library, faults } = compileFiles(await readCorpusFiles(folder));
      if (json) process.stdout.write(`${JSON.stringify({ faults }, undefined, 2)}\n`);
      else if (faults.length > 0)
        process.stdout.write(
          `${faults.map(formatFault).join('\n')}\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`,
        );
      else if (library) process.stdout.write(`No faults: ${describe(library)}\n`);
      process.exitCode = faults.length > 0 ? EXIT.no : EXIT.ok;
    });
}
