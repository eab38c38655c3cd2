/**
 * Writes a site into a folder: aside first, then in place with renames, so that nobody is ever given half a page. A folder that holds
 * something else is left alone, unless told otherwise.
 */

import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { VerbatimError } from '../errors.ts';
import { makeFolder } from './make-folder.ts';
import { unwritable } from './problem-of.ts';
import type { SiteFile } from './site-files.ts';

/** Lies in every folder that an export has written, and lists what it wrote. */
export const EXPORT_MARK = '.verbatim-export';

export interface WriteOptions {
  /** Whether to write into a folder that holds something else. What is there stays, unless it has a name of ours. */
  readonly isForced: boolean;
  /** Called once for each file. */
  readonly onFile: () => void;
}

/** Names in the folder; empty where there is no folder. @throws {VerbatimError} `FILE_UNWRITABLE` */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw unwritable(folder, cause);
  }
}

/** What an export before has written there. */
async function writtenBefore(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, EXPORT_MARK), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => /^[\w-][\w./-]*$/.test(line) && !line.includes('..'));
}

async function writeAll(
  files: readonly SiteFile[],
  folder: string,
  onFile: () => void,
): Promise<void> {
  for (const { path, make } of files) {
    const file = join(folder, path);
    // Names come from the Library too, and a Library may come from anywhere.
    if (!file.startsWith(folder + sep)) throw new Error(`${path} leads out of it`);
    await makeFolder(dirname(file));
    await writeFile(file, await make());
    onFile();
  }
  const list = files.map(({ path }) => path);
  await writeFile(join(folder, EXPORT_MARK), `${list.join('\n')}\n`);
}

/** Moves each file over the one before it, what pages fetch before the pages; then takes away what is no longer there. */
async function moveInto(
  folder: string,
  aside: string,
  files: readonly SiteFile[],
  before: readonly string[],
): Promise<void> {
  const now = files.map(({ path }) => path);
  for (const path of [...now.toReversed(), EXPORT_MARK]) {
    await makeFolder(dirname(join(folder, path)));
    await rename(join(aside, path), join(folder, path));
  }
  const kept = new Set(now);
  for (const path of before) if (!kept.has(path)) await rm(join(folder, path), { force: true });
}

/**
 * Looks whether the folder may be written into, so that nobody waits for a refusal.
 *
 * @throws {VerbatimError} `EXPORT_REFUSED` where the folder holds something else; `FILE_UNWRITABLE` where it is none
 */
export async function checkFolder(
  named: string,
  { isForced }: Pick<WriteOptions, 'isForced'>,
): Promise<void> {
  const names = await namesIn(resolve(named));
  if (names.length === 0 || names.includes(EXPORT_MARK) || isForced) return;
  const problem = 'is not empty, and no export wrote it';
  throw new VerbatimError('EXPORT_REFUSED', { path: named, problem });
}

/** @throws {VerbatimError} as `checkFolder` does; `FILE_UNWRITABLE` */
export async function writeFolder(
  named: string,
  files: readonly SiteFile[],
  { isForced, onFile }: WriteOptions,
): Promise<void> {
  const folder = resolve(named);
  await checkFolder(named, { isForced });
  // A folder that is there stays the same one: somebody may stand in it, and it may be a disk of its own.
  const isThere = existsSync(folder);
  const name = `.${basename(folder)}-${process.pid}`;
  const aside = join(isThere ? folder : dirname(folder), name);
  try {
    await writeAll(files, aside, onFile);
    if (isThere) await moveInto(folder, aside, files, await writtenBefore(folder));
    else await rename(aside, folder);
  } catch (cause) {
    throw unwritable(named, cause);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
