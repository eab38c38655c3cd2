/** Unpacks what an export has packed into the page: gzip, written as text of 91 signs, 13 bits in two of them. */

/** All visible signs of ASCII but those with a meaning in HTML or in quotations of programs, so that none has to be escaped. */
export const SIGNS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((sign) => !'<&\\'.includes(sign))
  .join('');

/** Bits in two signs: 91 times 91 are a few more than 2 to the 13th. */
export const BITS = 13;

/** The bytes that a text stands for; what is left over of the last pair is no byte. */
export function decode(text: string): Uint8Array<ArrayBuffer> {
  const values = new Map([...SIGNS].map((sign, value) => [sign, value]));
  const bytes = new Uint8Array(Math.floor((text.length / 2) * BITS) >> 3);
  let [held, count, at] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 2) {
    const high = values.get(text.charAt(index)) ?? 0;
    const low = values.get(text.charAt(index + 1)) ?? 0;
    held = (held << BITS) | (high * SIGNS.length + low);
    count += BITS;
    while (count >= 8 && at < bytes.length) {
      count -= 8;
      bytes[at] = (held >> count) & 0xff;
      at += 1;
    }
    held &= (1 << count) - 1;
  }
  return bytes;
}

/** What a block of the page holds. Rejects, here or when it is read, where it has been damaged or the browser cannot read gzip. */
export function unpackBlock(id: string): Response {
  const packed = document.getElementById(id)?.textContent ?? '';
  const [length = '', text = ''] = packed.split('\n');
  const bytes = decode(text).subarray(0, Number(length));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream);
}
