/** A note on the source: what kind it is, and what it says. */

import type { Note } from '../../src/library/note.ts';
import { strings } from '../strings.ts';

export type NoteProps = Pick<Note, 'kind' | 'says' | 'severity'>;

export function NoteText({ note: { kind, says, severity } }: { readonly note: NoteProps }) {
  return (
    <p class={`note ${severity}`}>
      <b>{strings.notes[kind]}</b> {says}
    </p>
  );
}
