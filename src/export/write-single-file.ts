/** Writes one file: aside first, then in place with a rename. Over a file that no export wrote only where that is wanted. */

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FINGERPRINT } from '../../web/pages/frame.ts';
import { VerbatimError } from '../errors.ts';
import { unwritable } from './problem-of.ts';

/** Whether there is a file, and whether an export has written it. @throws {VerbatimError} `FILE_UNWRITABLE` for a folder */
async function lookAt(file: string): Promise<'none' | 'ours' | 'other'> {
  try {
    return (await readFile(file, 'utf8')).includes(`name="${FINGERPRINT}"`) ? 'ours' : 'other';
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return 'none';
    throw unwritable(file, cause);
  }
}

export interface WriteFileOptions {
  /** Whether to write over a file that no export wrote. */
  readonly isForced: boolean;
}

/**
 * Looks whether the file may be written, so that nobody waits for a refusal.
 *
 * @throws {VerbatimError} `EXPORT_REFUSED` where another file is there; `FILE_UNWRITABLE` where a folder is
 */
export async function checkSingleFile(
  named: string,
  { isForced }: WriteFileOptions,
): Promise<void> {
  if ((await lookAt(resolve(named))) !== 'other' || isForced) return;
  const problem = 'is a file that no export wrote';
  throw new VerbatimError('EXPORT_REFUSED', { path: named, problem });
}

/** @throws {VerbatimError} as `checkSingleFile` does; `FILE_UNWRITABLE` */
export async function writeSingleFile(
  named: string,
  html: string,
  options: WriteFileOptions,
): Promise<void> {
  await checkSingleFile(named, options);
  const file = resolve(named);
  const aside = join(dirname(file), `.${basename(file)}-${process.pid}`);
  try {
    await writeFile(aside, html);
    await rename(aside, file);
  } catch (cause) {
    throw unwritable(named, cause);
  } finally {
    await rm(aside, { force: true });
  }
}
