/** Names and what they mean, in a table that scrolls by itself where the screen is narrow, so it can be reached by key. */

import { CodeIn } from './code-in.tsx';

export interface NameTableProps {
  readonly label: string;
  readonly columns: readonly [name: string, meaning: string];
  readonly names: Readonly<Record<string, string>>;
}

export function NameTable({ label, columns, names }: NameTableProps) {
  return (
    <div class="fields" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(names).map(([name, says]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <CodeIn text={says} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
