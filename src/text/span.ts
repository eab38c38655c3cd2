/** A stretch of text, as offsets. */

/** From `start` up to, not including, `end`; both in UTF-16 units of the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** From the beginning of the first to the end of the last; there has to be one. */
export const cover = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});
