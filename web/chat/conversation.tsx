/** The conversation: turns, newest last. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { type Outcome, Turn } from '../components/turn.tsx';
import type { Connection } from './connection.ts';

interface TurnState {
  readonly id: number;
  readonly question: string;
  readonly outcome: Outcome;
}

export interface ConversationProps {
  readonly connection: Connection;
  /** Hands out the function by which the composer asks. */
  readonly onReady: (ask: (question: string) => void) => void;
}

export function Conversation({ connection, onReady }: ConversationProps) {
  const [turns, setTurns] = useState<readonly TurnState[]>([]);
  const nextId = useRef(1);
  const newest = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const settle = (id: number, outcome: Outcome): void =>
      setTurns((known) => known.map((turn) => (turn.id === id ? { ...turn, outcome } : turn)));
    onReady((question) => {
      const id = nextId.current;
      nextId.current += 1;
      setTurns((known) => [...known, { id, question, outcome: { kind: 'waiting' } }]);
      connection.ask(question).then(
        (answer) => settle(id, { kind: 'answered', answer }),
        (error: unknown) =>
          settle(id, {
            kind: 'failed',
            message: error instanceof Error ? error.message : String(error),
          }),
      );
    });
  }, [connection, onReady]);

  useEffect(() => {
    newest.current?.scrollIntoView({ block: 'start' });
  }, [turns]);

  return (
    <>
      {turns.map(({ id, question, outcome }, index) => (
        <div key={id} ref={index === turns.length - 1 ? newest : null} class="anchor">
          <Turn question={question} outcome={outcome} />
        </div>
      ))}
    </>
  );
}
