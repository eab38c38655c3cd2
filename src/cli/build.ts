/** `verbatim build`: a corpus compiled into one JSON file, for programs and browsers. */

import { writeFile } from 'node:fs/promises';
import { Argument, type Command } from 'commander';
import { VerbatimError } from '../errors.ts';
import { BUNDLED_CORPUS } from './package-root.ts';

const DEFAULT_FILE = 'library.json';

const EXAMPLES = `
Examples:
  $ verbatim build my-corpus --out my-library.json
  $ verbatim ask --corpus my-library.json what is known of dogs?
  $ verbatim build --out - | gzip > library.json.gz

Exits with 1, and lists the faults, where the corpus has any.`;

export function addBuildCommand(program: Command): void {
  program
    .command('build')
    .description('compile a corpus into a Library: one JSON file, for programs and browsers')
    .addArgument(
      new Argument('[folder]', 'the corpus').default(BUNDLED_CORPUS, 'the bundled review'),
    )
    .option('--out <file>', 'where to write it; - for the terminal or a pipe', DEFAULT_FILE)
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, { out }: { out: string }) => {
      const { compileCorpus } = await import('../compile/compile.ts');
      const text = `${JSON.stringify(await compileCorpus(folder))}\n`;
      if (out === '-') {
        process.stdout.write(text);
        return;
      }
      try {
        await writeFile(out, text);
      } catch (cause) {
        const problem = cause instanceof Error ? cause.message : String(cause);
        throw new VerbatimError('FILE_UNWRITABLE', { file: out, problem }, { cause });
      }
      process.stderr.write(`Wrote ${out}, ${Math.ceil(Buffer.byteLength(text) / 1024)} KiB\n`);
    });
}
