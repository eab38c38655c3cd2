/** Terminal: colours where they are wanted, lines of a width that reads well. */

import { stripVTControlCharacters, styleText } from 'node:util';

/** Columns of running text; a wider terminal does not make longer lines. */
const MAX_COLUMNS = 88;
const DEFAULT_COLUMNS = 80;
const MIN_COLUMNS = 30;

export type Style = Parameters<typeof styleText>[0];

export interface Terminal {
  readonly columns: number;
  /** Styles text where colours are wanted; leaves it as it is elsewhere. */
  readonly style: (style: Style, text: string) => string;
}

/** Colours on a terminal, unless NO_COLOR is set (no-color.org); none in a pipe. */
export function describeTerminal(
  stream: NodeJS.WriteStream,
  environment: NodeJS.ProcessEnv,
): Terminal {
  const hasColours =
    stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  const columns = Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, stream.columns ?? DEFAULT_COLUMNS));
  return {
    columns,
    style: (style, text) => (hasColours ? styleText(style, text, { validateStream: false }) : text),
  };
}

const width = (text: string): number => [...stripVTControlCharacters(text)].length;

/** Breaks text at spaces into lines of at most `columns`, each behind `indent`; styles may run through it. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + width(joined) > columns) {
      lines.push(indent + line);
      line = word;
    } else {
      line = joined;
    }
  }
  return [...lines, indent + line].join('\n');
}
