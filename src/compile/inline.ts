/** Inline Markdown: to plain text, with links and emphasis as spans over it. */

import type { Token, Tokens } from 'marked';
import type { Span } from '../text/span.ts';

export interface Link extends Span {
  readonly href: string;
}

/** Raw HTML stands in `text` as it is written. */
export interface Inline {
  readonly text: string;
  readonly links: readonly Link[];
  readonly emphasis: readonly Span[];
}

/** Words for a citation key in Pandoc's syntax; undefined for an unknown key. */
export type CitationWords = (
  key: string,
) => { readonly author: string; readonly year: string } | undefined;

const KEY = '[A-Za-z0-9][\\w:.-]*';
const PANDOC_CITATION = new RegExp(`\\[(@${KEY}(?:; ?@${KEY})*)\\]|(?<![\\w@])@(${KEY})`, 'g');

/** The entities that Markdown itself needs, and numeric ones; others are written as the letter that they mean. */
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string')
        return Object.hasOwn(NAMED_ENTITIES, name) ? (NAMED_ENTITIES[name] ?? whole) : whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '\uFFFD';
    },
  );
}

/** Converts tokens of one block. `citationWords` prints `[@key]` and `@key`; keys that it does not know stay as written. */
export function plainInline(tokens: readonly Token[], citationWords: CitationWords): Inline {
  const links: Link[] = [];
  const emphasis: Span[] = [];
  let text = '';

  const addLink = (words: string, href: string): void => {
    links.push({ start: text.length, end: text.length + words.length, href });
    text += words;
  };
  const addText = (raw: string): void => {
    let from = 0;
    for (const match of raw.matchAll(PANDOC_CITATION)) {
      const keys = (match[1] ?? `@${match[2]}`).split(/; ?/).map((key) => key.slice(1));
      const words = keys.map((key) => citationWords(key.replace(/[.:]+$/, '')));
      if (words.some((known) => known === undefined)) continue;
      text += raw.slice(from, match.index);
      from = match.index + match[0].length;
      if (match[1] === undefined) {
        const [key = ''] = keys;
        const trailing = /[.:]+$/.exec(key)?.[0] ?? '';
        addLink(
          `${words[0]?.author} (${words[0]?.year})`,
          `#${key.slice(0, key.length - trailing.length)}`,
        );
        text += trailing;
        continue;
      }
      text += '(';
      keys.forEach((key, index) => {
        if (index > 0) text += '; ';
        addLink(`${words[index]?.author}, ${words[index]?.year}`, `#${key}`);
      });
      text += ')';
    }
    text += raw.slice(from);
  };
  const walk = (list: readonly Token[]): void => {
    for (const token of list as readonly Tokens.Generic[]) {
      const start = text.length;
      if (token.type === 'br') text += ' ';
      else if (token.type === 'image' || token.type === 'html') text += token.raw;
      else if (token.tokens && token.tokens.length > 0) walk(token.tokens);
      else if (token.type === 'text') addText(decodeEntities(token['text'] as string));
      else text += typeof token['text'] === 'string' ? token['text'] : token.raw;
      const span = { start, end: text.length };
      if (token.type === 'link') links.push({ ...span, href: String(token['href']) });
      if (token.type === 'em' || token.type === 'strong') emphasis.push(span);
    }
  };
  walk(tokens);
  return { text: text.replaceAll('\n', ' '), links, emphasis };
}
