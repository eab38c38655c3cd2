/** Blocks: a Markdown body as headings, paragraphs, tables and lists, each with its line. */

import { Lexer, type Token, type Tokens } from 'marked';
import { type CitationWords, type Inline, plainInline } from './inline.ts';

export interface BlockLine {
  readonly line: number;
  readonly inline: Inline;
}

export type MarkdownBlock =
  | ({ readonly kind: 'heading'; readonly level: number } & BlockLine)
  | ({ readonly kind: 'paragraph' } & BlockLine)
  | { readonly kind: 'rule'; readonly line: number }
  | {
      readonly kind: 'table';
      readonly line: number;
      readonly header: readonly Inline[];
      readonly rows: readonly { readonly line: number; readonly cells: readonly Inline[] }[];
    }
  | {
      readonly kind: 'list';
      readonly line: number;
      /** Number of the first item; undefined for bullets. */
      readonly start: number | undefined;
      readonly items: readonly BlockLine[];
    };

const countLines = (raw: string): number => raw.split('\n').length - 1;

/** Inline tokens of a list item: its paragraphs and the items of lists within it, without the lists' own marks. */
const itemTokens = ({ tokens }: Pick<Tokens.ListItem, 'tokens'>): Token[] =>
  tokens.flatMap((token, index) => {
    const space: Token[] = index > 0 ? [{ type: 'text', raw: ' ', text: ' ' }] : [];
    if (token.type === 'list') {
      return (token as Tokens.List).items.flatMap((item) => [...space, ...itemTokens(item)]);
    }
    return [...space, ...('tokens' in token && token.tokens ? token.tokens : [token])];
  });

/** Reads a body that begins on line `firstLine` of its file. Quotations, code and raw HTML become paragraphs of their text. */
export function readBlocks(
  body: string,
  firstLine: number,
  citationWords: CitationWords,
): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const convert = (tokens: readonly Token[]): Inline => plainInline(tokens, citationWords);
  let line = firstLine;
  for (const token of new Lexer({ gfm: true }).lex(body) as readonly Tokens.Generic[]) {
    const at = line + (/^\n*/.exec(token.raw)?.[0].length ?? 0);
    line += countLines(token.raw);
    if (token.type === 'space' || token.type === 'def') continue;
    if (token.type === 'hr') blocks.push({ kind: 'rule', line: at });
    else if (token.type === 'heading') {
      const level = Number(token['depth']);
      blocks.push({ kind: 'heading', level, line: at, inline: convert(token.tokens ?? []) });
    } else if (token.type === 'table') {
      const table = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]): Inline[] =>
        row.map(({ tokens }) => convert(tokens));
      const rows = table.rows.map((row, index) => ({ line: at + 2 + index, cells: cells(row) }));
      blocks.push({ kind: 'table', line: at, header: cells(table.header), rows });
    } else if (token.type === 'list') {
      const list = token as Tokens.List;
      let itemLine = at;
      const items = list.items.map((item) => {
        const read = { line: itemLine, inline: convert(itemTokens(item)) };
        itemLine += countLines(item.raw.endsWith('\n') ? item.raw : `${item.raw}\n`);
        return read;
      });
      const start = list.ordered ? Number(list.start) : undefined;
      blocks.push({ kind: 'list', line: at, start, items });
    } else {
      const inline = convert(
        token.tokens ?? [{ type: 'text', raw: token.raw, text: token.raw.trim() }],
      );
      blocks.push({ kind: 'paragraph', line: at, inline });
    }
  }
  return blocks;
}
