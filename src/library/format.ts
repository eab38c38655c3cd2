/** The format of the Library, apart from its schema so that a browser that only asks loads no schemas. */

import { VerbatimError } from '../errors.ts';

/** Raised when a Library of an older form can no longer be read. */
export const LIBRARY_FORMAT = 2;

/** @throws {VerbatimError} `LIBRARY_INVALID` where a value is no Library, or one of another format */
export function checkFormat(value: unknown): void {
  const format =
    typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format === LIBRARY_FORMAT) return;
  throw new VerbatimError('LIBRARY_INVALID', {
    field: 'format',
    problem: `expected ${LIBRARY_FORMAT}, found ${JSON.stringify(format) ?? 'nothing'}`,
  });
}
