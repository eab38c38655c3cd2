/** Finds what a citation stands for: an id, or an id with a hash of the words as they were, `S5.P2@55ebc85a`. */

import type { Catalog } from './catalog.ts';
import type { Passage } from './passage.ts';

export interface FoundCited {
  /** Without the hash. */
  readonly id: string;
  /** Whether the words are others than when they were cited: no passage has the hash. False where none was given. */
  readonly isChanged: boolean;
  /** In reading order; empty for an unknown id. */
  readonly passages: readonly Passage[];
}

const HASHED = /^(.*)@([0-9a-f]{8})$/s;

export function findCited({ resolve }: Catalog, cited: string): FoundCited {
  const [, id = cited, hash] = HASHED.exec(cited) ?? [];
  const passages = resolve(id);
  const isChanged = hash !== undefined && passages.every((passage) => passage.hash !== hash);
  return { id, isChanged, passages };
}
