/** Takes a Library on trust: for browsers, which should not load the schemas to read what an export has checked. */

import { VerbatimError } from '../errors.ts';
import { LIBRARY_FORMAT } from './format.ts';
import type { Library } from './library.ts';

/**
 * Takes a value for a Library by its format alone: for one that an export of this same version has written, where `parseLibrary`
 * would bring the schemas along.
 *
 * @throws {VerbatimError} `LIBRARY_INVALID` where it is no Library, or one of another format
 */
export function trustLibrary(value: unknown): Library {
  const format =
    typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format === LIBRARY_FORMAT) return value as Library; // what the export has written, it has checked
  throw new VerbatimError('LIBRARY_INVALID', {
    field: 'format',
    problem: `expected ${LIBRARY_FORMAT}, found ${JSON.stringify(format) ?? 'nothing'}`,
  });
}
