/** A turn: a question as a heading, and what came back. */

import { useState } from 'preact/hooks';
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
/** Longer than four lines: folded, so that the answer is in view. */
const FOLDED_QUESTION_CHARS = 400;

function Question({ id, question }: { readonly id: string; readonly question: string }) {
  const [isOpen, setOpen] = useState(false);
  const isLong = question.length > LONG_QUESTION_CHARS;
  const isFoldable = question.length > FOLDED_QUESTION_CHARS;
  const folded = isFoldable && !isOpen ? ' folded' : '';
  return (
    <>
      <h2 class={isLong ? `question long${folded}` : 'question'} id={id} tabIndex={-1}>
        {question}
      </h2>
      {isFoldable && (
        <button
          type="button"
          class="quiet live unfold"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {strings.wholeQuestion}
        </button>
      )}
    </>
  );
}

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
  return (
    <article
      class="turn"
      id={`turn-${id}`}
      data-turn={id}
      aria-labelledby={`question-${id}`}
      aria-busy={outcome.kind === 'waiting'}
    >
      <Question id={`question-${id}`} question={request.question} />
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
