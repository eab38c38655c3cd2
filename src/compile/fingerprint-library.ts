/** The fingerprint of a Library: changes with anything in it, so that two with the same one answer alike. */

import { createHash } from 'node:crypto';
import type { Library } from '../library/library.ts';

/** Enough to tell two versions of one corpus apart. */
const HEX_DIGITS = 16;

export const fingerprintLibrary = (library: Library): string =>
  createHash('sha256').update(JSON.stringify(library)).digest('hex').slice(0, HEX_DIGITS);
