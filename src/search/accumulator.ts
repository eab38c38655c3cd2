/** An accumulator: scores by document, kept sparse, so that a search costs what it matches and not what there is. */

export interface Accumulator {
  /** Adds to a document's score; amounts are above 0. */
  readonly add: (document: number, amount: number) => void;
  /** Raises a document's score to at least this. */
  readonly raise: (document: number, score: number) => void;
  readonly score: (document: number) => number;
  /** Documents with a score, in the order in which they got one. Valid until `clear`. */
  readonly touched: readonly number[];
  readonly clear: () => void;
}

/** Room for `size` documents, reused from search to search. */
export function createAccumulator(size: number): Accumulator {
  const scores = new Float64Array(size); // all 0 but for the touched
  const touched: number[] = [];
  const set = (document: number, before: number, score: number): void => {
    if (before === 0) touched.push(document);
    scores[document] = score;
  };
  return {
    add: (document, amount) => {
      const before = scores[document] as number;
      set(document, before, before + amount);
    },
    raise: (document, score) => {
      const before = scores[document] as number;
      if (score > before) set(document, before, score);
    },
    score: (document) => scores[document] as number,
    touched,
    clear: () => {
      for (const document of touched) scores[document] = 0;
      touched.length = 0;
    },
  };
}
