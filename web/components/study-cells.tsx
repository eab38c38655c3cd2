/** A denominator as a picture: one cell a study, in the order of the table, those that count filled. */

import { strings } from '../strings.ts';
import { studyAddress } from './links.ts';
import type { Roster } from '../../src/answer/roster.ts';

type CellWords = typeof strings.cells;

export function StudyCells({
  roster,
  counted,
  words = strings.cells,
}: {
  readonly roster: Roster;
  /** Keys. */
  readonly counted: readonly string[];
  readonly words?: CellWords;
}) {
  if (roster.length === 0) return null;
  return (
    <ul class="cells" aria-label={words.all(roster.length)}>
      {roster.map(({ key, label, number }) => {
        const isIn = counted.includes(key);
        const name = isIn ? words.counted(number, label) : words.notCounted(number, label);
        return (
          <li key={key}>
            <a class={isIn ? 'in' : undefined} href={studyAddress(key)} title={name}>
              <span class="unseen">{name}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** "7 of the 31 included studies", large, with its picture. */
export function CountFigure({
  roster,
  counted,
  of,
  words = strings.cells,
}: {
  readonly roster: Roster;
  readonly counted: readonly string[];
  readonly of: number;
  readonly words?: CellWords;
}) {
  return (
    <div class="of">
      <p class="figure">
        <b>{counted.length}</b> <span>{words.of(of)}</span>
      </p>
      <StudyCells roster={roster} counted={counted} words={words} />
    </div>
  );
}
