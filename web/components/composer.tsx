/** The composer: a plain form that works without script. */

import { MAX_QUESTION_CHARS } from '../../src/answer/limits.ts';
import { strings } from '../strings.ts';

export function Composer({ question }: { readonly question: string }) {
  return (
    <search class="ask">
      <form id="ask" action="/" method="get">
        <textarea
          name="q"
          rows={1}
          aria-label={strings.askLabel}
          placeholder={strings.askPlaceholder}
          maxLength={MAX_QUESTION_CHARS}
          required
        >
          {question}
        </textarea>
        <button type="submit">{strings.askButton}</button>
      </form>
    </search>
  );
}
