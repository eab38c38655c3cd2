/** The conversation: what was asked and what came back. Going back hides its last turns; asking then drops them. */

import { MAX_HISTORY } from '../../src/answer/limits.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import type { Roster } from '../../src/answer/roster.ts';
import type { Welcome } from '../../src/wire/messages.ts';
import type { TurnState } from '../components/turn.tsx';
import type { Connection } from './connection.ts';
import { forget, keep, loadKept } from './store.ts';

export interface ConversationEvents {
  /** After any change. */
  readonly onChange: () => void;
  /** Once for each question that is answered or fails. */
  readonly onSettled: (turn: TurnState) => void;
}

export interface Conversation {
  /** The turns in view, newest last. */
  readonly turns: () => readonly TurnState[];
  readonly roster: () => Roster;
  /** The request for a question typed now: with the questions before it. */
  readonly next: (question: string) => AskRequest;
  /** Adds a turn. Returns its id. */
  readonly ask: (request: AskRequest) => number;
  /** Asks a turn's question again, read another way. */
  readonly refine: (id: number, request: AskRequest) => void;
  /** Shows the first turns only. */
  readonly show: (count: number) => void;
  readonly clear: () => void;
  /** Takes note of the review that answers from now on. True where it is another than before. */
  readonly welcome: (welcome: Welcome) => boolean;
  /** Asks what was waiting when the page was left. */
  readonly resume: () => void;
}

const isSame = (left: AskRequest, right: AskRequest): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

export function createConversation(
  ask: Connection['ask'],
  storage: Storage,
  { onChange, onSettled }: ConversationEvents,
): Conversation {
  const kept = loadKept(storage);
  let turns: readonly TurnState[] = kept?.turns ?? [];
  let roster: Roster = kept?.roster ?? [];
  let library = kept?.library;
  let shown = turns.length;

  const change = (next: readonly TurnState[]): void => {
    turns = next;
    keep(storage, { library, roster: [...roster], turns: [...turns] });
    onChange();
  };
  /** Answers only the turn as it stands: one that was asked another way meanwhile, or dropped, has moved on. */
  const settle = (id: number, request: AskRequest, outcome: TurnState['outcome']): void => {
    const turn = turns.find((one) => one.id === id);
    if (!turn || !isSame(turn.request, request)) return;
    const settled = { ...turn, outcome };
    change(turns.map((one) => (one.id === id ? settled : one)));
    onSettled(settled);
  };
  const send = (id: number, request: AskRequest): void => {
    ask(request).then(
      (answer) => settle(id, request, { kind: 'answered', answer }),
      (error: unknown) =>
        settle(id, request, {
          kind: 'failed',
          message: error instanceof Error ? error.message : String(error),
        }),
    );
  };
  const inView = (): readonly TurnState[] => turns.slice(0, shown);

  return {
    turns: inView,
    roster: () => roster,
    next: (question) => {
      const history = inView()
        .filter(({ outcome }) => outcome.kind !== 'failed')
        .map(({ request }) => request.question);
      return { question, ...(history.length > 0 && { history: history.slice(-MAX_HISTORY) }) };
    },
    ask: (request) => {
      const before = inView();
      const id = (before.at(-1)?.id ?? 0) + 1;
      shown = before.length + 1;
      change([...before, { id, request, outcome: { kind: 'waiting' } }]);
      send(id, request);
      return id;
    },
    refine: (id, request) => {
      change(turns.map((one) => (one.id === id ? { ...one, request } : one)));
      send(id, request);
    },
    show: (count) => {
      shown = Math.min(count, turns.length);
      onChange();
    },
    clear: () => {
      shown = 0;
      turns = [];
      forget(storage);
      onChange();
    },
    welcome: (welcome) => {
      const isOther = library !== undefined && library !== welcome.library;
      roster = welcome.studies;
      library = welcome.library;
      change(turns);
      return isOther && turns.length > 0;
    },
    resume: () => {
      for (const { id, request, outcome } of turns) {
        if (outcome.kind === 'waiting') send(id, request);
      }
    },
  };
}
