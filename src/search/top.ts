/** The best k of many scores. */

/** Whether document `left` comes before `right`: the higher score, then the earlier document. */
const isBetter = (scores: Float64Array, left: number, right: number): boolean => {
  const leftScore = scores[left] as number;
  const rightScore = scores[right] as number;
  return leftScore > rightScore || (leftScore === rightScore && left < right);
};

/** A heap whose root is the worst of those kept. */
function sink(heap: number[], scores: Float64Array): void {
  let at = 0;
  for (;;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && isBetter(scores, heap[worst] as number, heap[child] as number))
        worst = child;
    }
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst] as number, heap[at] as number];
    at = worst;
  }
}

function rise(heap: number[], scores: Float64Array): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBetter(scores, heap[parent] as number, heap[at] as number)) return;
    [heap[at], heap[parent]] = [heap[parent] as number, heap[at] as number];
    at = parent;
  }
}

/** Positions of the `k` highest scores above 0, best first; equal scores in ascending order of position. */
export function topScores(scores: Float64Array, k: number): number[] {
  const heap: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    if ((scores[at] as number) <= 0) continue;
    if (heap.length < k) {
      heap.push(at);
      rise(heap, scores);
    } else if (isBetter(scores, at, heap[0] as number)) {
      heap[0] = at;
      sink(heap, scores);
    }
  }
  return heap.sort((left, right) => (isBetter(scores, left, right) ? -1 : 1));
}
