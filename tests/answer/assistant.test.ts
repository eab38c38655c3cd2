import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/answer/answer.ts';
import { createAssistant } from '../../src/answer/assistant.ts';
import { MAX_QUESTION_CHARS } from '../../src/answer/limits.ts';
import { bundledAssistant, bundledLibrary } from '../bundled.ts';

const ask = async (question: string, limit?: number) =>
  (await bundledAssistant()).ask({ question, limit });

describe('an answer', () => {
  it('gives the passage first that answers, with the sentence, its place, its citation and its words', async () => {
    const answer = await ask('why is light a problem for deep tumours?');
    const [first] = answer.evidence;
    expect(answer.kind).toBe('passages');
    expect(first).toMatchObject({
      id: 'S5.P2',
      locator: 'Challenges › Limited Penetration Depth, ¶1',
      words: 'review',
      citations: [
        {
          reference: 'chai-2024',
          number: 9,
          passage: 'ref-09',
          study: 'chai-2024',
          text: 'Chai et al., 2024',
        },
      ],
    });
    expect(first?.text.slice(first.best.start, first.best.end)).toMatch(
      /^The depth of light penetration limits/,
    );
    const marked = first?.marks.map(({ start, end }) => first.text.slice(start, end));
    expect(marked).toEqual(expect.arrayContaining(['light', 'deep']));
    expect(first?.why.words.map(({ matched, where }) => [matched, where])).toContainEqual([
      'light',
      'text',
    ]);
  });

  it('is of the schema, holds no address, no time and no trace of a door', async () => {
    for (const question of ['carbon nanotubes', 'what dose is safe in children?']) {
      const answer = await ask(question);
      expect(answerSchema.parse(answer)).toEqual(answer);
      const { evidence, ...rest } = answer;
      expect(JSON.stringify({ ...rest, references: [] })).not.toMatch(/https?:|\d\d:\d\d:\d\d/);
      expect(evidence.length).toBeGreaterThan(0);
    }
  });

  it('is the same each time it is asked for', async () => {
    const first = await ask('which nanoparticles are used for MRI?');
    await ask('hydrogel');
    expect(await ask('which nanoparticles are used for MRI?')).toEqual(first);
  });

  it('shows the note of a passage that the source got wrong', async () => {
    const { evidence } = await ask('S4.P3');
    expect(evidence[0]?.notes[0]).toMatchObject({ severity: 'high', kind: 'slip' });
    expect(evidence[0]?.notes.map(({ says }) => says).join(' ')).toContain('W. Li et al. (2024)');
  });

  it('reads misspelled words as words of the review, and says so', async () => {
    const { kind, reading, evidence } = await ask('polyacrilamide SNARF');
    expect(kind).not.toBe('refusal');
    expect(reading[0]).toMatchObject({
      text: 'polyacrilamide',
      status: 'corrected',
      correction: 'polyacrylamide',
    });
    expect(evidence[0]?.id).toBe('jo-2017/row');
  });

  it('quotes exactly: every passage is its paragraph between the offsets, every range lies within it', async () => {
    const { catalog } = await bundledAssistant();
    const texts = catalog.paragraphTexts;
    for (const { text } of bundledLibrary.asked.filter((_, index) => index % 40 === 0)) {
      for (const { text: quote, paragraph, best, marks, citations } of (await ask(text, 10))
        .evidence) {
        expect(texts.get(paragraph.id)?.slice(paragraph.start, paragraph.end)).toBe(quote);
        for (const { start, end } of [best, ...marks, ...citations]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(quote.length);
        }
        for (const { start, end, text: words } of citations)
          expect(quote.slice(start, end)).toBe(words);
      }
    }
  });

  it('never has more than three passages of one study among the first five, nor a summary above its row', async () => {
    const questions = [
      ...bundledLibrary.studies.map(({ label }) => label),
      ...bundledLibrary.asked.filter((_, index) => index % 15 === 0).map(({ text }) => text),
    ];
    for (const question of questions) {
      const { evidence } = await ask(question, 10);
      const counts = new Map<string, number>();
      for (const { study } of evidence.slice(0, 5)) {
        if (study) counts.set(study.key, (counts.get(study.key) ?? 0) + 1);
      }
      expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(3);
      for (const [place, { kind, study }] of evidence.entries()) {
        if (kind !== 'summary') continue;
        const row = evidence.findIndex(
          (one) => one.kind === 'row' && one.study?.key === study?.key,
        );
        if (row >= 0) expect(row).toBeLessThan(place);
      }
    }
  });

  it('marks a summary as ours and says where the review says it', async () => {
    const { evidence } = await ask('jo 2017 polyacrylamide SNARF pH', 10);
    const summary = evidence.find(({ kind }) => kind === 'summary');
    expect(summary).toMatchObject({ words: 'summary', id: 'jo-2017/summary.1' });
    expect(summary?.places.length).toBeGreaterThan(0);
  });
});

