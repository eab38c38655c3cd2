/** Test collections in BEIR's form: corpus.jsonl, queries.jsonl, qrels.tsv (Thakur et al., 2021). */

import * as z from 'zod/mini';
import { VerbatimError } from '../errors.ts';
import { buildQuery } from '../search/build-query.ts';
import { createEmbeddedIndex } from '../search/embedded-index.ts';
import { createExpansions } from '../search/expansions.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { NOTHING, parseJsonLines } from './judged.ts';
import { mean, ndcgAt, type Ranking, recallAt, reciprocalRankAt } from './measures.ts';

const documentSchema = z.object({
  _id: z.string(),
  title: z._default(z.string(), ''),
  text: z.string(),
});
const querySchema = z.object({ _id: z.string(), text: z.string() });

export interface Collection {
  readonly documents: readonly z.infer<typeof documentSchema>[];
  readonly queries: readonly z.infer<typeof querySchema>[];
  /** By query, by document. */
  readonly judgments: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** One query's ranking: documents with their scores, best first. */
export interface Run {
  readonly query: string;
  readonly hits: readonly { readonly id: string; readonly score: number }[];
}

export interface CollectionFigures {
  readonly documents: number;
  /** Queries that have a judgment; the others are left out. */
  readonly queries: number;
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall10: number;
  readonly recall100: number;
}

/** @throws {VerbatimError} `LINE_INVALID` */
function parseJudgments(text: string, file: string): Map<string, Map<string, number>> {
  const judgments = new Map<string, Map<string, number>>();
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const [query = '', document = '', score = ''] = line.split('\t').map((field) => field.trim());
    if (index === 0 && score === 'score') return; // the header
    if (query === '' || document === '' || !/^-?\d+$/.test(score)) {
      const problem = 'this is not query, document and grade with tabs between';
      throw new VerbatimError('LINE_INVALID', { file, line: index + 1, problem });
    }
    const graded = judgments.get(query) ?? new Map<string, number>();
    graded.set(document, Number(score));
    judgments.set(query, graded);
  });
  if (judgments.size === 0)
    throw new VerbatimError('LINE_INVALID', { file, line: 1, problem: NOTHING });
  return judgments;
}

/** Reads the three files of a collection. @throws {VerbatimError} `LINE_INVALID`, also where no query is judged */
export function parseCollection(files: {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
}): Collection {
  const documents = parseJsonLines(files.corpus, 'corpus.jsonl', documentSchema);
  const queries = parseJsonLines(files.queries, 'queries.jsonl', querySchema);
  const judgments = parseJudgments(files.qrels, 'qrels.tsv');
  if (queries.some(({ _id }) => judgments.has(_id))) return { documents, queries, judgments };
  const problem = 'no query of queries.jsonl is judged here, so there is nothing to measure';
  throw new VerbatimError('LINE_INVALID', { file: 'qrels.tsv', line: 1, problem });
}

/** Deep enough for recall@100. */
const RUN_DEPTH = 100;

const indexCollection = ({ documents }: Pick<Collection, 'documents'>): SearchIndex =>
  createEmbeddedIndex(
    documents.map(({ _id, title, text }) => ({ id: _id, group: 'document', title, text })),
  );

/** Ranks the documents for every judged query, with the analysis and the BM25 that ship; a collection has no written questions. */
export async function runCollection(
  collection: Collection,
  onRun: () => void = () => undefined,
): Promise<Run[]> {
  const index = indexCollection(collection);
  const expansions = createExpansions([]);
  const runs: Run[] = [];
  for (const { _id: query, text } of collection.queries) {
    if (!collection.judgments.has(query)) continue;
    const { hits } = await index.search(buildQuery(text, expansions), { limit: RUN_DEPTH });
    runs.push({ query, hits: hits.map(({ id, score }) => ({ id, score })) });
    onRun();
  }
  return runs;
}

export function measureRuns(
  { documents, judgments }: Collection,
  runs: readonly Run[],
): CollectionFigures {
  const measure = (of: (ranking: Ranking, grades: ReadonlyMap<string, number>) => number): number =>
    mean(
      runs.map(({ query, hits }) =>
        of(
          hits.map(({ id }) => [id]),
          judgments.get(query) ?? new Map(),
        ),
      ),
    );
  return {
    documents: documents.length,
    queries: runs.length,
    ndcg10: measure((ranking, grades) => ndcgAt(ranking, grades, 10)),
    mrr10: measure((ranking, grades) => reciprocalRankAt(ranking, grades, 10)),
    recall10: measure((ranking, grades) => recallAt(ranking, grades, 10)),
    recall100: measure((ranking, grades) => recallAt(ranking, grades, RUN_DEPTH)),
  };
}

/** A run in TREC's form: query, Q0, document, rank from 1, score, name of the run. */
export const formatTrecRun = (runs: readonly Run[], name = 'verbatim'): string =>
  runs
    .flatMap(({ query, hits }) =>
      hits.map(({ id, score }, at) => `${query} Q0 ${id} ${at + 1} ${score.toFixed(6)} ${name}\n`),
    )
    .join('');
