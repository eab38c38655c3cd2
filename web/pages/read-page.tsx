/** The reading page: the whole review, every passage under its id. */

import type { Catalog } from '../../src/library/catalog.ts';
import type { Block } from '../../src/library/outline.ts';
import type { Passage } from '../../src/library/passage.ts';
import { readAddress } from '../components/links.ts';
import { NoteText } from '../components/note-text.tsx';
import { cutRuns } from '../components/runs.ts';
import { Document } from './document.tsx';
import { strings } from '../strings.ts';

/** Words with their citations; `from` is where they begin in the passage. */
function Words({
  passage,
  catalog,
  from = 0,
  end = passage.text.length,
}: {
  readonly passage: Passage;
  readonly catalog: Catalog;
  readonly from?: number;
  readonly end?: number;
}) {
  const cites = passage.citations.filter((one) => one.start >= from && one.end <= end);
  const text = passage.text.slice(from, end);
  const runs = cutRuns(
    text,
    cites.map((one) => ({ ...one, start: one.start - from, end: one.end - from })),
  );
  return (
    <>
      {runs.map(({ start, text: words, layers }) => {
        const target = layers[0] && catalog.references.get(layers[0].reference)?.passage;
        return target ? (
          <a key={start} class="cite" href={readAddress(target)}>
            {words}
          </a>
        ) : (
          words
        );
      })}
    </>
  );
}

function BlockView({ block, catalog }: { readonly block: Block; readonly catalog: Catalog }) {
  const passagesOf = (ids: readonly string[]): Passage[] =>
    ids.flatMap((id) => catalog.passages.get(id) ?? []);
  if (block.kind === 'heading') {
    const Heading = block.level <= 2 ? 'h2' : 'h3';
    return (
      <Heading id={block.id} class={block.lost ? 'lost' : undefined}>
        {block.text}
      </Heading>
    );
  }
  if (block.kind === 'references') {
    return (
      <ol class="references">
        {passagesOf(block.passages).map((passage) => (
          <li key={passage.id} id={passage.id}>
            <Words passage={passage} catalog={catalog} />
          </li>
        ))}
      </ol>
    );
  }
  if (block.kind === 'table') {
    return (
      <div class="table" role="region" tabIndex={0} aria-label={block.id}>
        <table id={block.id}>
          <thead>
            <tr>
              {block.header.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {passagesOf(block.rows).map((passage) => (
              <tr key={passage.id} id={passage.id}>
                {passage.cells.map(({ start, end, column }) => (
                  <td key={column}>
                    <Words passage={passage} catalog={catalog} from={start} end={end} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  }
  return <Paragraph id={block.id} parts={passagesOf(block.passages)} catalog={catalog} />;
}

/** A paragraph with its parts, and the notes on its slips below it. */
function Paragraph({
  id,
  parts,
  catalog,
}: {
  readonly id: string;
  readonly parts: readonly Passage[];
  readonly catalog: Catalog;
}) {
  const Tag = id === 'S0.F1' ? 'h1' : 'p';
  const notes = [...new Set(parts.flatMap((part) => part.notes))]
    .flatMap((note) => catalog.notes.get(note) ?? [])
    .filter(({ severity }) => severity !== 'low');
  return (
    <>
      <Tag id={id}>
        {parts.map((passage, index) => (
          <span key={passage.id} {...(parts.length > 1 && { id: passage.id })}>
            {index > 0 && ' '}
            <Words passage={passage} catalog={catalog} />
          </span>
        ))}
      </Tag>
      {notes.map((note) => (
        <NoteText key={note.id} note={note} />
      ))}
    </>
  );
}

function Summaries({ catalog }: { readonly catalog: Catalog }) {
  if (catalog.studies.size === 0) return null;
  return (
    <>
      <h2 id="summaries">{strings.summaries}</h2>
      <p class="pledge">{strings.summariesAreOurs}</p>
      {catalog.library.passages
        .filter(({ kind }) => kind === 'summary')
        .map((passage) => (
          <p key={passage.id} id={passage.id} class="ours">
            <b>{catalog.studies.get(passage.study ?? '')?.label}</b> {passage.text}
          </p>
        ))}
    </>
  );
}

export interface ReadPageProps {
  readonly catalog: Catalog;
}

export function ReadPage({ catalog }: ReadPageProps) {
  const { outline, review } = catalog.library;
  return (
    <Document
      title={`${review.title} · ${strings.name}`}
      language={review.language}
      page="read"
      isLive={false}
    >
      <main class="read">
        {outline.map((block, index) => (
          <BlockView key={index} block={block} catalog={catalog} />
        ))}
        <Summaries catalog={catalog} />
      </main>
    </Document>
  );
}
