/**
 * A long text as numbers of its words, which gzip makes a tenth smaller than the text: its words stand in a list, each once, and
 * what it says of them are bytes. For texts without control characters, as JSON has none.
 */

/** A word with the space before it, what parts two strings of JSON, or one other sign. */
const TOKENS = / ?[A-Za-z]+|","|[^A-Za-z]/gu;

/** The words used most are one byte each. */
const ONE_BYTE = 190;
/** All others are two: this many first bytes, 256 second ones. */
const FIRST_BYTES = 256 - ONE_BYTE;
/** Words in the list, at the most; what is beyond is spelled out. */
const MOST_WORDS = ONE_BYTE + FIRST_BYTES * 256;

const BETWEEN = '\u0001';
const END = '\u0000';

/** Its words, the most used first and the others by the alphabet, so that neighbours are alike. */
function listWords(text: string, tokens: readonly string[]): string[] {
  const uses = new Map([...new Set(text)].map((sign) => [sign, 0])); // to spell with
  const signs = uses.size;
  for (const token of tokens) uses.set(token, (uses.get(token) ?? 0) + 1);
  const byUse = [...uses].sort(([, left], [, right]) => right - left);
  const kept = new Set(byUse.slice(0, MOST_WORDS - signs).map(([word]) => word));
  const words = [...new Set([...kept, ...text])];
  return [...words.slice(0, ONE_BYTE), ...words.slice(ONE_BYTE).sort()];
}

export function toWords(text: string): Uint8Array {
  const tokens = text.match(TOKENS) ?? [];
  const words = listWords(text, tokens);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const bytes: number[] = [];
  const put = (number: number): void => {
    if (number < ONE_BYTE) bytes.push(number);
    else bytes.push(ONE_BYTE + ((number - ONE_BYTE) >> 8), (number - ONE_BYTE) & 0xff);
  };
  for (const token of tokens) {
    const number = numbers.get(token);
    if (number === undefined) for (const sign of token) put(numbers.get(sign) as number);
    else put(number);
  }
  const list = new TextEncoder().encode(words.join(BETWEEN) + END);
  const all = new Uint8Array(list.length + bytes.length);
  all.set(list);
  all.set(bytes, list.length);
  return all;
}

/** The text that `toWords` was given. */
export function fromWords(bytes: Uint8Array): string {
  const end = bytes.indexOf(END.charCodeAt(0));
  const words = new TextDecoder().decode(bytes.subarray(0, end)).split(BETWEEN);
  const said: string[] = [];
  for (let at = end + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < ONE_BYTE) said.push(words[byte] ?? '');
    else {
      at += 1;
      said.push(words[ONE_BYTE + ((byte - ONE_BYTE) << 8) + (bytes[at] ?? 0)] ?? '');
    }
  }
  return said.join('');
}
