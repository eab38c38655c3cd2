/** A turn: a question as a heading, and what came back. */

import type { Answer } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { strings } from '../strings.ts';
import { AnswerView } from './answer.tsx';
import { TurnReferences } from './turn-references.tsx';
import type { Roster } from '../../src/answer/roster.ts';

export type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly message: string };

export interface TurnState {
  /** From 1, in the order of asking. */
  readonly id: number;
  readonly request: AskRequest;
  readonly outcome: Outcome;
}

/** A pasted sentence is no headline. */
const LONG_QUESTION_CHARS = 120;

interface Drawn {
  readonly roster: Roster;
  /** Whether there is no connection now, so that what waits is not even asked. */
  readonly isCutOff?: boolean;
}

function Turn({
  turn: { id, request, outcome },
  roster,
  isCutOff = false,
}: Drawn & { readonly turn: TurnState }) {
  const isLong = request.question.length > LONG_QUESTION_CHARS;
  return (
    <article
      class="turn"
      id={`turn-${id}`}
      data-turn={id}
      aria-labelledby={`question-${id}`}
      aria-busy={outcome.kind === 'waiting'}
    >
      <h2 class={isLong ? 'question long' : 'question'} id={`question-${id}`} tabIndex={-1}>
        {request.question}
      </h2>
      {outcome.kind === 'waiting' && (
        <p class="lead waiting">{isCutOff ? strings.waitingForConnection : strings.waiting}</p>
      )}
      {outcome.kind === 'failed' && (
        <div class="refused failed">
          <h3>{strings.failed}</h3>
          <p>{outcome.message}</p>
        </div>
      )}
      {outcome.kind === 'answered' && (
        <AnswerView answer={outcome.answer} request={request} roster={roster} />
      )}
    </article>
  );
}

/** Turns, newest last, and what they rest on. */
export function Turns({ turns, ...drawn }: Drawn & { readonly turns: readonly TurnState[] }) {
  const answers = turns.flatMap(({ outcome }) =>
    outcome.kind === 'answered' ? [outcome.answer] : [],
  );
  return (
    <>
      {turns.map((turn) => (
        <Turn key={turn.id} turn={turn} {...drawn} />
      ))}
      <TurnReferences answers={answers} />
    </>
  );
}
