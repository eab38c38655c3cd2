/** A stretch of text, as offsets. */

/** From `start` up to, not including, `end`; both in UTF-16 units of the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
