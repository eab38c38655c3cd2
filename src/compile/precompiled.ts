/** The bundled review, compiled when the package is built: read in a tenth of the time, and only while its files are still the same. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIBRARY_FORMAT } from '../library/format.ts';
import type { Library } from '../library/library.ts';
import { packageRoot } from './bundled.ts';
import { allFiles, type CorpusFiles } from './corpus-files.ts';

/** In the folder that the build makes. */
export const PRECOMPILED_FILE = 'library.json';

export interface Precompiled {
  /** Of the files that it was compiled from. */
  readonly fingerprint: string;
  readonly library: Library;
}

/** Changes with any word of any file. */
export function fingerprint(files: CorpusFiles): string {
  const hash = createHash('sha256');
  for (const { name, text } of allFiles(files)) {
    hash.update(`${name}\0${text}\0`);
  }
  return hash.digest('hex');
}

/** Undefined where there is none, or where it was made of other files or by another version. */
export async function readPrecompiled(
  files: CorpusFiles,
  file = join(packageRoot(), 'dist', PRECOMPILED_FILE),
): Promise<Library | undefined> {
  try {
    const made = JSON.parse(await readFile(file, 'utf8')) as Precompiled; // written by the build, and held against its files
    const isSame = made.fingerprint === fingerprint(files);
    return isSame && made.library.format === LIBRARY_FORMAT ? made.library : undefined;
  } catch {
    return undefined;
  }
}
