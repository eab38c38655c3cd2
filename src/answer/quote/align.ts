/**
 * Alignment of a quote with a text: the stretch of the text that takes the fewest words to change, put in or leave out
 * (Sellers, "The Theory and Computation of Evolutionary Distances", 1980), where a word broken in two is no change.
 */

import type { QuoteWord } from './quote-words.ts';

/** One step of an alignment; positions are of words. A missing side is a word put in or left out. */
export interface Step {
  readonly quote: number | undefined;
  readonly source: number | undefined;
  readonly isSame: boolean;
}

export interface Alignment {
  /** Words of the quote that stand in the text, of all its words; 0 to 1. */
  readonly share: number;
  /** Words changed, put in or left out. */
  readonly cost: number;
  /** From the first word of the stretch to the last. */
  readonly steps: readonly Step[];
}

const MOVES = {
  none: 0,
  same: 1,
  changed: 2,
  extra: 3, // a word of the quote that the text does not have
  missing: 4, // a word of the text that the quote does not have
  skipped: 5, // the same, under an ellipsis
  ellipsis: 6,
  joined: 7, // two words of the quote are one of the text: "nano particles"
  split: 8, // one word of the quote is two of the text
} as const;

/** Aligns all of the quote with the best stretch of the source. Takes time and room of quote × source words. */
export function align(quote: readonly QuoteWord[], source: readonly QuoteWord[]): Alignment {
  const rows = quote.length + 1;
  const columns = source.length + 1;
  const costs = new Uint16Array(rows * columns);
  const moves = new Uint8Array(rows * columns);
  const at = (row: number, column: number): number => row * columns + column;
  const quoted = (row: number): string => quote[row - 1]?.word ?? '';
  const printed = (column: number): string => source[column - 1]?.word ?? '';

  for (let row = 1; row < rows; row += 1) {
    const isGap = quoted(row) === '';
    costs[at(row, 0)] = (costs[at(row - 1, 0)] as number) + (isGap ? 0 : 1);
    moves[at(row, 0)] = isGap ? MOVES.ellipsis : MOVES.extra;
    for (let column = 1; column < columns; column += 1) {
      let cost = Infinity;
      let move: number = MOVES.none;
      const consider = (candidate: number, by: number): void => {
        if (candidate < cost) {
          cost = candidate;
          move = by;
        }
      };
      const left = costs[at(row, column - 1)] as number;
      const above = costs[at(row - 1, column)] as number;
      if (isGap) {
        consider(above, MOVES.ellipsis);
        consider(left, MOVES.skipped);
      } else {
        const isSame = quoted(row) === printed(column);
        consider(
          (costs[at(row - 1, column - 1)] as number) + (isSame ? 0 : 1),
          isSame ? MOVES.same : MOVES.changed,
        );
        if (row > 1 && quoted(row - 1) !== '' && quoted(row - 1) + quoted(row) === printed(column))
          consider(costs[at(row - 2, column - 1)] as number, MOVES.joined);
        if (column > 1 && quoted(row) === printed(column - 1) + printed(column))
          consider(costs[at(row - 1, column - 2)] as number, MOVES.split);
        consider(above + 1, MOVES.extra);
        consider(left + 1, MOVES.missing);
      }
      costs[at(row, column)] = cost;
      moves[at(row, column)] = move;
    }
  }
  let end = 0;
  for (let column = 1; column < columns; column += 1) {
    if ((costs[at(rows - 1, column)] as number) < (costs[at(rows - 1, end)] as number))
      end = column;
  }
  const steps = trace(moves, columns, rows - 1, end);
  const words = quote.filter(({ word }) => word !== '').length;
  const same = new Set(steps.filter(({ isSame }) => isSame).map(({ quote: position }) => position));
  return {
    share: words === 0 ? 0 : same.size / words,
    cost: costs[at(rows - 1, end)] as number,
    steps,
  };
}

/** Walks back from the end of the stretch to its beginning. */
function trace(moves: Uint8Array, columns: number, lastRow: number, lastColumn: number): Step[] {
  const steps: Step[] = [];
  let row = lastRow;
  let column = lastColumn;
  const push = (quote: number | undefined, source: number | undefined, isSame: boolean): void => {
    steps.push({ quote, source, isSame });
  };
  while (row > 0) {
    switch (moves[row * columns + column]) {
      case MOVES.same:
      case MOVES.changed:
        push(row - 1, column - 1, moves[row * columns + column] === MOVES.same);
        row -= 1;
        column -= 1;
        break;
      case MOVES.joined:
        push(row - 1, column - 1, true);
        push(row - 2, column - 1, true);
        row -= 2;
        column -= 1;
        break;
      case MOVES.split:
        push(row - 1, column - 1, true);
        push(row - 1, column - 2, true);
        row -= 1;
        column -= 2;
        break;
      case MOVES.missing:
        push(undefined, column - 1, false);
        column -= 1;
        break;
      case MOVES.skipped:
        column -= 1;
        break;
      case MOVES.ellipsis:
        row -= 1;
        break;
      default: // extra
        push(row - 1, undefined, false);
        row -= 1;
    }
  }
  return steps.reverse();
}
