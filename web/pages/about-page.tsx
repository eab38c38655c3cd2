/** About: what this is, how it works, what it cannot do, and how good it is. */

import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { reviewCitation } from '../../src/cite/citation.ts';
import type { Catalog } from '../../src/library/catalog.ts';
import { Figures } from '../components/about/figures.tsx';
import { NoteList } from '../components/about/note-list.tsx';
import { CiteForms, REVIEW_FILES } from '../components/cite-forms.tsx';
import { readAddress } from '../components/links.ts';
import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { assetAddress } from './assets.ts';
import { Document } from './document.tsx';
import { FrameOf } from './frame.ts';

export interface AboutPageProps {
  readonly catalog: Catalog;
}

const words = pageStrings.about;

function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const List = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

/** How a passage is cited so that a reader notices when its words change. */
function CitePassage({ catalog }: AboutPageProps) {
  const passage = catalog.library.passages.find(({ kind }) => kind === 'paragraph');
  if (!passage) return null;
  const place = `${passage.id}@${passage.hash}`;
  return (
    <p>
      {words.citePassage} <a href={readAddress(place)}>{place}</a>. {words.citePassageSays}
    </p>
  );
}

/** What stands in the page. */
export function AboutMain({ catalog }: AboutPageProps) {
  const { review, studies, references, evaluation, notes } = catalog.library;
  const { assets, hasServer } = useContext(FrameOf);
  return (
    <main class="page about" id="content">
      <h1>{words.title}</h1>
      <p class="opening">
        {words.what} <cite class="print">{review.title}</cite>. {words.whatNot}
      </p>
      <Part id="how" title={words.how}>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part id="limits" title={words.limits}>
        <List items={words.limitsAre} />
      </Part>
      <Part id="figures" title={words.figures}>
        {evaluation ? <Figures evaluation={evaluation} /> : <p>{words.notMeasured}</p>}
      </Part>
      <Part id="source" title={words.source}>
        <p>{words.holds(studies.length, references.length)}</p>
        {review.obtained !== undefined && <p>{review.obtained}</p>}
      </Part>
      {notes.length > 0 && (
        <Part id="notes" title={words.notes}>
          <p>{words.notesSay(notes.length)}</p>
          <NoteList catalog={catalog} />
        </Part>
      )}
      <Part id="privacy" title={words.privacy}>
        <List items={hasServer ? words.privacyIs : words.privacyIsLocal} />
      </Part>
      <Part id="cite" title={words.cite}>
        <p>{words.citeReview}</p>
        <CiteForms item={reviewCitation(review)} files={REVIEW_FILES} />
        <CitePassage catalog={catalog} />
        <p>{words.citeTool}</p>
      </Part>
      <Part id="licence" title={words.licence}>
        <p>{words.licenceSays}</p>
        {assets && (
          <p>
            {words.fonts} <a href={assetAddress('fonts/OFL.txt')}>{words.fontLicence}</a>.
          </p>
        )}
      </Part>
    </main>
  );
}

export function AboutPage({ catalog }: AboutPageProps) {
  const { review } = catalog.library;
  return (
    <Document
      title={`${words.title} · ${strings.name}`}
      language={review.language}
      page="about"
      description={words.description(review.title)}
    >
      <AboutMain catalog={catalog} />
    </Document>
  );
}
