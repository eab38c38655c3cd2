/** A passage of an answer: its place, its words, its notes, and why it is there. */

import type { Evidence, ShownNote } from '../../src/answer/schema/evidence.ts';
import type { ReadWord } from '../../src/answer/answer.ts';
import { strings } from '../strings.ts';
import { readAddress } from './links.ts';
import { NoteText } from './note-text.tsx';
import { PassageText } from './passage-text.tsx';

function Why({
  evidence: { why },
  reading,
}: {
  readonly evidence: Evidence;
  readonly reading: readonly ReadWord[];
}) {
  return (
    <details class="why">
      <summary>{strings.why}</summary>
      <ul>
        {why.words.map(({ word, via, matched, where }) => {
          const typed = reading[word]?.text ?? '';
          const how = [strings.via[via], where === 'heading' ? strings.inHeading : ''].filter(
            (part) => part !== '',
          );
          const shown = where === 'heading' ? typed : matched;
          return (
            <li key={word}>
              <b>{shown}</b>
              {shown.toLowerCase() !== typed.toLowerCase() && ` (${typed})`}
              {how.length > 0 && `: ${how.join(', ')}`}
            </li>
          );
        })}
        <li>{why.words.length > 0 ? strings.whyShare(why.share) : strings.whyNone}</li>
        {why.asked !== undefined && <li>{strings.whyAsked(why.asked)}</li>}
      </ul>
    </details>
  );
}

/** Grave notes on words of this passage stand open; those on its heading or header row, and minor ones, one click away. */
function Notes({ notes }: { readonly notes: readonly ShownNote[] }) {
  const isProminent = ({ severity, quotes }: ShownNote): boolean =>
    severity !== 'low' && quotes.length > 0;
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

export function Passage({
  evidence,
  place,
  reading,
}: {
  readonly evidence: Evidence;
  readonly place: number;
  readonly reading: readonly ReadWord[];
}) {
  const { id, locator, words, notes, places } = evidence;
  return (
    <article class="passage">
      <div class="n">{place}</div>
      <div>
        <p class="place">
          <a href={readAddress(id)}>{locator}</a>
          {words === 'summary' && <span class="label">{strings.ourWords}</span>}
        </p>
        <PassageText evidence={evidence} />
        {places.length > 0 && (
          <p class="place">
            {strings.saidAt}{' '}
            {places.map(({ id: at, locator: name }, index) => (
              <span key={at}>
                {index > 0 && '; '}
                <a href={readAddress(at)}>{name}</a>
              </span>
            ))}
          </p>
        )}
        <Notes notes={notes} />
        <Why evidence={evidence} reading={reading} />
      </div>
    </article>
  );
}
