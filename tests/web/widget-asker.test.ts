import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { createAsker, PAUSE_MS, type State } from '../../web/widget/asker.ts';
import type { Door, Reply } from '../../web/widget/door.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answerTo = (question: string): Reply => ({
  kind: 'answer',
  answer: { kind: 'passages', question } as Answer,
});

/** A door whose replies are given by hand, in any order. */
function openByHand() {
  const asked: { question: string; reply: (reply: Reply) => void; signal: AbortSignal }[] = [];
  const door: Door = {
    ask: (question, signal) =>
      new Promise((resolve) => asked.push({ question, reply: resolve, signal })),
    suggest: async () => [],
  };
  const states: State[] = [];
  const told: string[] = [];
  const asker = createAsker({
    door,
    onState: (state) => states.push(state),
    onAsk: (question) => told.push(question),
  });
  return { asker, asked, states, told };
}

describe('createAsker', () => {
  it('asks the last of what was typed, when the typing pauses', async () => {
    const { asker, asked, told } = openByHand();
    for (const text of ['l', 'li', 'lig', 'light', 'light ']) asker.type(text);
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(asked.map(({ question }) => question)).toEqual(['light']);
    expect(told).toEqual(['light']);
  });

  it('asks nothing for what was typed and taken back, and the same again where it was left', async () => {
    const { asker, asked } = openByHand();
    asker.ask('abc');
    asked[0]?.reply(answerTo('abc'));
    await vi.advanceTimersByTimeAsync(0);
    asker.type('abcd');
    asker.type('abc');
    await vi.advanceTimersByTimeAsync(2 * PAUSE_MS);
    expect(asked.map(({ question }) => question)).toEqual(['abc']);
    asker.ask('left');
    asker.rest();
    asker.type('left');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(asked.map(({ question }) => question)).toEqual(['abc', 'left', 'left']);
  });

  it('drops replies to questions that were typed over', async () => {
    const { asker, asked, states } = openByHand();
    asker.ask('first');
    asker.ask('second');
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.reply(answerTo('second'));
    asked[0]?.reply(answerTo('first'));
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toMatchObject({ kind: 'answered', question: 'second' });
    expect(states.filter(({ kind }) => kind === 'answered')).toHaveLength(1);
  });

  it('asks again by itself while nobody answers, ever more slowly, telling of it once', async () => {
    const { asker, asked, told } = openByHand();
    asker.ask('light');
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
      const before = asked.length;
      asked.at(-1)?.reply({ kind: 'away' });
      await vi.advanceTimersByTimeAsync(seconds * 740);
      expect(asked.length, `before ${seconds} s`).toBe(before);
      await vi.advanceTimersByTimeAsync(seconds * 261);
      expect(asked.length, `after ${seconds} s`).toBe(before + 1);
    }
    expect(told).toEqual(['light']);
  });

  it('waits as long as it is told, and not at all once it is told to rest', async () => {
    const { asker, asked } = openByHand();
    asker.ask('light');
    asked[0]?.reply({ kind: 'away', retryAfterMs: 7_000 });
    await vi.advanceTimersByTimeAsync(6_900);
    expect(asked).toHaveLength(1);
    asker.rest();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    asker.retry();
    expect(asked).toHaveLength(2);
  });

  it('says one letter nothing, and forgets what was found for more', async () => {
    const { asker, asked, states } = openByHand();
    asker.ask('light');
    asked[0]?.reply(answerTo('light'));
    await vi.advanceTimersByTimeAsync(0);
    asker.type('l');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(states.at(-1)).toEqual({ kind: 'idle' });
    expect(asked).toHaveLength(1);
  });
});
