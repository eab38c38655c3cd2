import { describe, expect, it } from 'vitest';
import { isSmallTalk } from '../../src/answer/help/small-talk.ts';
import { MAX_QUESTION_CHARS } from '../../src/answer/limits.ts';
import { bundledLibrary } from '../bundled.ts';
import { ask, askFor, keysOf } from './asking.ts';

describe('help', () => {
  it('says what this review covers, counted', async () => {
    const { help, evidence, reading } = await askFor('help', 'what can I ask?');
    expect(help.covers).toEqual({
      studies: 31,
      references: 49,
      years: { from: 2015, to: 2024 },
      countries: 8,
      cancers: 13,
      sections: expect.arrayContaining(['1. Introduction', '5. Challenges', '7. Conclusion']),
    });
    expect(help.says).toMatch(/review’s own words/);
    expect([evidence, reading]).toEqual([[], []]);
  });

  it.each([
    'hi',
    'Hello!',
    'hey there',
    'Good morning',
    'thanks a lot',
    'thank you very much',
    'bye',
    'ok',
    'help',
    'help me please',
    'what can you do?',
    'what do you know?',
    'what questions can I ask?',
    'how does this work?',
    'how do I search this page?',
    'who are you?',
    'are you a bot?',
    'Are you ChatGPT?',
    'what is this site for?',
    'what kinds of questions can I ask you?',
    'what can I ask about this review?',
    'What topics do you cover?',
    'what can this page do for me?',
    'how do I use this tool?',
    'examples',
  ])('is what %j gets, not a refusal', async (question) => {
    expect((await ask(question)).kind).toBe('help');
  });

  it.each([
    ['hi, which studies used gold?', 6],
    ['Good morning, which studies used liposomes?', 3],
    ['thanks, and which studies used silica?', 4],
  ])('does not stand in the way of a question that begins politely: %j', async (question, n) => {
    expect(keysOf(await ask(question))).toHaveLength(n);
  });

  it.each(['silica', 'gold', 'liposomes'])(
    'does not stand in the way of “hello, how many studies used %s?”',
    async (material) => {
      expect((await ask(`hello, how many studies used ${material}?`)).kind).toBe('count');
    },
  );

  it.each([
    'what are you able to tell me about liposomes in imaging?',
    'how does this particle work?',
    'can you help me understand photodynamic therapy?',
    'examples of theranostic platforms',
    'hydrogel',
    'highly sensitive probes',
    'history of quantum dots',
    'yttrium',
    'start of the review',
    'What do we know about gold nanoparticles?',
    'what do you know about liposomes?',
    'What should we know about the risks of PDT?',
    'how can I use gold nanoparticles in imaging?',
    'how should I use contrast agents?',
    'How do I search for tumours with MRI?',
    'What questions can future research answer?',
  ])('is not what a question like %j gets', (question) => {
    expect(isSmallTalk(question, true)).toBe(false);
  });

  it.each(['great results with gold?', 'nice targets of nanoclusters', 'cool particles for MRI?'])(
    'is not what %j gets',
    (question) => {
      expect(isSmallTalk(question, true)).toBe(false);
    },
  );

  it.each(['how does it work?', 'examples?', 'what can it do?'])(
    'is not what %j gets where something was asked before',
    async (question) => {
      expect((await ask(question)).kind).toBe('help');
      const later = await ask(question, { history: ['tell me about BiRN'] });
      expect(later.kind).not.toBe('help');
      expect(later.evidence).not.toEqual([]);
    },
  );

  it.each([
    'how many references are there?',
    'how many sources does it cite',
    'number of cited works',
    'How many references does the review have?',
    'how many references',
  ])('counts the references for %j', async (question) => {
    expect((await askFor('help', question)).help.covers.references).toBe(49);
  });

  it.each([
    'how many references are on gold?',
    'how many sources of funding are named?',
    'how many times is it cited?',
  ])('does not count them for %j', async (question) => {
    expect((await ask(question)).kind).not.toBe('help');
  });

  it('comes with questions to try', async () => {
    const { next } = await askFor('help', 'what can I ask?');
    expect(next.length).toBeGreaterThan(1);
  });

  it('covers nothing where there is nothing', async () => {
    const { createAssistant } = await import('../../src/answer/assistant.ts');
    const empty = { passages: [], outline: [], studies: [], references: [], asked: [] };
    const lists = { unanswered: [], facets: [], notes: [], thesaurus: [] };
    const assistant = await createAssistant({ ...bundledLibrary, ...empty, ...lists });
    const answer = await assistant.ask({ question: 'hi' });
    if (answer.kind !== 'help') throw new Error(answer.kind);
    expect(answer.help.covers).toEqual({
      studies: 0,
      references: 0,
      countries: 0,
      cancers: 0,
      sections: [],
    });
  });

  it.each(['hi ', 'how do i ask ', 'what can i ask ', 'what questions can ! ', '!', '? '])(
    'is decided on for %j over and over',
    (bait) => {
      const text = `how do i ask ${bait.repeat(MAX_QUESTION_CHARS)}`.slice(0, MAX_QUESTION_CHARS);
      expect(typeof isSmallTalk(`${text}x`, true)).toBe('boolean');
    },
  );
});
