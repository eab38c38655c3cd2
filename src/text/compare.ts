/** Comparing: an order of texts that is the same on every machine, whatever its language. */

const byCodeUnits = (left: string, right: string): number =>
  left < right ? -1 : Number(left > right);

/** By letters, small or capital. For an order in a reader's language there is `Intl.Collator`, which takes its time to load. */
export const compareTexts = (left: string, right: string): number =>
  byCodeUnits(left.toLowerCase(), right.toLowerCase()) || byCodeUnits(left, right);
