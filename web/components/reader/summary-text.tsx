/** A summary of a study: our words, each sentence with the places of the review that say it. */

import type { Passage } from '../../../src/library/passage.ts';
import { pageStrings } from '../../page-strings.ts';
import { readAddress } from '../links.ts';
import { useReview } from './review-context.ts';

export function SummaryText({ passage }: { readonly passage: Passage }) {
  const { catalog } = useReview();
  const shortId = (id: string): string => id.replace(`${passage.study ?? ''}/`, '');
  const locatorOf = (id: string): string => catalog.resolve(id)[0]?.locator ?? id;
  return (
    <p id={passage.id} class="ours">
      {passage.sentences.map(({ start, end, places }) => (
        <span key={start} data-at={start}>
          {passage.text.slice(start, end)}
          <span class="said-in" data-aside>
            {places.map((id) => (
              <a
                key={id}
                href={readAddress(id)}
                title={locatorOf(id)}
                aria-label={pageStrings.read.saidIn(shortId(id), locatorOf(id))}
              >
                {shortId(id)}
              </a>
            ))}
          </span>{' '}
        </span>
      ))}
    </p>
  );
}
