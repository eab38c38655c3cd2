/** Where a number stands in an ascending list of numbers. */

/** By bisection; -1 where it is not in the list. */
export function positionIn(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] as number; // `middle` lies between two valid positions
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
