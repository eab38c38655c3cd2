/** Notes on the source, at the words that they are about. */

import { pageStrings } from '../../page-strings.ts';
import { strings } from '../../strings.ts';
import { readAddress } from '../links.ts';
import type { Note } from '../../../src/library/note.ts';
import type { PlacedNote } from './notes-at.ts';
import { useReview } from './review-context.ts';

/** The words that it is about, which lead to them; none where it is about the whole. */
function Words({ place, quote, span }: PlacedNote & { readonly place: string }) {
  if (!span) return null;
  return (
    <>
      {' '}
      <a class="noted-words" href={readAddress(place, span)}>
        “{quote}”
      </a>
    </>
  );
}

/** Where else the source says something about it. */
function Compare({ place, note: { evidence } }: { readonly place: string; readonly note: Note }) {
  const { catalog } = useReview();
  const places = [...new Set(evidence.map((one) => one.place.replace(/\/heading$/, '')))].flatMap(
    (id) => {
      const [passage] = id === place ? [] : catalog.resolve(id);
      return passage ? [{ id: passage.paragraph, locator: passage.locator }] : [];
    },
  );
  if (places.length === 0) return null;
  return (
    <span class="compare">
      {' '}
      {pageStrings.read.compare}{' '}
      {places.map(({ id, locator }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <a href={readAddress(id)}>{locator}</a>
        </span>
      ))}
    </span>
  );
}

function SourceNote({ placed, place }: { readonly placed: PlacedNote; readonly place: string }) {
  const { kind, says, severity } = placed.note;
  return (
    <div class={`note ${severity}`} role="note">
      <p>
        <b>{strings.notes[kind]}</b> {says}
      </p>
      <p class="note-places">
        <Words place={place} {...placed} />
        <Compare place={place} note={placed.note} />
      </p>
    </div>
  );
}

/** Only what misleads a reader stands open; all else is one click away. */
const isOpen = ({ note }: PlacedNote): boolean => note.severity === 'high';

/** The notes at some places that stand together; nothing where they have none. */
export function SourceNotes({ places }: { readonly places: readonly string[] }) {
  const { notes } = useReview();
  const placed = places.flatMap((place) =>
    (notes.get(place) ?? []).map((one) => ({ place, placed: one })),
  );
  const open = placed.filter((one) => isOpen(one.placed));
  const closed = placed.filter((one) => !isOpen(one.placed));
  if (placed.length === 0) return null;
  return (
    <div class="source-notes">
      {open.map((one) => (
        <SourceNote key={one.placed.note.id} {...one} />
      ))}
      {closed.length > 0 && (
        <details class="fold">
          <summary>{pageStrings.read.closedNotes(closed.length)}</summary>
          {closed.map((one) => (
            <SourceNote key={one.placed.note.id} {...one} />
          ))}
        </details>
      )}
    </div>
  );
}
