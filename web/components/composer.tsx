/** The composer: a plain form that works without script. */

import { strings } from '../strings.ts';
import { hrefOf } from './site.ts';

export interface ComposerProps {
  /** Questions asked so far, which the form sends along where there is no script. */
  readonly history: readonly string[];
  /** Whether only a script can do anything with it: it is not shown before there is one. */
  readonly needsScript: boolean;
}

export function Composer({ history, needsScript }: ComposerProps) {
  return (
    <search class={needsScript ? 'ask live' : 'ask'}>
      <form id="ask" action={hrefOf('/')} method="get">
        {history.map((question, index) => (
          <input key={index} type="hidden" name="h" value={question} />
        ))}
        <ul
          id="suggestions"
          class="suggestions"
          role="listbox"
          aria-label={strings.suggestions.label}
          hidden
        />
        <p id="too-long" class="too-long" role="status" />
        <textarea
          id="question"
          name="q"
          rows={1}
          aria-label={strings.askLabel}
          placeholder={history.length > 0 ? strings.followUpPlaceholder : strings.askPlaceholder}
          required
        />
        <span id="suggestion-count" class="unseen" role="status" />
        <button type="submit">{strings.askButton}</button>
      </form>
    </search>
  );
}
