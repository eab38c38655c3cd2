/** All notes on the source, the grave ones open, with the places that they are about. */

import type { Catalog } from '../../../src/library/catalog.ts';
import type { Note } from '../../../src/library/note.ts';
import { pageStrings } from '../../page-strings.ts';
import { strings } from '../../strings.ts';
import { readAddress } from '../links.ts';

const SEVERITIES = ['high', 'medium', 'low'] as const;

function Places({ note, catalog }: { readonly note: Note; readonly catalog: Catalog }) {
  const ids = [...new Set(note.at.map(({ place }) => place.replace(/\/heading$/, '')))];
  return (
    <span class="place">
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <a href={readAddress(id)}>{catalog.resolve(id)[0]?.locator ?? id}</a>
        </span>
      ))}
    </span>
  );
}

function Notes({ notes, catalog }: { readonly notes: readonly Note[]; readonly catalog: Catalog }) {
  return (
    <ul class="note-list">
      {notes.map((note) => (
        <li key={note.id}>
          <b>{strings.notes[note.kind]}</b> {note.says} <Places note={note} catalog={catalog} />
        </li>
      ))}
    </ul>
  );
}

export function NoteList({ catalog }: { readonly catalog: Catalog }) {
  const { notes } = catalog.library;
  return (
    <>
      {SEVERITIES.map((severity) => {
        const some = notes.filter((note) => note.severity === severity);
        if (some.length === 0) return null;
        return (
          <details key={severity} open={severity === 'high'} class="fold">
            <summary>{pageStrings.about.noteGroups[severity](some.length)}</summary>
            <Notes notes={some} catalog={catalog} />
          </details>
        );
      })}
    </>
  );
}
