/** The best k of many scores. */

export interface Scored {
  readonly document: number;
  readonly score: number;
}

/** Whether `left` comes before `right`: the higher score, then the earlier document. */
const isBetter = (left: Scored, right: Scored): boolean =>
  left.score > right.score || (left.score === right.score && left.document < right.document);

/** Restores a heap whose root is the worst of those kept, after its root was replaced. */
function sink(heap: Scored[]): void {
  let at = 0;
  for (;;) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && isBetter(heap[worst] as Scored, heap[child] as Scored))
        worst = child;
    }
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst] as Scored, heap[at] as Scored];
    at = worst;
  }
}

/** Restores the heap after something was added at its end. */
function rise(heap: Scored[]): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBetter(heap[parent] as Scored, heap[at] as Scored)) return;
    [heap[at], heap[parent]] = [heap[parent] as Scored, heap[at] as Scored];
    at = parent;
  }
}

/** The `k` highest scores of some documents, best first; equal scores by document. */
export function topScores(
  documents: readonly number[],
  scoreOf: (document: number) => number,
  k: number,
): Scored[] {
  const heap: Scored[] = [];
  if (k < 1) return heap;
  for (const document of documents) {
    const scored = { document, score: scoreOf(document) };
    if (heap.length < k) {
      heap.push(scored);
      rise(heap);
    } else if (isBetter(scored, heap[0] as Scored)) {
      heap[0] = scored;
      sink(heap);
    }
  }
  return heap.sort((left, right) => (isBetter(left, right) ? -1 : 1));
}
