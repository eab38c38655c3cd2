/** How good the answers are: every figure with what it is a share of, beside other searches over the same questions. */

import {
  type EvaluatedSet,
  type Evaluation,
  FIGURE_NAMES,
  type Figure,
  type FigureName,
} from '../../../src/library/evaluation.ts';
import { pageStrings } from '../../page-strings.ts';
import { strings } from '../../strings.ts';

interface Column {
  readonly name: string;
  readonly figures: EvaluatedSet['figures'];
}

/** Ours, and beside it what others make of the same questions. */
const columnsOf = ({ figures, baselines }: EvaluatedSet): Column[] => [
  { name: strings.name, figures },
  ...baselines.map(({ name, figures: theirs }) => ({ name, figures: theirs })),
];

const isMeasured = (name: FigureName, columns: readonly Column[]): boolean =>
  columns.some(({ figures }) => figures[name] !== undefined);

function Share({ figure }: { readonly figure: Figure | undefined }) {
  if (!figure) return <span class="unmeasured">{pageStrings.about.unmeasured}</span>;
  const { of, share } = figure;
  return (
    <>
      <b>{Math.round(share * of)}</b> <small>{pageStrings.about.outOf(of)}</small>
    </>
  );
}

function FigureTable({ set }: { readonly set: EvaluatedSet }) {
  const words = pageStrings.about;
  const columns = columnsOf(set);
  return (
    <table class="figures" role="table" aria-label={words.setSays(set)}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.measured}
          </th>
          {columns.map(({ name }) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {FIGURE_NAMES.filter((name) => isMeasured(name, columns)).map((name) => (
          <tr key={name} role="row">
            <th scope="row" role="rowheader">
              {words.figureNames[name]}
            </th>
            {columns.map((column) => (
              <td key={column.name} role="cell" data-column={column.name}>
                <Share figure={column.figures[name]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Figures that flatter are one click away. */
export function Figures({ evaluation: { measuredOn, sets } }: { readonly evaluation: Evaluation }) {
  const words = pageStrings.about;
  return (
    <>
      <p>
        {words.measuredOn(measuredOn)}
        {sets.some(({ baselines }) => baselines.length > 0) && ` ${words.beside}`}
      </p>
      {sets.map((set) =>
        set.isTuned ? (
          <details key={set.name} class="fold">
            <summary>{words.setSays(set)}</summary>
            <FigureTable set={set} />
          </details>
        ) : (
          <div key={set.name}>
            <p>{words.setSays(set)}</p>
            <FigureTable set={set} />
          </div>
        ),
      )}
    </>
  );
}
