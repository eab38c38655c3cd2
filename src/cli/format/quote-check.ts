/** A quote held against the review, on a terminal. */

import type { QuoteCheck, QuotePlace } from '../../answer/schema/quote.ts';
import { type Terminal, wrap } from '../terminal.ts';
import { INDENT, printable } from './evidence.ts';

/** What differs: as pasted, and as printed. */
function formatDifferences(pasted: string, { text, differences }: QuotePlace): string[] {
  return differences.map(({ quote, source }) => {
    const said = printable(pasted.slice(quote.start, quote.end)).trim();
    const printed = printable(text.slice(source.start, source.end)).trim();
    if (said === '') return `left out: “${printed}”`;
    return printed === '' ? `put in: “${said}”` : `“${said}” is printed “${printed}”`;
  });
}

/** The verdict, then each place with its words as printed. */
export function formatQuoteCheck(
  { verdict, says, text: pasted, places }: QuoteCheck,
  { style, columns }: Terminal,
): string[] {
  const colour = ({ exact: 'green', near: 'yellow', absent: 'red' } as const)[verdict];
  const found = places.flatMap((place) => {
    const { locator, paragraph, text, span, words } = place;
    const label = words === 'summary' ? `${locator} (our words)` : locator;
    const printed = printable(text.slice(span.start, span.end));
    return [
      `${INDENT}${style('cyan', label)} ${style('dim', paragraph)}`,
      wrap(`“${printed}”`, columns, INDENT),
      ...formatDifferences(pasted, place).map((line) =>
        wrap(style('yellow', line), columns, INDENT),
      ),
    ];
  });
  return [style(colour, wrap(says, columns)), ...found];
}
