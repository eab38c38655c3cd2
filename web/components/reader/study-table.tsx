/** The table of included studies: a table where there is room, a card a row where there is not. */

import type { Block } from '../../../src/library/outline.ts';
import type { Passage } from '../../../src/library/passage.ts';
import { strings } from '../../strings.ts';
import { readAddress, studyAddress } from '../links.ts';
import { Permalink } from './permalink.tsx';
import { Prose } from './prose.tsx';
import { useReview } from './review-context.ts';
import { SourceNotes } from './source-notes.tsx';

type TableBlock = Block & { readonly kind: 'table' };

/** The roles are those of the elements, which lose them where the styles make cards of them. */
function Row({ passage }: { readonly passage: Passage }) {
  const { catalog } = useReview();
  const study = passage.study === undefined ? undefined : catalog.studies.get(passage.study);
  return (
    <tr id={passage.id} role="row">
      {passage.cells.map(({ start, end, column }, index) =>
        index === 0 ? (
          <th key={column} scope="row" role="rowheader" data-column={column} data-at={start}>
            <Prose passage={passage} start={start} end={end} />
            {study && (
              <a class="row-study" href={studyAddress(study.key)} data-aside>
                {strings.site.read.studyNumber(study.number)}
              </a>
            )}
          </th>
        ) : (
          <td key={column} role="cell" data-column={column} data-at={start}>
            <Prose passage={passage} start={start} end={end} />
          </td>
        ),
      )}
    </tr>
  );
}

function RowNotes({ rows }: { readonly rows: readonly Passage[] }) {
  const { notes } = useReview();
  const noted = rows.filter(({ id }) => notes.has(id));
  if (noted.length === 0) return null;
  return (
    <details class="why row-notes">
      <summary>{strings.site.read.rowNotes(noted.length)}</summary>
      {noted.map(({ id, locator, study }) => (
        <section key={id}>
          <p class="place">
            <a href={readAddress(id)}>{locator}</a> {study}
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
      <table
        id={id}
        class="print"
        role="table"
        {...(caption ? { 'aria-labelledby': caption.id } : { 'aria-label': id })}
      >
        <thead role="rowgroup">
          <tr role="row">
            {header.map((name) => (
              <th key={name} scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {passages.map((passage) => (
            <Row key={passage.id} passage={passage} />
          ))}
        </tbody>
      </table>
      <Permalink id={id} locator={caption?.locator ?? id} />
      <SourceNotes places={[id]} />
      <RowNotes rows={passages} />
    </div>
  );
}
