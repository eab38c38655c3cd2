/** How good the answers are: every figure with what it is a share of, beside other searches over the same questions. */

import {
  type EvaluatedSet,
  type Evaluation,
  FIGURE_NAMES,
  type Figure,
  type FigureName,
} from '../../../src/library/evaluation.ts';
import { pageStrings } from '../../page-strings.ts';

interface Column {
  readonly name: string;
  readonly figures: EvaluatedSet['figures'];
}

/** Each set, and beside it what others make of the same questions. */
const columnsOf = ({ sets }: Evaluation): Column[] =>
  sets.flatMap((set) => [
    { name: pageStrings.about.setColumn(set.name, set.isTuned), figures: set.figures },
    ...set.baselines.map(({ name, figures }) => ({
      name: pageStrings.about.baselineColumn(name, set.name),
      figures,
    })),
  ]);

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

export function Figures({ evaluation }: { readonly evaluation: Evaluation }) {
  const words = pageStrings.about;
  const columns = columnsOf(evaluation);
  return (
    <>
      <p>{words.measuredOn(evaluation.measuredOn)}</p>
      <ul>
        {evaluation.sets.map((set) => (
          <li key={set.name}>{words.setSays(set)}</li>
        ))}
      </ul>
      <table class="figures" role="table" aria-label={words.figures}>
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
    </>
  );
}
