/** The settled reading: what the source got wrong about the very thing asked, before all else. */

import type { Settled as Reading } from '../../src/answer/answer.ts';
import { strings } from '../strings.ts';
import { readAddress } from './links.ts';

export function Settled({ settled: { note, prints } }: { readonly settled: Reading }) {
  return (
    <div class="settled">
      <h3>{strings.notes[note.kind]}</h3>
      <p>{note.says}</p>
      {prints.length > 0 && (
        <>
          <p class="lead">{strings.settled.prints}</p>
          <ul>
            {prints.map(({ passage, locator, text, span }, index) => (
              <li key={index}>
                <q class="print">{text}</q> <a href={readAddress(passage, span)}>{locator}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
