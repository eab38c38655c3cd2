/** The work of `verbatim export`. */

import { openingOf } from '../../web/pages/opening.ts';
import { singleFile, type SingleFileOptions } from '../export/single-file.ts';
import { siteFiles, type SiteOptions } from '../export/site-files.ts';
import { checkFolder, writeFolder } from '../export/write-folder.ts';
import { checkSingleFile, writeSingleFile } from '../export/write-single-file.ts';
import { openAssistant } from './open-corpus.ts';
import { LOCAL_FOLDER, PUBLIC_FOLDER } from './package-root.ts';
import { startProgress, whileSaying } from './progress.ts';

export interface ExportTargets {
  readonly folder: string | undefined;
  readonly file: string | undefined;
  /** Where readers will find the site, where that is known. */
  readonly address: string | undefined;
  readonly isForced: boolean;
  readonly corpus: string;
}

/** What both kinds of export are made of. */
async function gather(corpus: string): Promise<SingleFileOptions> {
  const { catalog, ask } = await openAssistant(corpus);
  const opening = await whileSaying(process.stderr, 'Trying questions …', () =>
    openingOf(catalog.library, ask),
  );
  const made = { publicFolder: PUBLIC_FOLDER, localFolder: LOCAL_FOLDER };
  return { catalog, opening, made };
}

async function exportFolder(
  folder: string,
  options: SiteOptions,
  isForced: boolean,
): Promise<void> {
  const files = await siteFiles(options);
  const progress = startProgress(process.stderr, { total: files.length, things: 'files' });
  try {
    await writeFolder(folder, files, { isForced, onFile: progress.tick });
  } finally {
    progress.end();
  }
  process.stdout.write(`Wrote ${files.length} files into ${folder}\n`);
}

async function exportFile(
  file: string,
  options: SingleFileOptions,
  isForced: boolean,
): Promise<void> {
  const html = await singleFile(options);
  await writeSingleFile(file, html, { isForced });
  process.stdout.write(`Wrote ${file}, ${Math.ceil(Buffer.byteLength(html) / 1000)} kB\n`);
}

/** Looks first whether it may write, so that nobody waits for a refusal. */
export async function runExport({
  folder,
  file,
  address,
  isForced,
  corpus,
}: ExportTargets): Promise<void> {
  if (folder !== undefined) await checkFolder(folder, { isForced });
  if (file !== undefined) await checkSingleFile(file, { isForced });
  const gathered = await gather(corpus);
  if (folder !== undefined) await exportFolder(folder, { ...gathered, address }, isForced);
  if (file !== undefined) await exportFile(file, gathered, isForced);
}
