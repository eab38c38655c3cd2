import { describe, expect, it } from 'vitest';
import { createLikest } from '../../src/search/asked.ts';
import type { TopicWord } from '../../src/search/topic-model.ts';
import { writtenQuestions } from '../../src/search/written-question.ts';
import { analyze } from '../../src/text/token.ts';
import { bundledLibrary } from '../bundled.ts';

const wordsOf = (text: string): TopicWord[] =>
  [...new Set(analyze(text).tokens.map(({ term }) => term))].map((term) => ({
    terms: [term],
    weight: 1,
  }));
const written = writtenQuestions({
  asked: [
    { about: 'S1.P1', reader: 'student', text: 'How deep does light go?' },
    { about: 'S1.P1', reader: 'expert', text: 'What limits photon penetration?' },
    { about: 'S1.P2', reader: 'patient', text: 'How deep does light go?' },
  ],
  unanswered: [],
});
const findLikest = createLikest(written);

describe('createLikest', () => {
  it('finds the question most like the one asked, among those of one passage', () => {
    const found = findLikest(wordsOf('what limits the photons?'), 'S1.P1');
    expect(found?.written.text).toBe('What limits photon penetration?');
    expect(found?.similarity).toBeGreaterThan(0.5);
    expect(findLikest(wordsOf('what limits the photons?'), 'S1.P2')).toBeUndefined();
  });

  it('is sure of the question itself', () => {
    expect(findLikest(wordsOf('How deep does light go?'), 'S1.P2')?.similarity).toBeCloseTo(1);
  });

  it('finds none where no word is shared, or nothing is written', () => {
    expect(findLikest(wordsOf('zebra'), 'S1.P1')).toBeUndefined();
    expect(findLikest([], 'S1.P1')).toBeUndefined();
    expect(findLikest(wordsOf('light'), 'S9.P9')).toBeUndefined();
    expect(createLikest([])(wordsOf('light'), 'S1.P1')).toBeUndefined();
  });

  it('counts a word by whatever stands for it', () => {
    const words = [{ terms: ['ray', 'light'], weight: 1 }];
    expect(findLikest(words, 'S1.P1')?.written.text).toBe('How deep does light go?');
  });

  it('gives a likeness of 1 to every written question of the bundled review, and never more', () => {
    const all = writtenQuestions(bundledLibrary);
    const find = createLikest(all);
    for (const { text, stands } of all.filter((_, index) => index % 25 === 0)) {
      if (stands.kind !== 'answered') continue;
      const similarity = find(wordsOf(text), stands.about)?.similarity ?? 0;
      expect(similarity).toBeGreaterThan(0.99);
      expect(similarity).toBeLessThan(1.000_001);
    }
  });
});
