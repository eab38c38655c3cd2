import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskRequest } from '../../src/answer/question.ts';
import { VerbatimError } from '../../src/errors.ts';
import { bundledAssistant, bundledLibrary } from '../bundled.ts';
import { expectSound } from './sound.ts';

const assistant = await bundledAssistant();
/** Enough to meet every kind of answer, in a few seconds. */
const numRuns = 300;

/** Words that make lists, follow-ups, studies, quotes and years of what stands around them. */
const telling = fc.constantFrom(
  ...(
    'which studies how many list used gold not without only China 2019 since between and or of them those the third one ' +
    'it its that study chen 2018 Wang et al. S. Li ref-14 S5.P2 chen-2018/row 10.1038/ncomms10059 “ ” " liposomes in vitro ' +
    'breast cancer per country most oldest what about PANORAMA lipsome Chinease MRI … H₂O₂ dose zebrafish thanks constructor toString valueOf __proto__ #0 12th'
  ).split(' '),
);
const sentence = fc.constantFrom(
  ...bundledLibrary.asked.filter((_, index) => index % 60 === 0).map(({ text }) => text),
  ...bundledLibrary.passages
    .filter((_, index) => index % 9 === 0)
    .map(({ text }) => text.slice(0, 400)),
);
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const question = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(telling, { minLength: 1, maxLength: 14 }).map((all) => all.join(' ')),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(telling, noise), { maxLength: 8 }).map((all) => all.join(' ')),
  },
  { weight: 2, arbitrary: sentence },
  { weight: 1, arbitrary: noise },
);
/** Questions in which something is left to read. */
const readable = question.filter((text) => /\p{L}/u.test(text));
const termId = fc.oneof(
  fc.constantFrom(
    'material=gold',
    'country=China',
    '!country=China',
    'year=2019',
    'year=-2019',
    'model=in vitro only',
    'cancer=?',
    'topic',
    'mention',
    'study=jo-2017',
    'read=lipsome',
    'read=Chinease',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const request: fc.Arbitrary<AskRequest> = fc.record(
  {
    question,
    history: fc.array(question, { maxLength: 4 }),
    without: fc.array(termId, { maxLength: 3 }),
    with: fc.array(termId, { maxLength: 3 }),
    limit: fc.integer({ min: 1, max: 50 }),
    as: fc.constantFrom('quote' as const, undefined, undefined, undefined),
  },
  { requiredKeys: ['question'] },
);

describe('an answer to any question', () => {
  it('is of the schema, with ids that exist, ranges that hold what they say, and sums that add up', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        try {
          const answer = await assistant.ask(asked);
          kinds.add(answer.kind);
          expectSound(assistant.catalog, answer);
          if (asked.limit !== undefined && answer.kind !== 'study')
            expect(answer.evidence.length).toBeLessThanOrEqual(asked.limit);
        } catch (error) {
          if (!(error instanceof VerbatimError)) throw error;
          expect(error.code).toBe('QUESTION_EMPTY');
        }
      }),
      { numRuns },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['list', 'study', 'passages', 'refusal']));
  });

  it('is the same for the same request, whatever was asked in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        readable,
        readable,
        fc.array(readable, { maxLength: 2 }),
        async (asked, other, history) => {
          const first = await assistant.ask({ question: asked, history });
          await assistant.ask({ question: other });
          expect(await assistant.ask({ question: asked, history })).toEqual(first);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('changes with the case of its letters in no study', async () => {
    const questions = [
      'which studies used gold?',
      'how many are from china',
      'in vitro only',
      'chen 2018',
      'breast cancer with mri since 2020',
    ];
    for (const asked of questions) {
      const [lower, upper] = [
        await assistant.ask({ question: asked }),
        await assistant.ask({ question: asked.toUpperCase() }),
      ];
      expect(upper.kind).toBe(lower.kind);
      if ('list' in lower && 'list' in upper)
        expect(upper.list.studies).toEqual(lower.list.studies);
    }
  });

  it('takes away what its own terms name, whichever of them', async () => {
    await fc.assert(
      fc.asyncProperty(readable, fc.array(readable, { maxLength: 1 }), async (asked, history) => {
        const { terms } = await assistant.ask({ question: asked, history });
        for (const { id, kind } of terms) {
          const answer = await assistant.ask({ question: asked, history, without: [id] });
          expect(kind === 'correction' || !answer.terms.some((term) => term.id === id)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
