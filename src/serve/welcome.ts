/** The welcome: what every client is told first, the same at each door. */

import { createHash } from 'node:crypto';
import { reviewFacts } from '../answer/review-facts.ts';
import { rosterOf } from '../answer/roster.ts';
import type { Library } from '../library/library.ts';
import { PROTOCOL_VERSION } from '../wire/protocol.ts';
import type { Welcome } from '../wire/messages.ts';

/** Hex digits of the hash: enough to tell two versions of one corpus apart. */
const HASH_DIGITS = 16;

export const welcomeOf = (library: Library): Welcome => ({
  type: 'welcome',
  protocol: PROTOCOL_VERSION,
  review: reviewFacts(library),
  library: createHash('sha256').update(JSON.stringify(library)).digest('hex').slice(0, HASH_DIGITS),
  studies: [...rosterOf(library)],
});
