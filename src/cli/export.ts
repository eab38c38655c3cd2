/** `verbatim export`: the review's pages, asked in the reader's own browser, as files that any host can serve, or as one file. */

import type { Command } from 'commander';
import { corpusOption } from './open-corpus.ts';
import { parsePageAddress } from './options.ts';

const EXAMPLES = `
Examples:
  $ verbatim export site
  $ verbatim export site --address https://journal.example/reviews/nano
  $ verbatim export --single-file review.html
  $ verbatim export site --corpus my-corpus

The folder is a static site: copy it to any host, under any path, or try it with
\`python3 -m http.server -d site\`. The single file is all of it in one: open it from a disk, send
it by mail, attach it to the article. It has no network to use and needs none; to stay small it is
set in the reader's own fonts.

Either answers in the reader's own browser, by the same engine and with the same answers as a
server; questions are sent to nobody.

A folder that is not empty is written into only if an export has written it before: its files are
replaced, those of others stay. So with a file. All is written aside and put in place by renaming.`;

interface ExportOptions {
  readonly singleFile?: string;
  readonly address?: string;
  readonly force?: boolean;
  readonly corpus: string;
}

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write a static site, or one file, that answers in the reader’s own browser')
    .argument('[folder]', 'where to write the site')
    .option('--single-file <file>', 'write all of it as one HTML file that is opened from a disk')
    .option(
      '--address <url>',
      'where readers will find the site, for a sitemap and full links: https://journal.example/review',
    )
    .option('--force', 'write where something else is; of a folder, what has no name of ours stays')
    .addOption(corpusOption())
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string | undefined, options: ExportOptions, command: Command) => {
      const { singleFile: file, address, force = false, corpus } = options;
      if (folder === undefined && file === undefined)
        command.error('error: name a folder, or a file with --single-file');
      const { runExport } = await import('./run-export.ts');
      await runExport({
        folder,
        file,
        address: address === undefined ? undefined : parsePageAddress('--address', address),
        isForced: force,
        corpus,
      });
    });
}
