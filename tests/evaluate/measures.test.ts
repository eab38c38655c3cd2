import { describe, expect, it } from 'vitest';
import {
  formatTrecRun,
  measureRuns,
  parseCollection,
  runCollection,
} from '../../src/evaluate/collection.ts';
import { parseJudgedQuestions } from '../../src/evaluate/judged.ts';
import {
  ndcgAt,
  recallAt,
  reciprocalRankAt,
  successAt,
  wordF1,
} from '../../src/evaluate/measures.ts';

const grades = new Map([
  ['a', 2],
  ['b', 1],
]);

describe('the measures', () => {
  it('succeed on a passage of grade 2 among the first k', () => {
    expect(successAt([['b'], ['a']], grades, 1)).toBe(0);
    expect(successAt([['b'], ['a']], grades, 2)).toBe(1);
  });

  it('give 1 to the ideal order and less to another', () => {
    expect(ndcgAt([['a'], ['b']], grades, 10)).toBe(1);
    expect(ndcgAt([['b'], ['a']], grades, 10)).toBeCloseTo(
      (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)),
    );
    expect(ndcgAt([['x']], grades, 10)).toBe(0);
  });

  it('count an id that several passages meet once, at the best of them', () => {
    expect(ndcgAt([['a'], ['a'], ['b']], grades, 10)).toBeCloseTo(
      (2 + 1 / 2) / (2 + 1 / Math.log2(3)),
    );
  });

  it('compare words, folded', () => {
    expect(wordF1('H ₂ O ₂ is found', 'H2O2 is found')).toBe(1);
    expect(wordF1('one two', 'three')).toBe(0);
    expect(wordF1('one two three four', 'one two')).toBeCloseTo(2 / 3);
  });

  it('find the reciprocal rank and the recall', () => {
    expect(reciprocalRankAt([['x'], ['b']], grades, 10)).toBe(0.5);
    expect(recallAt([['x'], ['b']], grades, 10)).toBe(0.5);
  });
});

describe('a test collection', () => {
  const files = {
    corpus:
      '{"_id":"1","title":"Light","text":"Light goes deep."}\n{"_id":"2","title":"","text":"Gold is heavy."}\n',
    queries: '{"_id":"q","text":"how deep is light"}\n{"_id":"unjudged","text":"gold"}\n',
    qrels: 'query-id\tcorpus-id\tscore\nq\t1\t1\n',
  };

  it('is measured over its judged queries', async () => {
    const collection = parseCollection(files);
    const runs = await runCollection(collection);
    expect(measureRuns(collection, runs)).toEqual({
      documents: 2,
      queries: 1,
      ndcg10: 1,
      mrr10: 1,
      recall10: 1,
      recall100: 1,
    });
    expect(formatTrecRun(runs)).toMatch(/^q Q0 1 1 \d+\.\d{6} verbatim\n$/);
  });

  it('is told by file and line where it is broken', () => {
    expect(() => parseCollection({ ...files, queries: '{"_id":"q"}\n' })).toThrow(
      expect.objectContaining({
        code: 'LINE_INVALID',
        facts: expect.objectContaining({ file: 'queries.jsonl', line: 1 }),
      }),
    );
    expect(() => parseCollection({ ...files, corpus: 'nothing\n' })).toThrow(
      /corpus\.jsonl:1: this is not JSON/,
    );
    expect(() => parseCollection({ ...files, qrels: 'a\tb\tscore\nq 1 1\n' })).toThrow(
      /qrels\.tsv:2/,
    );
    for (const first of ['{bad', 'q\t1\tone', 'q\t1', 'query-id corpus-id score'])
      expect(() => parseCollection({ ...files, qrels: `${first}\nq\t1\t1\n` })).toThrow(
        /qrels\.tsv:1: this is not query, document and grade with tabs between/,
      );
  });

  it('may do without the header of its judgments', () => {
    const { judgments } = parseCollection({ ...files, qrels: 'q\t1\t1\n' });
    expect(judgments).toEqual(new Map([['q', new Map([['1', 1]])]]));
  });

  it('is none where one of its files is empty, or where no query is judged', () => {
    for (const [part, file] of [
      ['corpus', 'corpus.jsonl'],
      ['queries', 'queries.jsonl'],
      ['qrels', 'qrels.tsv'],
    ] as const)
      expect(() => parseCollection({ ...files, [part]: '\n' })).toThrow(
        `${file}:1: there is nothing in it to measure.`,
      );
    const header = 'query-id\tcorpus-id\tscore\n';
    expect(() => parseCollection({ ...files, qrels: header })).toThrow(
      /qrels\.tsv:1: there is nothing/,
    );
    expect(() => parseCollection({ ...files, qrels: `${header}other\t1\t1\n` })).toThrow(
      /qrels\.tsv:1: no query of queries\.jsonl is judged here/,
    );
  });
});

describe('parseJudgedQuestions', () => {
  it('names the line and the field that is wrong', () => {
    expect(() => parseJudgedQuestions('\n{"id":"a"}\n', 'mine.jsonl')).toThrow(
      /mine\.jsonl:2: question/,
    );
  });

  it('wants a question', () => {
    for (const text of ['', '\n\n'])
      expect(() => parseJudgedQuestions(text, 'mine.jsonl')).toThrow(
        'mine.jsonl:1: there is nothing in it to measure.',
      );
  });
});
