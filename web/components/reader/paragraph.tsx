/** A paragraph under its id, its parts under theirs, the notes on its words below. */

import type { Block } from '../../../src/library/outline.ts';
import type { Passage } from '../../../src/library/passage.ts';
import { Permalink } from './permalink.tsx';
import { Prose } from './prose.tsx';
import { useReview } from './review-context.ts';
import { SourceNotes } from './source-notes.tsx';

type ParagraphBlock = Block & { readonly kind: 'paragraph' };

/** What stands between two parts in the paragraph, so that its text is whole. */
const gapBefore = (
  passage: Passage,
  before: Passage | undefined,
  text: string | undefined,
): string => (before ? (text?.slice(before.end, passage.start) ?? ' ') : '');

/** "Introduction, ¶5" of "Introduction, ¶5, part 1 of 2". */
const wholeLocator = (locator: string): string => locator.replace(/, part \d+ of \d+$/, '');

export function Paragraph({ block: { id, passages, text } }: { readonly block: ParagraphBlock }) {
  const { catalog } = useReview();
  const parts = passages.flatMap((one) => catalog.passages.get(one) ?? []);
  const [first] = parts;
  if (!first) return null;
  return (
    <div class={`block ${first.kind}`}>
      <p id={id} class="print" data-hash={parts.map(({ hash }) => hash).join(' ')}>
        {parts.length === 1 ? (
          <Prose passage={first} />
        ) : (
          parts.map((passage, index) => (
            <span key={passage.id} id={passage.id}>
              {gapBefore(passage, parts[index - 1], text)}
              <Prose passage={passage} />
            </span>
          ))
        )}
      </p>
      <Permalink id={id} locator={wholeLocator(first.locator)} />
      <SourceNotes places={[id]} />
    </div>
  );
}
