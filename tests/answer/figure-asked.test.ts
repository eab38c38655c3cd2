import { describe, expect, it } from 'vitest';
import { readFigureAsked } from '../../src/answer/refusal/figure-asked.ts';
import { lacksRanking } from '../../src/answer/refusal/ranking-asked.ts';

describe('readFigureAsked', () => {
  it.each([
    ['how long does it take?', 'It takes 20 minutes.'],
    ['How small are they?', 'a size range of 10 nm to 100 nm'],
    ['what percentage responded', 'a response in 12% of cases'],
    ['and how much gold?', 'with 5 mg of gold'],
    ['how long were they watched', 'over extended periods of time'],
  ])('is met by %j where a passage has its figure, and by no other words', (question, text) => {
    expect(readFigureAsked(question, ['nothing of the kind', text]).isLacking).toBe(false);
    expect(readFigureAsked(question, [text])).toEqual({ isLacking: false, isTold: true });
    expect(readFigureAsked(question, ['nothing of the kind', text]).isTold).toBe(false);
    expect(readFigureAsked(question, ['31 studies of 2024 were included.']).isLacking).toBe(true);
  });

  it.each([
    'Which study measured how much gold gets into cells?',
    'how big are they next to a blood cell?',
    'how many studies used gold?',
    'long-term safety',
    'a gel that doses itself',
    'What share of the papers was thrown away?',
  ])('takes %j for no question for a figure', (question) => {
    expect(readFigureAsked(question, ['nothing of the kind']).isLacking).toBe(false);
  });
});

describe('lacksRanking', () => {
  it('is met by a question which of two is more where no passage compares', () => {
    const question = 'Which is safer, gold or silica?';
    expect(lacksRanking(question, ['Gold is safe.', 'Silica is safe.'])).toBe(true);
    expect(lacksRanking(question, ['Gold is safer than silica.'])).toBe(false);
  });

  it.each([
    'Is it for cancer or for healthy people?',
    'more about gold',
    'Is more than one cancer covered?',
  ])('takes %j for no such question', (question) => {
    expect(lacksRanking(question, ['nothing of the kind'])).toBe(false);
  });
});
