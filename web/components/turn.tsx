/** A turn: a question as a heading, and what came back. */

import type { Answer } from '../../src/answer/answer.ts';
import { strings } from '../strings.ts';
import { AnswerView } from './answer.tsx';

export type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly message: string };

export function Turn({
  question,
  outcome,
}: {
  readonly question: string;
  readonly outcome: Outcome;
}) {
  return (
    <section class="turn">
      <h2 class="question">{question}</h2>
      {outcome.kind === 'waiting' && <p class="lead">{strings.waiting}</p>}
      {outcome.kind === 'failed' && (
        <div class="refused failed">
          <h3>{strings.failed}</h3>
          <p>{outcome.message}</p>
        </div>
      )}
      {outcome.kind === 'answered' && <AnswerView answer={outcome.answer} />}
    </section>
  );
}
