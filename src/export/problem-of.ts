/** What went wrong with a file, in the words of the system. */

import { VerbatimError } from '../errors.ts';

export const problemOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);

export const unwritable = (file: string, cause: unknown): VerbatimError =>
  new VerbatimError('FILE_UNWRITABLE', { file, problem: problemOf(cause) }, { cause });
