/** The references that answers rest on, in full: for paper, where no citation opens a card. */

import type { Answer } from '../../src/answer/answer.ts';
import type { ReferenceEntry } from '../../src/answer/schema/reference-entry.ts';
import { strings } from '../strings.ts';

/** What several answers rest on, each entry once, in the order of the list. */
export function referencesOf(answers: readonly Answer[]): ReferenceEntry[] {
  const entries = new Map<string, ReferenceEntry>();
  for (const { references } of answers) {
    for (const entry of references) entries.set(entry.key, entry);
  }
  return [...entries.values()].toSorted((left, right) => left.number - right.number);
}

export function TurnReferences({ answers }: { readonly answers: readonly Answer[] }) {
  const entries = referencesOf(answers);
  if (entries.length === 0) return null;
  return (
    <section class="on-paper cited" aria-labelledby="cited">
      <h2 id="cited">{strings.tools.references}</h2>
      <ol>
        {entries.map(({ key, number, text }) => (
          <li key={key} value={number}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
