/** Writes one file: aside first, then in place with a rename. Over a file that no export wrote only where that is wanted. */

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FINGERPRINT } from '../../web/pages/frame.ts';
import { VerbatimError } from '../errors.ts';
import { problemOf } from './problem-of.ts';

/** Whether there is a file, and whether an export has written it. @throws {VerbatimError} `FILE_UNWRITABLE` for a folder */
async function lookAt(file: string): Promise<'none' | 'ours' | 'other'> {
  try {
    return (await readFile(file, 'utf8')).includes(`name="${FINGERPRINT}"`) ? 'ours' : 'other';
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return 'none';
    throw new VerbatimError('FILE_UNWRITABLE', { file, problem: problemOf(cause) }, { cause });
  }
}

/** @throws {VerbatimError} `EXPORT_REFUSED` where another file is there; `FILE_UNWRITABLE` */
export async function writeSingleFile(
  named: string,
  html: string,
  { isForced }: { readonly isForced: boolean },
): Promise<void> {
  const file = resolve(named);
  if ((await lookAt(file)) === 'other' && !isForced) {
    throw new VerbatimError('EXPORT_REFUSED', {
      path: named,
      problem: 'is a file that no export wrote',
    });
  }
  const aside = join(dirname(file), `.${basename(file)}-${process.pid}`);
  try {
    await writeFile(aside, html);
    await rename(aside, file);
  } catch (cause) {
    throw new VerbatimError(
      'FILE_UNWRITABLE',
      { file: named, problem: problemOf(cause) },
      { cause },
    );
  } finally {
    await rm(aside, { force: true });
  }
}
