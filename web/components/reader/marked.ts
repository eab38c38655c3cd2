/** Places as addresses name them: a passage, the hash of its words as cited, and which of its words to mark. */

import type { Span } from '../../../src/text/span.ts';

export interface Marked extends Span {
  /** Of a passage or a paragraph. */
  readonly id: string;
}

export interface NamedPlace {
  readonly id: string;
  /** Of the words when they were cited; see `Passage`. */
  readonly hash?: string;
  readonly span?: Span;
}

/** `S5.P2`, `S5.P2@55ebc85a`, `S5.P2:10-80`. No passage is as long as six digits can tell. */
const PLACE = /^([\w./-]{1,100})(?:@([0-9a-f]{8}))?(?::(\d{1,6})-(\d{1,6}))?$/;

/** Reads a place; nothing where it is no such thing. */
export function parsePlace(written: string): NamedPlace | undefined {
  const [, id, hash, start, end] = PLACE.exec(written) ?? [];
  if (id === undefined) return undefined;
  const span = Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : undefined;
  return { id, ...(hash !== undefined && { hash }), ...(span && { span }) };
}

/** Reads `?mark=S5.P2:10-80`; nothing where it names no words. */
export function parseMarked(written: string | undefined): Marked | undefined {
  const place = parsePlace(written ?? '');
  return place?.span && { id: place.id, ...place.span };
}
