/** The reading page: the whole review, every passage under its id. */

import { reviewCitation } from '../../src/cite/citation.ts';
import type { Catalog } from '../../src/library/catalog.ts';
import { CiteLinks, REVIEW_FILES } from '../components/cite-forms.tsx';
import { Contents } from '../components/reader/contents.tsx';
import type { Marked } from '../components/reader/marked.ts';
import { placeNotes } from '../components/reader/notes-at.ts';
import { ProvideReview } from '../components/reader/review-context.ts';
import { ReviewText } from '../components/reader/review-text.tsx';
import { SummaryText } from '../components/reader/summary-text.tsx';
import { studyAddress } from '../components/links.ts';
import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { CitationMeta } from './citation-meta.tsx';
import { Document } from './document.tsx';

const SUMMARIES = 'summaries';

function Summaries({ catalog }: { readonly catalog: Catalog }) {
  return (
    <section class="summaries">
      <h2 id={SUMMARIES}>{strings.summaries}</h2>
      <p class="lead">{strings.summariesAreOurs}</p>
      {catalog.library.studies.map(({ key, label, summary }) => (
        <section key={key}>
          <h3>
            <a href={studyAddress(key)}>{label}</a>
          </h3>
          {summary.flatMap((id) => {
            const passage = catalog.passages.get(id);
            return passage ? [<SummaryText key={id} passage={passage} />] : [];
          })}
        </section>
      ))}
    </section>
  );
}

export interface ReadPageProps {
  readonly catalog: Catalog;
  /** Words that the address wants marked. */
  readonly marked?: Marked | undefined;
}

/** What stands in the page. */
export function ReadMain({ catalog, marked }: ReadPageProps) {
  const { outline, studies } = catalog.library;
  const hasSummaries = studies.some(({ summary }) => summary.length > 0);
  return (
    <main class="read" id="content">
      <ProvideReview
        value={{ catalog, marks: marked ? [marked] : [], notes: placeNotes(catalog.library) }}
      >
        <Contents
          outline={outline}
          more={hasSummaries ? [{ id: SUMMARIES, name: strings.summaries }] : []}
        />
        <article class="review">
          <ReviewText />
          {hasSummaries && <Summaries catalog={catalog} />}
        </article>
      </ProvideReview>
    </main>
  );
}

export function ReadPage({ catalog, marked }: ReadPageProps) {
  const { review } = catalog.library;
  return (
    <Document
      title={`${review.title} · ${strings.name}`}
      language={review.language}
      page="read"
      script="read"
      hasItalics
      description={pageStrings.read.description(review.title)}
      head={
        <>
          <CitationMeta item={reviewCitation(review)} />
          <CiteLinks files={REVIEW_FILES} />
        </>
      }
    >
      <ReadMain catalog={catalog} marked={marked} />
    </Document>
  );
}
