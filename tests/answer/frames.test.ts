import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blank, framesOf } from '../../src/answer/frames.ts';
import { MAX_QUESTION_CHARS } from '../../src/answer/limits.ts';
import { ask } from './asking.ts';

const core = (question: string): string =>
  blank(question, framesOf(question)).replace(/\s+/g, ' ').trim();

describe('framesOf', () => {
  it.each([
    ['Hello, which studies used gold? Thank you', 'which studies used gold'],
    [
      'Good morning! Could you please tell me why light is a problem?',
      'tell me why light is a problem?',
    ],
    ['I would like to know how deep light goes, thanks in advance.', 'how deep light goes'],
    ['In a sentence, why is depth a problem?', 'why is depth a problem?'],
    ['Please quote the passage where theranostics is explained.', 'theranostics is explained.'],
    ['What does the review conclude about toxicity?', 'toxicity?'],
    ['hi there, thanks', 'hi there, thanks'], // nothing else is said
    ['which studies used gold?', 'which studies used gold?'],
  ])('of %j leave %j', (question, left) => {
    expect(core(question)).toBe(left);
  });

  it('leave every other word where it stood, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (question) => {
        const blanked = blank(question, framesOf(question));
        expect(blanked).toHaveLength(question.length);
        for (let at = 0; at < question.length; at += 1)
          expect([' ', question[at]]).toContain(blanked[at]);
      }),
    );
  });

  it.each(['please ', 'hello, ', 'thanks. ', '!?', 'in one word ', 'what does the review say '])(
    'take no longer than the length allows for %j over and over',
    (piece) => {
      const long = piece.repeat(MAX_QUESTION_CHARS).slice(0, MAX_QUESTION_CHARS - 1) + 'x';
      expect(blank(long, framesOf(long))).toHaveLength(long.length);
    },
  );
});

describe('an answer', () => {
  it('is the same with courtesies around its question as without', async () => {
    const plain = await ask('which studies used liposomes?');
    const polite = await ask(
      'Hello, could you please tell me which studies used liposomes? Thank you',
    );
    expect(polite.kind).toBe('list');
    expect('list' in polite && 'list' in plain && polite.list.says).toBe(
      'list' in plain && plain.list.says,
    );
  });
});
