/** Notes beside a passage: those that it carries, and the words of it that they are about. */

import type { Catalog } from '../library/catalog.ts';
import type { Note } from '../library/note.ts';
import type { Passage } from '../library/passage.ts';
import type { ShownNote } from './schema/evidence.ts';

const SEVERITY_ORDER = ['high', 'medium', 'low'];

/** A note, with the ranges of the passage's words that it is about; none without a passage. */
export function showNote({ id, severity, kind, says, at }: Note, passage?: Passage): ShownNote {
  const quotes = passage
    ? at
        .filter(({ place }) => place === passage.id || place === passage.paragraph)
        .map(({ quote }) => {
          const start = passage.text.indexOf(quote);
          return { start, end: start + quote.length };
        })
        .filter(({ start }) => start >= 0)
    : [];
  return { id, severity, kind, says, quotes };
}

/** The notes of a passage, the gravest first. */
export const showNotes = ({ notes }: Catalog, passage: Passage): ShownNote[] =>
  passage.notes
    .flatMap((id) => notes.get(id) ?? [])
    .map((note) => showNote(note, passage))
    .sort(
      (left, right) =>
        SEVERITY_ORDER.indexOf(left.severity) - SEVERITY_ORDER.indexOf(right.severity),
    );
