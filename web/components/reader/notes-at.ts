/** Where each note on the source belongs: the words that it is about, by their place. */

import type { Library } from '../../../src/library/library.ts';
import type { Note } from '../../../src/library/note.ts';
import type { Span } from '../../../src/text/span.ts';

/** A note at one of its places. */
export interface PlacedNote {
  readonly note: Note;
  readonly quote: string;
  /** Where the quote stands in the text of the paragraph; absent for headings and header rows. */
  readonly span: Span | undefined;
}

/** By paragraph, row, reference (`ref-28`), table (`S3.T1`), or the heading over a paragraph (`S6.P3/heading`). */
export type NotesAt = ReadonlyMap<string, readonly PlacedNote[]>;

/** The whole text of every paragraph, by its id. */
function paragraphTexts({ passages, outline }: Library): Map<string, string> {
  const texts = new Map(passages.map(({ paragraph, text }) => [paragraph, text]));
  for (const block of outline) {
    if (block.kind === 'paragraph' && block.text !== undefined) texts.set(block.id, block.text);
  }
  return texts;
}

export function placeNotes(library: Library): NotesAt {
  const texts = paragraphTexts(library);
  const placed = new Map<string, PlacedNote[]>();
  for (const note of library.notes) {
    for (const { place, quote } of note.at) {
      const start = texts.get(place)?.indexOf(quote) ?? -1;
      const span = start < 0 ? undefined : { start, end: start + quote.length };
      placed.set(place, [...(placed.get(place) ?? []), { note, quote, span }]);
    }
  }
  return placed;
}
