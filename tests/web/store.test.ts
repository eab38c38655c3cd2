import { describe, expect, it } from 'vitest';
import type { TurnState } from '../../web/components/turn.tsx';
import { forget, keep, loadKept, MAX_KEPT_TURNS, STORE_KEY } from '../../web/chat/store.ts';

/** A store of the browser's with room for so many characters. */
function storage(roomChars = Infinity): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
    setItem: (key, value) => {
      if (value.length > roomChars) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, value);
    },
  };
}

const turns = (count: number): TurnState[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    request: { question: `question ${index + 1}` },
    outcome: { kind: 'failed', message: 'x'.repeat(200) },
  }));

describe('keep and loadKept', () => {
  it('bring back what was kept', () => {
    const store = storage();
    keep(store, { library: 'abc', roster: [], turns: turns(3) });
    expect(loadKept(store)).toEqual({ version: 1, library: 'abc', roster: [], turns: turns(3) });
  });

  it('keep the last turns of a long conversation, and of one for which there is no room', () => {
    const long = storage();
    keep(long, { library: undefined, roster: [], turns: turns(MAX_KEPT_TURNS + 5) });
    expect(loadKept(long)?.turns.at(0)?.id).toBe(6);
    const small = storage(1500);
    keep(small, { library: undefined, roster: [], turns: turns(20) });
    const kept = loadKept(small)?.turns ?? [];
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.at(-1)?.id).toBe(20);
  });

  it('do nothing where the browser keeps nothing at all', () => {
    const none = storage(0);
    keep(none, { library: undefined, roster: [], turns: turns(2) });
    expect(loadKept(none)).toBeUndefined();
  });

  it('set aside what cannot be read, once', () => {
    const store = storage();
    store.setItem(STORE_KEY, '{"version":2}');
    expect(loadKept(store)).toBeUndefined();
    expect(store.getItem(STORE_KEY)).toBeNull();
    expect(store.length).toBe(1);
    forget(store);
    expect(store.length).toBe(0);
  });
});
