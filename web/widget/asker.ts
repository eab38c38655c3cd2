/** Asks while a reader types: after a pause, the last question only, and again by itself when nobody answers. */

import type { Answer } from '../../src/answer/answer.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';
import type { Door, Reply } from './door.ts';

export type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly question: string }
  | {
      readonly kind: 'answered';
      readonly question: string;
      readonly answer: Answer;
      /** What to ask instead, where this is no answer. */
      readonly suggestions: readonly Suggestion[];
    }
  | (Exclude<Reply, { kind: 'answer' }> & { readonly question: string });

/** Between two keys of a fast typist: fewer questions, and none noticeably later. */
export const PAUSE_MS = 80;
/** One letter says nothing yet. */
const MIN_CHARS = 2;
const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 30_000;

export interface Asker {
  readonly state: () => State;
  /** What stands in the box now; asked when the typing pauses. */
  readonly type: (text: string) => void;
  /** Asks at once. */
  readonly ask: (text: string) => void;
  /** Asks the last question again, if it has no answer. */
  readonly retry: () => void;
  /** Asks nothing more until told to. */
  readonly rest: () => void;
}

export interface AskerOptions {
  readonly door: Door;
  readonly onState: (state: State) => void;
  /** Told of each question once, when it is sent. */
  readonly onAsk: (question: string) => void;
}

/** Doubles with each try; spread, so that all widgets of a page do not come back at the same moment. */
const backOff = (tries: number): number =>
  Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** tries) * (0.75 + Math.random() / 4);

/** Where there is no answer, what is being typed may go on to one. */
const wantsSuggestions = ({ kind }: Answer): boolean => kind === 'refusal' || kind === 'help';

export function createAsker({ door, onState, onAsk }: AskerOptions): Asker {
  let state: State = { kind: 'idle' };
  let sent = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;

  const enter = (next: State): void => {
    state = next;
    onState(next);
  };
  const rest = (): void => {
    clearTimeout(typing);
    clearTimeout(timer);
    sent.abort();
    // What is no longer asked has no answer to come: the same words are a new question.
    if (state.kind === 'asking') state = { kind: 'idle' };
  };
  const answerTo = async (question: string, tries: number, signal: AbortSignal): Promise<State> => {
    const reply = await door.ask(question, signal);
    if (reply.kind === 'answer') {
      const { answer } = reply;
      const suggestions = wantsSuggestions(answer) ? await door.suggest(question, signal) : [];
      return { kind: 'answered', question, answer, suggestions };
    }
    if (reply.kind === 'away' && !signal.aborted) {
      const waitMs = reply.retryAfterMs ?? backOff(tries);
      timer = setTimeout(() => void send(question, tries + 1), waitMs);
    }
    return { ...reply, question };
  };
  const send = async (question: string, tries = 0): Promise<void> => {
    rest();
    const { signal } = (sent = new AbortController());
    if (tries === 0) {
      onAsk(question);
      enter({ kind: 'asking', question });
    }
    try {
      const next = await answerTo(question, tries, signal);
      if (!signal.aborted) enter(next);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  const ask = (text: string): void => {
    const question = text.trim();
    if (question !== '') void send(question);
  };
  return {
    state: () => state,
    rest,
    ask,
    type: (text) => {
      const question = text.trim();
      clearTimeout(typing);
      if ('question' in state && state.question === question && state.kind !== 'failed') return;
      rest();
      if (question.length < MIN_CHARS) enter({ kind: 'idle' });
      else typing = setTimeout(ask, PAUSE_MS, question);
    },
    retry: () => {
      if (state.kind === 'away' || state.kind === 'failed' || state.kind === 'asking')
        ask(state.question);
    },
  };
}
