import { isOffered } from '../../src/answer/questions-to-try.ts';
import { describe, expect, it } from 'vitest';
import { ask } from './asking.ts';

const QUESTIONS = [
  'why is light a problem for deep tumours?',
  'which studies used liposomes?',
  'how many are from China?',
  'chen 2018',
  'What is PANORAMA?',
  'how could AI help?',
  'what does scaling up cost?',
  'which databases were searched?',
  'who made the CuFeSe2 platform?',
  'in vitro only',
  'What did Jo et al. develop?',
  'are nanoparticles toxic?',
];

describe('next questions', () => {
  it('are two to four, none of them the one asked', async () => {
    for (const question of QUESTIONS) {
      const { next } = await ask(question);
      expect([question, next.length >= 2 && next.length <= 4]).toEqual([question, true]);
      expect(new Set(next).size).toBe(next.length);
      expect(next).not.toContain(question);
      for (const one of next) expect(one).toMatch(/^[A-Z].*\?$/);
    }
  });

  it('are related: something that the answer shows answers each of them, or a list does', async () => {
    for (const question of QUESTIONS) {
      const { next, evidence } = await ask(question);
      const shown = new Set(evidence.map(({ study, paragraph }) => study?.key ?? paragraph.id));
      for (const one of next) {
        const then = await ask(one);
        const isList = then.kind === 'list' || then.kind === 'count';
        const places = then.evidence.map(({ study, paragraph }) => study?.key ?? paragraph.id);
        expect([one, isList || places.some((place) => shown.has(place))]).toEqual([one, true]);
      }
    }
  });

  it('are answered by this corpus when they are asked next', async () => {
    let asked = 0;
    const refused: string[] = [];
    for (const question of QUESTIONS) {
      for (const one of (await ask(question)).next) {
        asked += 1;
        if ((await ask(one, { history: [question] })).kind === 'refusal') refused.push(one);
      }
    }
    expect(asked).toBeGreaterThan(QUESTIONS.length);
    expect(refused).toEqual([]);
  });

  it('are not those asked before, and do not run in a circle', async () => {
    const history = ['which studies used liposomes?'];
    for (let turn = 0; turn < 6; turn += 1) {
      const question = history.at(-1) as string;
      const { next } = await ask(question, { history: history.slice(0, -1) });
      expect(next.filter((one) => history.includes(one))).toEqual([]);
      const [first] = next;
      if (first === undefined) break;
      history.push(first);
    }
    expect(history.length).toBeGreaterThan(3);
  });

  it('offer a list of studies like those shown', async () => {
    const { next } = await ask('Wei 2024');
    expect(next.some((one) => /^Which studies (?:used|are about) /.test(one))).toBe(true);
  });
});

describe('isOffered', () => {
  it.each(['Which study used chitosan?', 'Does light reach deep tumours?'])(
    'takes “%s”',
    (text) => {
      expect(isOffered(text)).toBe(true);
    },
  );

  it.each([
    'chitosan study author',
    'My aunt asked me this: which study used chitosan?',
    'Only one tumour was tried. Is that so?',
    'Which study used chitosan, the sugar of crabs?',
  ])('does not take “%s”', (text) => {
    expect(isOffered(text)).toBe(false);
  });
});
