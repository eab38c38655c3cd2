/** Baselines: what people get today, over the same passages. */

import MiniSearch from 'minisearch';
import { createAccumulator } from '../search/accumulator.ts';
import { inverseDocumentFrequency, saturatedFrequency } from '../search/bm25.ts';
import { fieldTerms, type SearchDocument } from '../search/document.ts';
import { topScores } from '../search/top.ts';
import { analyze, topicTerms } from '../text/token.ts';

/** Ids of documents for a question, best first. */
export type Baseline = (question: string, limit: number) => readonly string[];

/** MiniSearch as it comes: its tokenizer, its fields, its score. */
export function minisearchBaseline(documents: readonly SearchDocument[]): Baseline {
  const engine = new MiniSearch<SearchDocument>({ fields: ['title', 'text'] });
  engine.addAll(documents);
  return (question, limit) =>
    engine
      .search(question)
      .slice(0, limit)
      .map(({ id }) => String(id));
}

/** Robertson's usual values. */
const TEXTBOOK = { k1: 1.2, b: 0.75 };

/** Textbook BM25 over one field, with the same terms as ours. */
export function bm25Baseline(documents: readonly SearchDocument[]): Baseline {
  const bodies = documents.map((document) => fieldTerms(document).body);
  const meanLength =
    bodies.reduce((sum, { length }) => sum + length, 0) / Math.max(1, bodies.length);
  const postings = new Map<string, Map<number, number>>();
  bodies.forEach((terms, document) => {
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      list.set(document, (list.get(document) ?? 0) + 1);
      postings.set(term, list);
    }
  });
  const scores = createAccumulator(documents.length);
  return (question, limit) => {
    for (const term of new Set(topicTerms(analyze(question)))) {
      const list = postings.get(term) ?? new Map<number, number>();
      const idf = inverseDocumentFrequency(list.size, documents.length);
      for (const [document, frequency] of list) {
        const relativeLength = (bodies[document]?.length ?? 0) / meanLength;
        scores.add(document, idf * saturatedFrequency(frequency, relativeLength, TEXTBOOK));
      }
    }
    const top = topScores(scores.touched, scores.score, limit);
    scores.clear();
    return top.map(({ document }) => documents[document]?.id ?? '');
  };
}
