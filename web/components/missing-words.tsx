/** Words of a question that nothing in the review has, underlined as a misspelling is. */

import { strings } from '../strings.ts';

export function MissingWords({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <p class="missing">
      {strings.missing}{' '}
      {words.map((word, index) => (
        <span key={index}>
          {index > 0 && ', '}
          <span class="absent">{word}</span>
        </span>
      ))}
    </p>
  );
}
