/** `verbatim export`: the review's pages, asked in the reader's own browser, as files that any host can serve. */

import type { Command } from 'commander';
import { openingOf } from '../../web/pages/opening.ts';
import { siteFiles } from '../export/site-files.ts';
import { writeFolder } from '../export/write-folder.ts';
import { corpusOption, openAssistant } from './open-corpus.ts';
import { parsePageAddress } from './options.ts';
import { LOCAL_FOLDER, PUBLIC_FOLDER } from './package-root.ts';
import { startProgress, whileSaying } from './progress.ts';

const EXAMPLES = `
Examples:
  $ verbatim export site
  $ verbatim export site --address https://journal.example/reviews/nano
  $ verbatim export site --corpus my-corpus

The folder is a static site: copy it to any host, under any path, or try it with
\`npx http-server site\`. Questions are answered in the reader's own browser, by the same engine
and with the same answers as by a server; they are sent to nobody.

A folder that is not empty is written into only if an export has written it before: its files are
replaced, those of others stay. Written aside and put in place with renames.`;

interface ExportOptions {
  readonly address?: string;
  readonly force?: boolean;
  readonly corpus: string;
}

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description(
      'write a static site that answers in the reader\u2019s own browser, with no server',
    )
    .argument('<folder>', 'where to write it')
    .option(
      '--address <url>',
      'where readers will find it, for a sitemap and full links: https://journal.example/review',
    )
    .option('--force', 'write into a folder that holds something else; what is there stays')
    .addOption(corpusOption())
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, { address, force = false, corpus }: ExportOptions) => {
      const known = address === undefined ? undefined : parsePageAddress('--address', address);
      const assistant = await openAssistant(corpus);
      const { catalog, ask } = assistant;
      const files = await whileSaying(process.stderr, 'Trying questions \u2026', async () =>
        siteFiles({
          catalog,
          opening: await openingOf(catalog.library, ask),
          made: { publicFolder: PUBLIC_FOLDER, localFolder: LOCAL_FOLDER },
          address: known,
        }),
      );
      const progress = startProgress(process.stderr, { total: files.length, things: 'files' });
      try {
        await writeFolder(folder, files, { isForced: force, onFile: progress.tick });
      } finally {
        progress.end();
      }
      process.stdout.write(`Wrote ${files.length} files into ${folder}\n`);
    });
}
