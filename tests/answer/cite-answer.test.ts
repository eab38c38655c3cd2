import { describe, expect, it } from 'vitest';
import { citeAnswer } from '../../src/answer/cite-answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { bundledAssistant, bundledLibrary } from '../bundled.ts';

const assistant = await bundledAssistant();
const { catalog } = assistant;
const cite = async (request: AskRequest) => {
  const answer = await assistant.ask(request);
  return { answer, cited: citeAnswer(catalog, answer) };
};
const review = bundledLibrary.review.id;

describe('citeAnswer', () => {
  it('cites passages by the review with their words, and by the references that these rest on', async () => {
    const { answer, cited } = await cite({ question: 'why is light a problem for deep tumours?' });
    expect(cited.quotes).toHaveLength(answer.evidence.length);
    for (const { passage, quote } of cited.quotes) {
      expect(catalog.passages.get(passage.id)?.text).toContain(quote);
      expect(cited.items[0]?.note).toContain(quote);
    }
    expect(cited.items.map(({ id }) => id).slice(0, 2)).toEqual([review, 'chai-2024']);
  });

  it('cites a list by the references of its studies, each with the words that put it there', async () => {
    const { answer, cited } = await cite({ question: 'which studies used liposomes?' });
    if (answer.kind !== 'list') throw new Error(answer.kind);
    for (const { key, because } of answer.list.studies) {
      const reference = catalog.studies.get(key)?.reference;
      const item = cited.items.find(({ id }) => id === reference);
      for (const { quoted } of because) expect(item?.note).toContain(`“${quoted.text}”`);
    }
  });

  it('cites a study by its reference', async () => {
    const { answer, cited } = await cite({ question: 'chen 2018 her2' });
    if (answer.kind !== 'study') throw new Error(answer.kind);
    expect(cited.items.map(({ id }) => id)).toContain(answer.studies[0]?.reference.key);
  });

  it('cites a quote by the words that stand in the review, not by those pasted', async () => {
    const pasted = 'the depth of light penetration limits the use of many imaging modalities';
    const { answer, cited } = await cite({ question: pasted, as: 'quote' });
    if (answer.kind !== 'quote') throw new Error(answer.kind);
    expect(answer.quote.verdict).toBe('near');
    expect(cited.quotes[0]?.quote).toMatch(
      /^The depth of light penetration limits the use of several/,
    );
    expect(cited.quotes[0]?.passage).toMatchObject({ id: 'S5.P2', words: 'review' });
  });

  it('quotes nothing for a refusal, and says so', async () => {
    const { answer, cited } = await cite({ question: 'what is the price of gold?' });
    expect(answer.kind).toBe('refusal');
    expect(cited).toMatchObject({ quotes: [], says: expect.stringContaining('price of gold') });
    expect(cited.items.map(({ id }) => id)).toEqual([review]);
  });

  it('names every entry once, whatever is asked', async () => {
    for (const question of [
      'hi',
      'gold nanoparticles',
      'how many studies are from China?',
      'MRI',
    ]) {
      const { cited } = await cite({ question });
      const ids = cited.items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