describe('a refusal', () => {
  it('says on what the review is silent, which words it has not, and what comes closest', async () => {
    const answer = await ask('what is the half-life of the iron nanodots in blood?');
    if (answer.kind !== 'refusal') throw new Error('it was answered');
    expect(answer.refusal.reason).toBe('silent');
    expect(answer.refusal.says).toMatch(/half-life|circulat/i);
    expect(answer.refusal.studies.of).toBe(31);
    expect(answer.evidence.map(({ study }) => study?.key)).toContain('liu-2015');
  });

  it.each(['find out sorafenib', 'go through zebrafish', 'what-is', 'and/or', 'citaion zebrafish'])(
    'is what %j gets, with a sentence that names something',
    async (question) => {
      const answer = await ask(question);
      if (answer.kind !== 'refusal') throw new Error('it was answered');
      expect(answer.refusal.says).toMatch(/[“\w]{3,}/);
      expect(answer.refusal.says).not.toMatch(/have \.|“”/);
    },
  );

  it('names the words that occur nowhere', async () => {
    const answer = await ask('sorafenib zebrafish');
    if (answer.kind !== 'refusal') throw new Error('it was answered');
    expect(answer.refusal.missing.map((word) => answer.reading[word]?.text)).toEqual([
      'sorafenib',
      'zebrafish',
    ]);
    expect(answer.refusal.studies.touching).toEqual([]);
  });
});

describe('bad input', () => {
  it.each(['', ' ', '\n\t', '\u0000\u0001', '\u200B\uFEFF', '\uD800'])(
    'says that %j is empty',
    async (question) => {
      await expect(ask(question)).rejects.toMatchObject({ code: 'QUESTION_EMPTY' });
    },
  );

  it('names the limit of a question', async () => {
    const facts = { lengthChars: MAX_QUESTION_CHARS + 1, limitChars: MAX_QUESTION_CHARS };
    await expect(ask('a'.repeat(MAX_QUESTION_CHARS + 1))).rejects.toMatchObject({
      code: 'QUESTION_TOO_LONG',
      facts,
    });
    await expect(ask('gold '.repeat(1_000_000))).rejects.toMatchObject({
      code: 'QUESTION_TOO_LONG',
    });
  });

  it.each([0, -1, 1.5, 51, Number.NaN, Infinity])('turns a limit of %s away', async (limit) => {
    await expect(ask('gold', limit)).rejects.toMatchObject({ code: 'LIMIT_INVALID' });
  });

  it.each([
    '?!…',
    'what is it and who are they',
    '你好，世界',
    'कैंसर इमेजिंग',
    '🧪🧪🧪',
    '__proto__',
    'toString valueOf hasOwnProperty',
    "'; DROP TABLE studies; --",
    'х'.repeat(MAX_QUESTION_CHARS),
  ])('answers %j with an honest refusal', async (question) => {
    const answer = await ask(question);
    expect(answer.kind).toBe('refusal');
  });

  it.each([
    'constructor', // the review has Construction
    '<script>alert(1)</script> gold',
    'gold\u0000nanoparticles',
    '\uD800gold\uDC00',
    'gold '.repeat(399),
    '(((gold',
    'gold\u202Eflow',
  ])('finds words of the review in %j', async (question) => {
    const answer = await ask(question);
    expect(answer.total).toBeGreaterThan(0);
    expect(answer.question.isWellFormed()).toBe(true);
  });

  it('answers from a Library with nothing in it', async () => {
    const empty = {
      ...bundledLibrary,
      passages: [],
      outline: [],
      studies: [],
      references: [],
      asked: [],
      unanswered: [],
      facets: [],
      notes: [],
      thesaurus: [],
    };
    const answer = await (await createAssistant(empty)).ask({ question: 'gold' });
    expect(answer).toMatchObject({ kind: 'refusal', evidence: [], total: 0 });
  });
});
