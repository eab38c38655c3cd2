/** A denominator as a picture: one cell a study, in the order of the table, those that are chosen filled. */

import type { Study } from '../../../src/library/study.ts';
import { pageStrings } from '../../page-strings.ts';
import { studyAddress } from '../links.ts';

export function Picture({
  studies,
  chosen,
}: {
  readonly studies: readonly Study[];
  readonly chosen: readonly Study[];
}) {
  const words = pageStrings.studies;
  const keys = new Set(chosen.map(({ key }) => key));
  return (
    <div class="of">
      <p class="figure">
        <b>{chosen.length}</b> <span>{words.of(studies.length)}</span>
      </p>
      <ul class="cells" aria-label={words.cells(studies.length)}>
        {studies.map(({ key, label, number }) => {
          const isIn = keys.has(key);
          const name = isIn ? words.chosenCell(number, label) : words.otherCell(number, label);
          return (
            <li key={key}>
              <a class={isIn ? 'in' : undefined} href={studyAddress(key)} title={name}>
                <span class="unseen">{name}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
