/** Questions to ask next, each a link that asks it after this one. */

import type { AskRequest } from '../../src/answer/question.ts';
import { strings } from '../strings.ts';
import { askAddress, followUp } from './links.ts';

export function NextQuestions({
  questions,
  request,
}: {
  readonly questions: readonly string[];
  readonly request: AskRequest;
}) {
  if (questions.length === 0) return null;
  return (
    <div class="next" role="group" aria-label={strings.next}>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <a href={askAddress(followUp(request, question))}>{question}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
