/** One included study: its row, how it is filed, our summary, every passage that speaks of it, its reference. */

import type { Catalog } from '../../src/library/catalog.ts';
import type { Passage } from '../../src/library/passage.ts';
import type { Reference } from '../../src/library/reference.ts';
import type { Study } from '../../src/library/study.ts';
import { CiteForms, CiteLinks, studyFiles } from '../components/cite-forms.tsx';
import { readAddress, studyAddress } from '../components/links.ts';
import type { Marked } from '../components/reader/marked.ts';
import { placeNotes } from '../components/reader/notes-at.ts';
import { Prose } from '../components/reader/prose.tsx';
import { doiAddress } from '../components/reader/reference-list.tsx';
import { ProvideReview } from '../components/reader/review-context.ts';
import { SourceNotes } from '../components/reader/source-notes.tsx';
import { SummaryText } from '../components/reader/summary-text.tsx';
import { FacetList } from '../components/studies/facet-list.tsx';
import { Mentions } from '../components/studies/mentions.tsx';
import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { CitationMeta } from './citation-meta.tsx';
import { Document } from './document.tsx';
import { hrefOf } from '../components/site.ts';

export interface StudyPageProps {
  readonly catalog: Catalog;
  readonly study: Study;
}

const words = pageStrings.study;

function Row({ row }: { readonly row: Passage }) {
  return (
    <section aria-labelledby="row">
      <h2 id="row">{words.row}</h2>
      <dl class="row" id={row.id}>
        {row.cells.map(({ start, end, column }) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd class="print" data-at={start}>
              <Prose passage={row} start={start} end={end} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="place">
        <a href={readAddress(row.id)}>{row.locator}</a>
      </p>
      <SourceNotes places={[row.id]} />
    </section>
  );
}

function Summary({ passages }: { readonly passages: readonly Passage[] }) {
  if (passages.length === 0) return null;
  return (
    <section aria-labelledby="summary" class="summary">
      <h2 id="summary">{words.summary}</h2>
      <p class="lead">{words.summaryIsOurs}</p>
      {passages.map((passage) => (
        <SummaryText key={passage.id} passage={passage} />
      ))}
    </section>
  );
}

function Entry({
  reference,
  passage,
}: {
  readonly reference: Reference;
  readonly passage: Passage;
}) {
  const { DOI } = reference.csl;
  return (
    <section aria-labelledby="reference">
      <h2 id="reference">{words.reference(reference.number)}</h2>
      <p class="words entry" id={passage.id}>
        <Prose passage={passage} />
      </p>
      <ul class="ways">
        {DOI !== undefined && (
          <li>
            <a href={doiAddress(DOI)} rel="noreferrer">
              {pageStrings.read.doi(DOI)}
            </a>
          </li>
        )}
        <li>
          <a href={readAddress(passage.id)}>{words.inList}</a>
        </li>
      </ul>
      <SourceNotes places={[passage.id]} />
    </section>
  );
}

/** The studies before and after it in the table. */
function Neighbours({ catalog, study }: StudyPageProps) {
  const { studies } = catalog.library;
  const before = studies[study.number - 2];
  const after = studies[study.number];
  return (
    <nav class="neighbours" aria-label={words.neighbours}>
      {before && (
        <a href={studyAddress(before.key)} rel="prev">
          <span aria-hidden="true">← </span>
          {before.label}
        </a>
      )}
      <a href={hrefOf('/studies')}>{words.all}</a>
      {after && (
        <a href={studyAddress(after.key)} rel="next">
          {after.label}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}

/** The citations of it in the passages that speak of it. */
const markCitations = ({ passages }: Catalog, { mentions, reference }: Study): Marked[] =>
  mentions.flatMap((id) =>
    (passages.get(id)?.citations ?? [])
      .filter((citation) => citation.reference === reference)
      .map(({ start, end }) => ({ id, start, end })),
  );

/** What stands in the page. */
export function StudyMain({ catalog, study }: StudyPageProps) {
  const { studies } = catalog.library;
  const reference = catalog.references.get(study.reference);
  const row = catalog.passages.get(study.row);
  const entry = reference && catalog.passages.get(reference.passage);
  const summary = study.summary.flatMap((id) => catalog.passages.get(id) ?? []);
  const notes = placeNotes(catalog.library);
  return (
    <main class="page study" id="content">
      <ProvideReview value={{ catalog, notes, marks: markCitations(catalog, study) }}>
        <p class="place">{words.number(study.number, studies.length)}</p>
        <h1>{study.label}</h1>
        {reference && <p class="paper print">{reference.csl.title}</p>}
        {row && <Row row={row} />}
        <Summary passages={summary} />
        <section aria-labelledby="mentions">
          <h2 id="mentions">{words.mentions(study.mentions.length)}</h2>
          <Mentions study={study} />
        </section>
        <section aria-labelledby="filed">
          <h2 id="filed">{words.filed}</h2>
          <p class="lead">{words.filedSays}</p>
          <FacetList study={study} />
        </section>
        {reference && entry && <Entry reference={reference} passage={entry} />}
        {reference && (
          <section aria-labelledby="cite-study">
            <h2 id="cite-study">{pageStrings.cite.title}</h2>
            <CiteForms item={reference.csl} files={studyFiles(study.key)} />
          </section>
        )}
        <Neighbours catalog={catalog} study={study} />
      </ProvideReview>
    </main>
  );
}

export function StudyPage({ catalog, study }: StudyPageProps) {
  const { review } = catalog.library;
  const reference = catalog.references.get(study.reference);
  const [first = ''] = study.summary;
  return (
    <Document
      title={`${study.label}: ${reference?.csl.title ?? words.study} · ${strings.name}`}
      language={review.language}
      page="studies"
      hasItalics
      description={words.description(
        study.label,
        review.title,
        catalog.passages.get(first)?.text ?? '',
      )}
      head={
        reference && (
          <>
            <CitationMeta item={reference.csl} />
            <CiteLinks files={studyFiles(study.key)} />
          </>
        )
      }
    >
      <StudyMain catalog={catalog} study={study} />
    </Document>
  );
}
