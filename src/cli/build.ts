/** `verbatim build`: a corpus compiled into one JSON file, for programs and browsers. */

import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { compileCorpus } from '../compile/compile.ts';
import { VerbatimError } from '../errors.ts';
import { BUNDLED_CORPUS } from './package-root.ts';

const DEFAULT_FILE = 'library.json';

export function addBuildCommand(program: Command): void {
  program
    .command('build')
    .description('compile a corpus into a Library: one JSON file, for programs and browsers')
    .argument('[folder]', 'the corpus', BUNDLED_CORPUS)
    .option('--out <file>', 'where to write it; - for the terminal or a pipe', DEFAULT_FILE)
    .action(async (folder: string, { out }: { out: string }) => {
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
