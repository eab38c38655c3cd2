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

/** No word. */
const NOTHING = -1;
/** An ellipsis. */
const GAP = -2;

/** Words of both texts as numbers, which compare faster; pairs that the other text writes as one word too. */
interface Numbered {
  readonly quote: Int32Array;
  readonly source: Int32Array;
  /** At a word of the quote: the word that it makes with the one before it. */
  readonly quotePairs: Int32Array;
  readonly sourcePairs: Int32Array;
}

function numberWords(quote: readonly QuoteWord[], source: readonly QuoteWord[]): Numbered {
  const numbers = new Map<string, number>();
  const numberOf = ({ word }: QuoteWord): number => {
    if (word === '') return GAP;
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const quoted = Int32Array.from(quote, numberOf);
  const printed = Int32Array.from(source, numberOf);
  const pairs = (words: readonly QuoteWord[]): Int32Array =>
    Int32Array.from(words, ({ word }, at) => {
      const before = words[at - 1]?.word ?? '';
      return before === '' || word === '' ? NOTHING : (numbers.get(before + word) ?? NOTHING);
    });
  return { quote: quoted, source: printed, quotePairs: pairs(quote), sourcePairs: pairs(source) };
}

/** Aligns all of the quote with the best stretch of the source. Takes time and room of quote × source words. */
export function align(quote: readonly QuoteWord[], source: readonly QuoteWord[]): Alignment {
  const rows = quote.length + 1;
  const columns = source.length + 1;
  const costs = new Uint16Array(rows * columns);
  const moves = new Uint8Array(rows * columns);
  const words = numberWords(quote, source);

  for (let row = 1; row < rows; row += 1) {
    const quoted = words.quote[row - 1] as number;
    const pair = words.quotePairs[row - 1] as number;
    const isGap = quoted === GAP;
    const here = row * columns;
    const above = here - columns;
    costs[here] = (costs[above] as number) + (isGap ? 0 : 1);
    moves[here] = isGap ? MOVES.ellipsis : MOVES.extra;
    for (let column = 1; column < columns; column += 1) {
      // Of moves that cost the same the first is taken.
      let cost = costs[above + column] as number;
      let move: number = MOVES.ellipsis;
      const left = costs[here + column - 1] as number;
      if (isGap) {
        if (left < cost) {
          cost = left;
          move = MOVES.skipped;
        }
      } else {
        const printed = words.source[column - 1] as number;
        const extra = cost + 1;
        const isSame = quoted === printed;
        cost = (costs[above + column - 1] as number) + (isSame ? 0 : 1);
        move = isSame ? MOVES.same : MOVES.changed;
        if (pair === printed && (costs[above - columns + column - 1] as number) < cost) {
          cost = costs[above - columns + column - 1] as number;
          move = MOVES.joined;
        }
        if (
          quoted === words.sourcePairs[column - 1] &&
          (costs[above + column - 2] as number) < cost
        ) {
          cost = costs[above + column - 2] as number;
          move = MOVES.split;
        }
        if (extra < cost) {
          cost = extra;
          move = MOVES.extra;
        }
        if (left + 1 < cost) {
          cost = left + 1;
          move = MOVES.missing;
        }
      }
      costs[here + column] = cost;
      moves[here + column] = move;
    }
  }
  const last = (rows - 1) * columns;
  let end = 0;
  for (let column = 1; column < columns; column += 1) {
    if ((costs[last + column] as number) < (costs[last + end] as number)) end = column;
  }
  const steps = trace(moves, columns, rows - 1, end);
  const counted = quote.filter(({ word }) => word !== '').length;
  const same = new Set(steps.filter(({ isSame }) => isSame).map(({ quote: position }) => position));
  return {
    share: counted === 0 ? 0 : same.size / counted,
    cost: costs[last + end] as number,
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
