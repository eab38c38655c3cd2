/** Notes on a passage: grave ones on its words stand open, the rest one click away. */

import type { ShownNote } from '../../src/answer/schema/evidence.ts';
import { strings } from '../strings.ts';
import { NoteText } from './note-text.tsx';

export function PassageNotes({
  notes,
  told,
}: {
  readonly notes: readonly ShownNote[];
  /** Ids of notes that stand open elsewhere. */
  readonly told?: ReadonlySet<string>;
}) {
  const isProminent = ({ id, severity, quotes }: ShownNote): boolean =>
    severity !== 'low' && quotes.length > 0 && !told?.has(id);
  const more = notes.filter((note) => !isProminent(note));
  return (
    <>
      {notes.filter(isProminent).map((note) => (
        <NoteText key={note.id} note={note} />
      ))}
      {more.length > 0 && (
        <details class="why">
          <summary>{strings.moreNotes(more.length)}</summary>
          {more.map((note) => (
            <NoteText key={note.id} note={note} />
          ))}
        </details>
      )}
    </>
  );
}
