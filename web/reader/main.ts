/** The script of the reading page of a server. */

import { makeReadingLive } from './read-live.ts';

makeReadingLive();
