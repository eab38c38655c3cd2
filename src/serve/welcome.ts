/** The welcome: what every client is told first, the same at each door. */

import { reviewFacts } from '../answer/review-facts.ts';
import { rosterOf } from '../answer/roster.ts';
import { fingerprintLibrary } from '../compile/fingerprint-library.ts';
import type { Library } from '../library/library.ts';
import { PROTOCOL_VERSION } from '../wire/protocol.ts';
import type { Welcome } from '../wire/messages.ts';

export const welcomeOf = (library: Library): Welcome => ({
  type: 'welcome',
  protocol: PROTOCOL_VERSION,
  review: reviewFacts(library),
  library: fingerprintLibrary(library),
  studies: [...rosterOf(library)],
});
