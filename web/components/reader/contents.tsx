/** The table of contents: sections, and the headings in them. */

import type { Block } from '../../../src/library/outline.ts';
import { pageStrings } from '../../page-strings.ts';
import { readAddress } from '../links.ts';

type Heading = Extract<Block, { readonly kind: 'heading' }>;

interface Section {
  readonly heading: Heading;
  readonly below: readonly Heading[];
}

function sectionsOf(outline: readonly Block[]): Section[] {
  const sections: { heading: Heading; below: Heading[] }[] = [];
  for (const block of outline) {
    if (block.kind !== 'heading') continue;
    const open = sections.at(-1);
    if (block.level <= 2 || !open) sections.push({ heading: block, below: [] });
    else open.below.push(block);
  }
  return sections;
}

/** "Theranostic Strategies" of "3. Theranostic Strategies:". */
const short = (text: string): string => text.replace(/:$/, '');

export function Contents({
  outline,
  more,
}: {
  readonly outline: readonly Block[];
  /** Parts of the page that are not the review's. */
  readonly more: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{pageStrings.read.contents}</h2>
      <ol>
        {sectionsOf(outline).map(({ heading, below }) => (
          <li key={heading.id}>
            <a href={readAddress(heading.id)}>{short(heading.text)}</a>
            {below.length > 0 && (
              <ol>
                {below.map(({ id, text }) => (
                  <li key={id}>
                    <a href={readAddress(id)}>{short(text)}</a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
        {more.map(({ id, name }) => (
          <li key={id}>
            <a href={readAddress(id)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
