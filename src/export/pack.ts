/** Packs text, or bytes, into a page: gzip, written in signs that HTML leaves alone. The page unpacks it with `web/single/unpack.ts`. */

import { constants, gzipSync } from 'node:zlib';
import { BITS, SIGNS } from '../../web/single/unpack.ts';

/** Two signs for 13 bits; a byte takes 1.23 signs, where base64 takes 1.33. */
export function encode(bytes: Uint8Array): string {
  const signs: string[] = [];
  const put = (value: number): void => {
    const high = Math.floor(value / SIGNS.length);
    signs.push(SIGNS.charAt(high), SIGNS.charAt(value % SIGNS.length));
  };
  let [held, count] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    count += 8;
    if (count < BITS) continue;
    count -= BITS;
    put(held >> count);
    held &= (1 << count) - 1;
  }
  if (count > 0) put(held << (BITS - count));
  return signs.join('');
}

/** As `unpackBlock` reads it: how many bytes, then what stands for them. */
export function pack(what: string | Uint8Array): string {
  const bytes = gzipSync(what, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 });
  return `${bytes.length}\n${encode(bytes)}`;
}
