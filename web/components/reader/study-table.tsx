/** The table of included studies in its place in the review, with the notes on it. */

import type { Block } from '../../../src/library/outline.ts';
import type { Passage } from '../../../src/library/passage.ts';
import { pageStrings } from '../../page-strings.ts';
import { readAddress, studyAddress } from '../links.ts';
import { Permalink } from './permalink.tsx';
import { Prose } from './prose.tsx';
import { useReview } from './review-context.ts';
import { RowsTable } from './rows-table.tsx';
import { SourceNotes } from './source-notes.tsx';

type TableBlock = Block & { readonly kind: 'table' };

/** The first cell, with its citation, and the way to the study. */
function Lead({ passage }: { readonly passage: Passage }) {
  const { catalog } = useReview();
  const study = passage.study === undefined ? undefined : catalog.studies.get(passage.study);
  const [first] = passage.cells;
  return (
    <>
      {first && <Prose passage={passage} start={first.start} end={first.end} />}
      {study && (
        <a class="row-study" href={studyAddress(study.key)} data-aside>
          {pageStrings.read.studyNumber(study.number)}
        </a>
      )}
    </>
  );
}

function RowNotes({ rows }: { readonly rows: readonly Passage[] }) {
  const { notes } = useReview();
  const noted = rows.filter(({ id }) => notes.has(id));
  if (noted.length === 0) return null;
  return (
    <details class="fold row-notes">
      <summary>{pageStrings.read.rowNotes(noted.length)}</summary>
      {noted.map(({ id, locator, cells: [first], text }) => (
        <section key={id}>
          <p class="place">
            <a href={readAddress(id)}>{locator}</a> {first && text.slice(first.start, first.end)}
          </p>
          <SourceNotes places={[id]} />
        </section>
      ))}
    </details>
  );
}

export function StudyTable({
  block: { id, header, rows },
  caption,
}: {
  readonly block: TableBlock;
  /** The caption's passage, which stands above and names the table. */
  readonly caption: Passage | undefined;
}) {
  const { catalog } = useReview();
  const passages = rows.flatMap((row) => catalog.passages.get(row) ?? []);
  return (
    <div class="block studies-table">
      <RowsTable
        id={id}
        header={header}
        rows={passages}
        lead={(passage) => <Lead passage={passage} />}
        name={caption ? { by: caption.id } : { text: id }}
      />
      <Permalink id={id} locator={caption?.locator ?? id} />
      <SourceNotes places={[id]} />
      <RowNotes rows={passages} />
    </div>
  );
}
