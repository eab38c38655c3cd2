/** A passage of an answer: its place, its words, its notes, what can be done with it, and why it is there. */

import type { Evidence } from '../../src/answer/schema/evidence.ts';
import type { ReadWord } from '../../src/answer/answer.ts';
import { strings } from '../strings.ts';
import { citeAddress, readAddress, studyAddress } from './links.ts';
import { PassageNotes } from './passage-notes.tsx';
import { PassageText } from './passage-text.tsx';
import { Why } from './why.tsx';

/** What needs a script is hidden without one. */
function Acts({ evidence: { id, study, kind, best } }: { readonly evidence: Evidence }) {
  return (
    <p class="acts">
      <a href={readAddress(id, best)}>{strings.acts.open}</a>
      <button type="button" class="live" data-act="copy">
        {strings.acts.copy}
      </button>
      <a href={citeAddress(id, kind === 'reference' ? {} : best)} data-act="cite">
        {strings.acts.cite}
      </a>
      <button type="button" class="live" data-act="link">
        {strings.acts.link}
      </button>
      {study && kind !== 'reference' && (
        <a href={studyAddress(study.key)}>{strings.acts.study(study.label)}</a>
      )}
    </p>
  );
}

function SaidAt({ places }: Pick<Evidence, 'places'>) {
  if (places.length === 0) return null;
  return (
    <p class="said">
      {strings.saidAt}{' '}
      {places.map(({ id, locator }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <a href={readAddress(id)}>{locator}</a>
        </span>
      ))}
    </p>
  );
}

export function Passage({
  evidence,
  place,
  reading,
  told,
}: {
  readonly evidence: Evidence;
  readonly place: number;
  /** Ids of notes that stand open above. */
  readonly told: ReadonlySet<string>;
  readonly reading: readonly ReadWord[];
}) {
  const { id, locator, kind, best, places, notes, why } = evidence;
  return (
    <article class="passage" data-passage={id} aria-label={strings.passage(place, locator)}>
      <div class="n" aria-hidden="true">
        {place}
      </div>
      <div>
        <h3 class="place">
          <a href={readAddress(id, best)}>{locator}</a>
          {strings.kinds[kind] !== '' && <span class="label">{strings.kinds[kind]}</span>}
        </h3>
        <PassageText evidence={evidence} />
        <SaidAt places={places} />
        <PassageNotes notes={notes} told={told} />
        <Acts evidence={evidence} />
        <Why why={why} reading={reading} />
      </div>
    </article>
  );
}
