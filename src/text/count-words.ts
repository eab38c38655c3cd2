/** Counting words as they are printed: what stands between spaces. Without an expression, as it is asked of each clause. */

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** Words of a stretch of a text; all of it where no stretch is given. */
export function countWords(text: string, start = 0, end = text.length): number {
  let words = 0;
  let isInside = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const isSpace = code <= SPACE || code === NO_BREAK_SPACE;
    if (!isSpace && !isInside) words += 1;
    isInside = !isSpace;
  }
  return words;
}
