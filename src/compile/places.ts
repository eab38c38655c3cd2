/** Places: the text that stands at an id, and which passages show what is said there. */

import type { Library } from '../library/library.ts';
import type { Passage } from '../library/passage.ts';

export interface Place {
  readonly text: string;
  /** Passages that show a note anchored to `quote` here. */
  readonly passages: (quote: string) => readonly string[];
}

export type FindPlace = (id: string) => Place | undefined;

/** The headings directly above each paragraph: all since the block before them. */
function headingsAbove({ outline }: Library): Map<string, string[]> {
  const above = new Map<string, string[]>();
  let headings: string[] = [];
  for (const block of outline) {
    if (block.kind === 'heading') {
      headings.push(block.text);
      continue;
    }
    if (block.kind === 'paragraph') above.set(block.id, headings);
    headings = [];
  }
  return above;
}

const all = (ids: readonly string[]) => (): readonly string[] => ids;

/** Finds passages, cut paragraphs (`S1.P3`), header rows (`S3.T1`), headings (`S6.P3/heading`). */
export function placeFinder(library: Library): FindPlace {
  const places = new Map<string, Place>();
  for (const { id, text } of library.passages) places.set(id, { text, passages: all([id]) });
  const passages = new Map(
    library.passages.map((passage): [string, Passage] => [passage.id, passage]),
  );
  const above = headingsAbove(library);
  for (const block of library.outline) {
    if (block.kind === 'table')
      places.set(block.id, { text: block.header.join(' | '), passages: all(block.rows) });
    if (block.kind !== 'paragraph') continue;
    const parts = block.passages;
    if (block.text !== undefined) {
      const holding = (quote: string): string[] =>
        parts.filter((part) => passages.get(part)?.text.includes(quote));
      places.set(block.id, {
        text: block.text,
        passages: (quote) => (holding(quote).length > 0 ? holding(quote) : parts),
      });
    }
    const headings = above.get(block.id) ?? [];
    if (headings.length > 0)
      places.set(`${block.id}/heading`, { text: headings.join('\n'), passages: all(parts) });
  }
  return (id) => places.get(id);
}
