/** How a question was read: its terms as chips that can be taken away, each a link that asks again without it. */

import type { Answer } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import type { Term } from '../../src/answer/schema/term.ts';
import { strings } from '../strings.ts';
import { askAddress, leaveOut, readInstead } from './links.ts';

function Chip({ term, request }: { readonly term: Term; readonly request: AskRequest }) {
  const { label, from, instead = [] } = term;
  return (
    <li>
      <span class={from === 'history' ? 'chip carried' : 'chip'}>
        {from === 'history' && <span class="origin">{strings.reading.carried} </span>}
        {label}
        <a
          class="off"
          data-refine="true"
          href={askAddress(leaveOut(request, term))}
          aria-label={strings.reading.leaveOut(label)}
        >
          <span aria-hidden="true">×</span>
        </a>
      </span>
      {instead.map((other) => (
        <a
          key={other.id}
          class="instead"
          data-refine="true"
          href={askAddress(readInstead(request, term, other.id))}
        >
          {strings.reading.instead(other.label, other.studies)}
        </a>
      ))}
    </li>
  );
}

/** What a request put in or left out that the answer no longer shows: one link takes all of it back. */
function TakeBack({ request }: { readonly request: AskRequest }) {
  const { without = [], with: put = [], as } = request;
  if (without.length === 0 && put.length === 0 && as === undefined) return null;
  const plain: AskRequest = { question: request.question, history: request.history };
  return (
    <li>
      <a class="instead" data-refine="true" href={askAddress(plain)}>
        {strings.reading.asAsked}
      </a>
    </li>
  );
}

export function TermChips({
  answer: { terms, reading },
  request,
}: {
  readonly answer: Answer;
  readonly request: AskRequest;
}) {
  const told = new Set(terms.flatMap(({ kind, words }) => (kind === 'correction' ? words : [])));
  const corrected = reading.filter(
    ({ text, correction }) => correction !== undefined && !told.has(text),
  );
  const changes = (request.without?.length ?? 0) + (request.with?.length ?? 0);
  if (terms.length + corrected.length + changes === 0 && request.as === undefined) return null;
  return (
    <div class="reading">
      <span>{strings.reading.readAs}</span>
      <ul>
        {corrected.map(({ text, correction = '', start }) => (
          <li key={start}>
            <span class="chip">{strings.reading.corrected(text, correction)}</span>
          </li>
        ))}
        {terms.map((term) => (
          <Chip key={term.id} term={term} request={request} />
        ))}
        <TakeBack request={request} />
      </ul>
    </div>
  );
}
