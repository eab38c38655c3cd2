/** BM25, as Lucene computes it: Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009). */

export interface Bm25Parameters {
  /** How soon repeats of a term stop counting; 0.5 to 2. */
  readonly k1: number;
  /** How much a long text is held against it; 0 (not) to 1 (in full). */
  readonly b: number;
}

/** Robertson and Sparck Jones's idf with Lucene's + 1, which keeps it above 0. */
export const inverseDocumentFrequency = (
  documentFrequency: number,
  documentCount: number,
): number => Math.log(1 + (documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5));

/** Term frequency, saturated and normalised by length; from 0 up to `k1 + 1`. */
export const saturatedFrequency = (
  frequency: number,
  relativeLength: number,
  { k1, b }: Bm25Parameters,
): number => (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relativeLength));
