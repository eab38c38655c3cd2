/** Every passage of the prose that speaks of a study, in reading order, its citation marked. */

import type { Study } from '../../../src/library/study.ts';
import { pageStrings } from '../../page-strings.ts';
import { readAddress } from '../links.ts';
import { Prose } from '../reader/prose.tsx';
import { useReview } from '../reader/review-context.ts';
import { SourceNotes } from '../reader/source-notes.tsx';

export function Mentions({ study }: { readonly study: Study }) {
  const { catalog } = useReview();
  const passages = study.mentions.flatMap((id) => catalog.passages.get(id) ?? []);
  if (passages.length === 0) return <p class="lead">{pageStrings.study.neverMentioned}</p>;
  return (
    <>
      {passages.map((passage) => (
        <article key={passage.id} class="mention">
          <p class="place">
            <a href={readAddress(passage.id)}>{passage.locator}</a>
          </p>
          <p class="words" id={passage.id}>
            <Prose passage={passage} />
          </p>
          <SourceNotes places={[passage.paragraph]} />
        </article>
      ))}
    </>
  );
}
