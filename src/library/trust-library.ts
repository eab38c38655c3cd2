/** Takes a Library on trust: for browsers, which should not load the schemas to read what an export has checked. */

import { checkFormat } from './format.ts';
import type { Library } from './library.ts';

/**
 * Takes a value for a Library by its format alone: for one that an export of this same version has written, where `parseLibrary`
 * would bring the schemas along.
 *
 * @throws {VerbatimError} `LIBRARY_INVALID` where it is no Library, or one of another format
 */
export function trustLibrary(value: unknown): Library {
  checkFormat(value);
  return value as Library; // what the export has written, it has checked
}
