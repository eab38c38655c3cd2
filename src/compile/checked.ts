/** What the checks look at, and how they compare words. */

import type { Library } from '../library/library.ts';
import { analyze } from '../text/token.ts';
import type { CorpusDraft } from './assemble.ts';
import type { FaultLog } from './faults.ts';
import type { FindPlace } from './places.ts';

export interface Checked {
  readonly draft: CorpusDraft;
  readonly library: Library;
  readonly place: FindPlace;
  readonly log: FaultLog;
}

/** Folded words, for comparing a title with the way in which the list prints it. */
export const foldedWords = (text: string): string =>
  analyze(text)
    .tokens.map(({ word }) => word)
    .join(' ');
