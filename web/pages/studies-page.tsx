/** The included studies: all of them, or those that have what was chosen, each with the words of its row. */

import { useContext } from 'preact/hooks';
import type { Catalog } from '../../src/library/catalog.ts';
import type { Passage } from '../../src/library/passage.ts';
import { readSelection } from '../../src/library/read-selection.ts';
import {
  countFacets,
  reasonsFor,
  selectStudies,
  sortStudies,
} from '../../src/library/selection.ts';
import type { Study } from '../../src/library/study.ts';
import { studyAddress } from '../components/links.ts';
import type { Marked } from '../components/reader/marked.ts';
import { ProvideReview } from '../components/reader/review-context.ts';
import { RowsTable } from '../components/reader/rows-table.tsx';
import { Chosen, Orders } from '../components/studies/chosen.tsx';
import { FacetMenu } from '../components/studies/facet-menu.tsx';
import { Reasons } from '../components/studies/reasons.tsx';
import type { StudiesView } from '../components/studies-address.ts';
import { CountFigure } from '../components/study-cells.tsx';
import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { Document } from './document.tsx';
import { FrameOf } from './frame.ts';

export interface StudiesPageProps {
  readonly catalog: Catalog;
  readonly view: StudiesView;
}

/** The words of its row for which a study was chosen. */
function markReasons(study: Study, row: Passage, { selection }: StudiesView): Marked[] {
  return reasonsFor(study, selection).flatMap(({ words, at }) => {
    const start = at === row.id ? row.text.indexOf(words) : -1;
    return start < 0 ? [] : [{ id: row.id, start, end: start + words.length }];
  });
}

/** What the row does not say, and other words of the review do. */
function elsewhere(study: Study, { selection }: StudiesView) {
  const reasons = reasonsFor(study, selection).filter(({ at }) => at !== study.row);
  return reasons.length > 0 ? <Reasons reasons={reasons} /> : undefined;
}

function Lead({ study }: { readonly study: Study }) {
  return (
    <>
      <a href={studyAddress(study.key)}>{study.label}</a>
      <span class="row-study">{pageStrings.read.studyNumber(study.number)}</span>
    </>
  );
}

function Results({
  catalog,
  view,
  chosen,
}: StudiesPageProps & { readonly chosen: readonly Study[] }) {
  const studies = sortStudies(chosen, view.order);
  const rows = studies.flatMap(({ row }) => catalog.passages.get(row) ?? []);
  const studyOf = new Map(studies.map((study) => [study.row, study]));
  const header = rows[0]?.cells.map(({ column }) => column) ?? [];
  const marks = rows.flatMap((row) => {
    const study = studyOf.get(row.id);
    return study ? markReasons(study, row, view) : [];
  });
  if (rows.length === 0) return <p class="lead">{pageStrings.studies.none}</p>;
  return (
    <ProvideReview value={{ catalog, marks, notes: new Map() }}>
      <RowsTable
        header={header}
        rows={rows}
        name={{ by: 'studies' }}
        lead={({ id }) => {
          const study = studyOf.get(id);
          return study && <Lead study={study} />;
        }}
        below={({ id }) => {
          const study = studyOf.get(id);
          return study && elsewhere(study, view);
        }}
      />
    </ProvideReview>
  );
}

/** Twice, as styles cannot unfold what is folded: in a column where there is room, folded away where there is not. */
function Facets({ catalog, view }: StudiesPageProps) {
  const { choosing } = pageStrings.studies;
  const menu = <FacetMenu view={view} facets={countFacets(catalog, view.selection)} />;
  return (
    <>
      <section class="facets in-column">
        <h2>{choosing}</h2>
        {menu}
      </section>
      <details class="facets folded">
        <summary>
          <h2>{choosing}</h2>
        </summary>
        {menu}
      </details>
    </>
  );
}

/** All of the page's content, without the element that holds it. */
export function StudiesContent({ catalog, view: asked }: StudiesPageProps) {
  const { studies } = catalog.library;
  const { selection } = readSelection(catalog.library, asked.selection);
  const view = { ...asked, selection };
  const chosen = selectStudies(studies, view.selection);
  const words = pageStrings.studies;
  const { hasServer } = useContext(FrameOf);
  return (
    <>
      <header>
        <h1 id="studies">{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <CountFigure
          roster={studies}
          counted={chosen.map(({ key }) => key)}
          of={studies.length}
          words={words.cells}
        />
        <Chosen view={view} />
        {!hasServer && (
          <noscript>
            <p class="lead">{pageStrings.noScript.studies}</p>
          </noscript>
        )}
      </header>
      <Facets catalog={catalog} view={view} />
      <section class="results studies-table" aria-labelledby="found">
        <h2 id="found">{words.found(chosen.length)}</h2>
        <Orders view={view} />
        <Results catalog={catalog} view={view} chosen={chosen} />
      </section>
    </>
  );
}

/** What stands in the page. */
export const StudiesMain = (props: StudiesPageProps) => (
  <main class="studies" id="content">
    <StudiesContent {...props} />
  </main>
);

export function StudiesPage({ catalog, view }: StudiesPageProps) {
  const { studies, review } = catalog.library;
  const words = pageStrings.studies;
  const isWhole = view.selection.size === 0 && view.order === 'table';
  return (
    <Document
      title={`${words.title} · ${strings.name}`}
      language={review.language}
      page="studies"
      script="studies"
      description={words.description(studies.length, review.title)}
      head={!isWhole && <meta name="robots" content="noindex" />}
    >
      <StudiesMain catalog={catalog} view={view} />
    </Document>
  );
}
