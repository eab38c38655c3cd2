import { describe, expect, it } from 'vitest';
import { MAX_QUESTION_CHARS } from '../../src/answer/limits.ts';
import { bundledAssistant, bundledLibrary } from '../bundled.ts';
import { expectSound } from './sound.ts';

const assistant = await bundledAssistant();
const { catalog } = assistant;

const filled = (start: string, bait: string, end = ''): string =>
  start +
  bait.repeat(MAX_QUESTION_CHARS).slice(0, MAX_QUESTION_CHARS - start.length - end.length) +
  end;

/** One for each expression and loop that meets what people type, at the longest that they may type. */
const BAITS: readonly (readonly [string, string])[] = [
  ['round brackets', filled('', '(')],
  ['brackets of all sorts', filled('', '[({<')],
  ['straight quotes', filled('', '"')],
  ['quotes and spaces', filled('', '" ')],
  ['quotes that close nothing', filled('“', '”', 'x')],
  ['quotes that never close', filled('"', 'a ')],
  ['digits', filled('', '7')],
  ['thousands', filled('', '111,', 'x')],
  ['decimals', filled('', '1.1')],
  ['hyphens', filled('', '-')],
  ['dashes', filled('', '–')],
  ['semicolons and spaces', filled('', '; ')],
  ['commas and spaces', filled('', ', ')],
  ['facets amid brackets', filled('', 'in vivo 1(')],
  ['words of the review again and again', filled('', 'of the paper on ')],
  ['one long hyphenated word', filled('', 'a-', 'a')],
  ['beginnings of DOIs', filled('', '10.')],
  ['DOIs', filled('', '10.1038/x ')],
  ['one long DOI', filled('10.1038/', ')')],
  ['letters and an end that fits nothing', filled('', 'a', '!')],
  ['ids without a break', filled('', 'S1.P1')],
  ['ids', filled('', 'S1.P1 ')],
  ['beginnings of ids', filled('', 'a-b/ro')],
  ['references', filled('', 'ref-1 ')],
  ['dollars', filled('', '$')],
  ['formulas of LaTeX', filled('', '$a')],
  ['formulas with spaces', filled('', 'H ₂ O ')],
  ['formulas with brackets', filled('', 'Fe(3)')],
  ['an unfinished formula', filled('H ₂', ' O ₂', ' O')],
  ['dots with spaces', filled('', '. ', 'x')],
  ['ellipses', filled('', '… a ')],
  ['question marks', filled('how do i ask ', '?', 'x')],
  ['full stops after a command', filled('what can i ask', ' .', 'x')],
  ['misspelled facets', filled('which studies used ', 'lipsomes glod chinease ')],
  ['conditions', filled('studies with ', 'gold or silica and China ')],
  ['denials', filled('studies ', 'not gold ')],
  ['negators', filled('', 'not no without ')],
  ['years', filled('studies ', '2019-')],
  ['ranges', filled('studies ', 'between 2015 and 2018 ')],
  ['names', filled('', 'Wang ')],
  ['names and years', filled('', 'Chen 2018 ')],
  ['cues of counting', filled('', 'how many ')],
  ['a sum that never ends', filled('what does ', 'a ', ' up to')],
  ['cues of listing', filled('', 'which of the ')],
  ['cues of following up', filled('', 'is it really ')],
  ['ordinals', filled('', 'the third ')],
  ['function words', filled('', 'the of and ')],
  ['the commonest words of the review', filled('', 'cancer imaging nanoparticles ')],
  ['one letter', filled('', 'a ')],
  ['capitals', filled('', 'A', 'a')],
  ['spaces', filled('gold', ' ', 'gold')],
  ['marks on one letter', filled('e', '\u0301')],
  ['ligatures that fold to whole phrases', filled('', '\uFDFA')],
  ['joined emoji', filled('', '👩‍👩‍👧')],
  ['Chinese', filled('', '研究')],
  ['overrides of direction', filled('', '\u202Ea\u202C')],
  ['words of forty letters', filled('', `${'antidisestablish'.repeat(3).slice(0, 40)} `)],
  ['vowels for the stemmer', filled('', 'yyyyaeiouing')],
  [
    'the review’s own text',
    catalog.library.passages
      .map(({ text }) => text)
      .join(' ')
      .slice(0, MAX_QUESTION_CHARS),
  ],
];

describe('a question at the limit of length', () => {
  it.each(BAITS)('of %s is answered, in any place', async (_what, question) => {
    expect(question.length).toBeGreaterThan(MAX_QUESTION_CHARS - 10);
    expect(question.length).toBeLessThanOrEqual(MAX_QUESTION_CHARS);
    const requests = [
      { question },
      { question, as: 'quote' as const },
      { question: 'and which of those used gold?', history: [question] },
      { question, history: ['which studies used gold?', question] },
    ];
    for (const request of requests) expectSound(catalog, await assistant.ask(request));
  });

  it('is refused above it, with what it may be, before anything is read', async () => {
    for (const question of ['a'.repeat(1_000_000), '('.repeat(MAX_QUESTION_CHARS + 1)]) {
      const facts = { lengthChars: question.length, limitChars: MAX_QUESTION_CHARS };
      const refused = { code: 'QUESTION_TOO_LONG', facts };
      await expect(assistant.ask({ question })).rejects.toMatchObject(refused);
      await expect(assistant.ask({ question, as: 'quote' })).rejects.toMatchObject(refused);
      await expect(assistant.ask({ question: 'gold', history: [question] })).rejects.toMatchObject(
        refused,
      );
    }
  });

  it('is answered with a full history of such questions', async () => {
    const history = Array.from({ length: 12 }, (_, at) => BAITS[at * 4]?.[1] ?? 'gold');
    expectSound(catalog, await assistant.ask({ question: 'which of those used gold?', history }));
  });
});

describe('the text of the review', () => {
  it('is found exactly, paragraph by paragraph, as far as it may be pasted', async () => {
    for (const { id, text, kind } of bundledLibrary.passages) {
      if (text.length > MAX_QUESTION_CHARS || kind === 'summary') continue;
      const answer = await assistant.ask({ question: text, as: 'quote' });
      if (answer.kind !== 'quote') throw new Error(answer.kind);
      expect([id, answer.quote.verdict]).toEqual([id, 'exact']);
    }
  });
});
