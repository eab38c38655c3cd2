/** Rows of the table of included studies, as printed: a table where there is room, a card a row where there is not. */

import { type ComponentChildren, Fragment } from 'preact';
import type { Passage } from '../../../src/library/passage.ts';
import { Prose } from './prose.tsx';

export interface RowsTableProps {
  readonly id?: string;
  readonly header: readonly string[];
  readonly rows: readonly Passage[];
  /** What stands in the first column of a row; its words are in `passage.cells[0]`. */
  readonly lead: (passage: Passage) => ComponentChildren;
  /** What is told under a row, if anything. */
  readonly below?: (passage: Passage) => ComponentChildren;
  /** Id of what names the table, or a name. */
  readonly name: { readonly by: string } | { readonly text: string };
}

/** The roles are those of the elements, which lose them where the styles make cards of them. */
function Row({ passage, lead }: { readonly passage: Passage } & Pick<RowsTableProps, 'lead'>) {
  const [first, ...rest] = passage.cells;
  return (
    <tr id={passage.id} role="row">
      <th scope="row" role="rowheader" data-at={first?.start ?? 0}>
        {lead(passage)}
      </th>
      {rest.map(({ start, end, column }) => (
        <td key={column} role="cell" data-column={column} data-at={start}>
          <span>
            <Prose passage={passage} start={start} end={end} />
          </span>
        </td>
      ))}
    </tr>
  );
}

export function RowsTable({ id, header, rows, lead, below, name }: RowsTableProps) {
  return (
    <table
      class="print"
      role="table"
      {...(id !== undefined && { id })}
      {...('by' in name ? { 'aria-labelledby': name.by } : { 'aria-label': name.text })}
    >
      <thead role="rowgroup">
        <tr role="row">
          {header.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((passage) => {
          const told = below?.(passage);
          return (
            <Fragment key={passage.id}>
              <Row passage={passage} lead={lead} />
              {told !== undefined && (
                <tr role="row" class="below">
                  <td role="cell" colSpan={header.length}>
                    {told}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
