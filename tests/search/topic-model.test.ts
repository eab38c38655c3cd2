import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildQuery } from '../../src/search/build-query.ts';
import { createExpansions } from '../../src/search/expansions.ts';
import {
  createTopicModel,
  type TopicText,
  topicWords,
  type TopicWord,
} from '../../src/search/topic-model.ts';
import { analyze } from '../../src/text/token.ts';

const text = (id: string, words: string, kind: 'answered' | 'open' = 'answered'): TopicText => ({
  topic: { id, kind },
  terms: new Set(words.split(' ')),
  weight: 1,
});
const said = (words: string): TopicWord[] =>
  words.split(' ').map((term) => ({ terms: [term], weight: 1 }));
const model = createTopicModel([
  text('light', 'why does light not reach deep tumors'),
  text('light', 'how deep does light go'),
  text('cost', 'how much does it cost to make them'),
  text('dose', 'what dose is safe', 'open'),
  text('price', 'what is the price in dollars', 'open'),
]);

describe('createTopicModel', () => {
  it('puts the likeliest topic first, those that the review answers apart from those left open', () => {
    const { answered, open } = model.likeliest(said('how deep does light reach'));
    expect(answered.map(({ topic }) => topic.id)).toEqual(['light', 'cost']);
    expect(open).toEqual([]);
    const dose = model.likeliest(said('what dose in dollars'));
    expect(dose.open.map(({ topic }) => topic.id).toSorted()).toEqual(['dose', 'price']);
  });

  it('knows nothing of words that no topic has', () => {
    expect(model.likeliest(said('zebra quagga'))).toEqual({ answered: [], open: [] });
    expect(model.likeliest([])).toEqual({ answered: [], open: [] });
    expect(model.score(said('zebra'), 'light')).toBe(0);
    expect(model.score(said('light'), 'nobody')).toBe(0);
  });

  it('learns a topic that comes in pieces as one', () => {
    const whole = createTopicModel([
      { ...text('a', 'one two three'), weight: 2 },
      text('b', 'four five'),
    ]);
    const pieces = createTopicModel([
      text('a', 'one two'),
      text('b', 'four'),
      text('a', 'one two three'),
      text('a', 'three'),
      text('b', 'five'),
    ]);
    expect(pieces.score(said('one three'), 'a')).toBeCloseTo(whole.score(said('one three'), 'a'));
  });

  it('counts the best of the terms that stand for a word, once', () => {
    const either = [{ terms: ['light', 'deep'], weight: 1 }];
    const best = Math.max(model.score(said('light'), 'light'), model.score(said('deep'), 'light'));
    expect(model.score(either, 'light')).toBeCloseTo(best);
    expect(model.likeliest(either).answered[0]?.score).toBeCloseTo(best);
  });

  it('counts a word of the question before for less', () => {
    const carried = [...said('deep'), { terms: ['dollars'], weight: 0.5 }];
    const asked = [...said('deep'), ...said('dollars')];
    const scoreOf = (words: TopicWord[]) => model.likeliest(words).open[0]?.score ?? 0;
    expect(scoreOf(carried)).toBeLessThan(scoreOf(asked));
  });

  it('gives each topic the score that it has when asked for alone, in falling order', () => {
    const terms = fc.constantFrom(...'abcdefghij');
    const topics = fc.array(
      fc.record({ id: fc.constantFrom('p', 'q', 'r', 's'), terms: fc.uniqueArray(terms) }),
      { maxLength: 12 },
    );
    const words = fc.array(
      fc.record({
        terms: fc.uniqueArray(terms, { minLength: 1, maxLength: 3 }),
        weight: fc.constantFrom(1, 0.5),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(topics, words, (drawn, question) => {
        const own = createTopicModel(
          drawn.map(({ id, terms: has }) => ({
            topic: { id, kind: 'answered' as const },
            terms: has,
            weight: 1,
          })),
        );
        const { answered } = own.likeliest(question);
        const scores = answered.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((left, right) => right - left));
        for (const { topic, score } of answered) {
          expect(score).toBeGreaterThan(0);
          expect(own.score(question, topic.id)).toBeCloseTo(score, 5);
        }
      }),
    );
  });

  it('forgets one question before the next', () => {
    const first = model.likeliest(said('how deep does light go'));
    model.likeliest(said('what does it cost'));
    expect(model.likeliest(said('how deep does light go'))).toEqual(first);
  });
});

describe('topicWords', () => {
  it('has function words too, each word once, with what stands for it', () => {
    const question = 'how deep does the light go, how deep?';
    const words = topicWords(analyze(question).tokens, buildQuery(question, createExpansions([])));
    expect(words.map(({ terms: [own] }) => own)).toEqual([
      'how',
      'deep',
      'doe',
      'the',
      'light',
      'go',
    ]);
    expect(words.every(({ weight }) => weight === 1)).toBe(true);
  });
});
