/** A question as it was resolved: all that an answer is composed of. */

import type { Study } from '../library/study.ts';
import type { Retrieval } from '../search/retrieve.ts';
import type { Decision } from './decision.ts';
import type { ListReading } from './list/read-list.ts';
import type { Term } from './schema/term.ts';
import type { NamedReferences } from './study/named-by-id.ts';

export interface Resolved {
  readonly question: string;
  readonly decision: Decision;
  readonly retrieval: Retrieval;
  readonly terms: readonly Term[];
  readonly named: NamedReferences | undefined;
  /** Passages of the part of the review that is asked for as such. */
  readonly part: readonly string[];
  readonly list: ListReading;
  /** The study that the question is about, carried over or named. */
  readonly focus: Study | undefined;
}
