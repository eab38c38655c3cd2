import { describe, expect, it } from 'vitest';
import { parseJudgedQuestions } from '../../src/evaluate/judged.ts';
import { READERS } from '../../src/library/question.ts';
import { isReviewsOwn } from '../../src/library/passage-kinds.ts';
import { analyze, topicTerms } from '../../src/text/token.ts';
import { bundledAssistant, bundledLibrary, readProjectFile } from '../bundled.ts';

const judged = ['tuning', 'final'].flatMap((name) =>
  parseJudgedQuestions(readProjectFile('tests', 'questions', `${name}.jsonl`), name),
);

const terms = (text: string): Set<string> => new Set(topicTerms(analyze(text)));

function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((term) => right.has(term)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
}

const MOST_ALIKE = 0.6;

describe('the questions written for passages', () => {
  const about = (id: string) => bundledLibrary.asked.filter((question) => question.about === id);

  it('are at least eight for every paragraph and study, and two for every reference', () => {
    const paragraphs = new Set(bundledLibrary.passages.filter(({ kind }) => kind === 'paragraph').map(({ paragraph }) => paragraph));
    for (const id of paragraphs) expect(about(id).length, id).toBeGreaterThanOrEqual(8);
    for (const { key } of bundledLibrary.studies) expect(about(key).length, key).toBeGreaterThanOrEqual(8);
    for (const { passage } of bundledLibrary.references) expect(about(passage).length, passage).toBeGreaterThanOrEqual(2);
  });

  it('are in the words of experts, students and patients', () => {
    for (const reader of READERS) {
      const share = bundledLibrary.asked.filter((one) => one.reader === reader).length / bundledLibrary.asked.length;
      expect(share, reader).toBeGreaterThan(0.25);
    }
  });

  it('share no word with their passage in a third of the cases', async () => {
    const { catalog } = await bundledAssistant();
    const apart = bundledLibrary.asked.filter(({ about: id, text }) => {
      const own = terms(catalog.resolve(id).filter(({ kind }) => isReviewsOwn(kind)).map((passage) => passage.text).join(' . '));
      return [...terms(text)].every((term) => !own.has(term));
    });
    expect(apart.length / bundledLibrary.asked.length).toBeGreaterThan(1 / 3);
  });

  it('are none of the judged questions in other clothes', () => {
    const judgedTerms = judged.map(({ question }) => terms(question));
    const alike = [...bundledLibrary.asked.map(({ text }) => text), ...bundledLibrary.unanswered.flatMap(({ questions }) => questions)].filter((text) => {
      const own = terms(text);
      return judgedTerms.some((one) => jaccard(own, one) > MOST_ALIKE);
    });
    expect(alike).toEqual([]);
  });
});

describe('the judged questions', () => {
  it('are under ids that the corpus has, with answers that stand in a passage that answers', async () => {
    const { catalog } = await bundledAssistant();
    for (const { id, relevant, answerSpan } of judged) {
      for (const { id: passage } of relevant) expect(catalog.resolve(passage).length, `${id}: ${passage}`).toBeGreaterThan(0);
      if (!answerSpan) continue;
      const texts = relevant.filter(({ grade }) => grade === 2).map(({ id: passage }) => catalog.resolve(passage).map(({ text }) => text).join(' '));
      expect(texts.some((text) => text.includes(answerSpan)), `${id}: ${answerSpan}`).toBe(true);
    }
  });

  it('are at least a hundred more than the sixty of the tuning half, half of them kept for the end', () => {
    const final = parseJudgedQuestions(readProjectFile('tests', 'questions', 'final.jsonl'), 'final');
    expect(judged.length).toBeGreaterThanOrEqual(160);
    expect(final.length).toBeGreaterThanOrEqual(50);
  });
});
