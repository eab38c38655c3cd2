/** The review from first line to last. */

import type { Block } from '../../../src/library/outline.ts';
import type { Passage } from '../../../src/library/passage.ts';
import { strings } from '../../strings.ts';
import { Paragraph } from './paragraph.tsx';
import { Prose } from './prose.tsx';
import { ReferenceList } from './reference-list.tsx';
import { useReview } from './review-context.ts';
import { SourceNotes } from './source-notes.tsx';
import { StudyTable } from './study-table.tsx';

type HeadingBlock = Block & { readonly kind: 'heading' };

/** Sections are the second level of the review and of the page. */
function Heading({
  block: { id, level, text, lost },
  next,
}: {
  readonly block: HeadingBlock;
  readonly next: Block | undefined;
}) {
  const Tag = level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  return (
    <>
      <Tag id={id} class={lost ? 'lost' : 'print'}>
        {text}
      </Tag>
      {next?.kind === 'paragraph' && <SourceNotes places={[`${next.id}/heading`]} />}
    </>
  );
}

/** Title, authors and all that stands above the text. */
function Front({ passages }: { readonly passages: readonly Passage[] }) {
  const [title, ...rest] = passages;
  if (!title) return null;
  return (
    <header class="front">
      <h1 id={title.id} class="print">
        <Prose passage={title} />
      </h1>
      {rest.map((passage) => (
        <p key={passage.id} id={passage.id} class="print">
          <Prose passage={passage} />
        </p>
      ))}
      <SourceNotes places={passages.map(({ id }) => id)} />
    </header>
  );
}

function BlockView({
  block,
  outline,
  index,
}: {
  readonly block: Block;
  readonly outline: readonly Block[];
  readonly index: number;
}) {
  const { catalog } = useReview();
  if (block.kind === 'heading') return <Heading block={block} next={outline[index + 1]} />;
  if (block.kind === 'references') return <ReferenceList block={block} />;
  if (block.kind === 'paragraph') return <Paragraph block={block} />;
  const before = outline[index - 1];
  const caption =
    before?.kind === 'paragraph' ? catalog.passages.get(before.passages[0] ?? '') : undefined;
  return <StudyTable block={block} caption={caption?.kind === 'caption' ? caption : undefined} />;
}

export function ReviewText() {
  const { catalog } = useReview();
  const { outline, passages } = catalog.library;
  const fronts = passages.filter(({ kind }) => kind === 'front');
  const isFront = new Set(fronts.map(({ id }) => id));
  const body = outline.filter((block) => !(block.kind === 'paragraph' && isFront.has(block.id)));
  return (
    <>
      {fronts.length > 0 ? (
        <Front passages={fronts} />
      ) : (
        <h1 class="print">{catalog.library.review.title || strings.name}</h1>
      )}
      {body.map((block, index) => (
        <BlockView key={index} block={block} outline={body} index={index} />
      ))}
    </>
  );
}
