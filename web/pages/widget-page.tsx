/** How to put the widget into a page of one's own, with the widget itself. */

import { h } from 'preact';
import { strings } from '../strings.ts';
import { faceStrings } from '../widget/face-strings.ts';
import { widgetStrings } from '../widget/strings.ts';
import type { WidgetText } from '../widget/text.ts';
import { CodeIn } from './code-in.tsx';
import { Document } from './document.tsx';
import { NameTable } from './name-table.tsx';
import { widgetPageStrings as texts } from './widget-strings.ts';

export interface WidgetPageProps {
  readonly language: string;
  /** Of this server, with a slash at its end; undefined where it cannot be known. */
  readonly address: string | undefined;
}

const UNKNOWN_ADDRESS = 'https://review.example/';

const scriptTag = (address: string): string =>
  `<script type="module" src="${address}widget.js"></script>`;

const element = (address: string, attributes = ''): string =>
  `<verbatim-search server="${address}"${attributes}>
  <form action="${address}">
    <input name="q" aria-label="Search the review">
  </form>
</verbatim-search>`;

/** Scrolls by itself where the screen is narrow, so it can be reached by key. */
const Snippet = ({ code, label }: { readonly code: string; readonly label: string }) => (
  <pre class="snippet" role="region" aria-label={label} tabIndex={0}>
    <code>{code}</code>
  </pre>
);

const Live = () =>
  h(
    'verbatim-search',
    {},
    <form action="/">
      <input name="q" aria-label={widgetStrings.label} placeholder={widgetStrings.placeholder} />
    </form>,
  );

const written = (text: WidgetText): string =>
  typeof text === 'string' ? text : Object.values(text).join(' · ');

/** Headings by their anchors, with what is said and the names that are told. */
const TABLES: readonly {
  readonly id: string;
  readonly title: string;
  readonly says?: string;
  readonly names: Readonly<Record<string, string>>;
  readonly meaning?: string;
}[] = [
  { id: 'attributes', title: texts.attributes, names: texts.attributesAre },
  { id: 'properties', title: texts.properties, names: texts.propertiesAre },
  { id: 'events', title: texts.events, says: texts.eventsSay, names: texts.eventsAre },
  { id: 'keys', title: texts.keys, says: texts.keysSay, names: texts.keysAre },
  { id: 'parts', title: texts.parts, says: texts.partsSay, names: texts.partsAre },
  { id: 'styles', title: texts.styles, says: texts.stylesSay, names: texts.stylesAre },
  {
    id: 'texts',
    title: texts.strings,
    says: texts.stringsSay,
    meaning: texts.text,
    names: Object.fromEntries(
      Object.entries({ ...widgetStrings, ...faceStrings }).map(([name, text]) => [
        name,
        written(text),
      ]),
    ),
  },
];

function Snippets({ address }: { readonly address: string }) {
  return (
    <>
      <h2 id="snippet">{texts.snippet}</h2>
      <Snippet code={`${scriptTag(address)}\n\n${element(address)}`} label={texts.snippetLabel} />
      <p>{texts.snippetSays}</p>
      <p>
        <CodeIn text={texts.allow} />
      </p>
      <h2 id="live">{texts.live}</h2>
      <Live />
      <h2 id="dialog">{texts.dialogSnippet}</h2>
      <Snippet code={element(address, ' mode="dialog"')} label={texts.dialogSnippet} />
      <p>
        <CodeIn text={texts.dialogSays} />
      </p>
      <h2 id="library">{texts.librarySnippet}</h2>
      <Snippet
        code={'<verbatim-search library="/review/library.json"></verbatim-search>'}
        label={texts.librarySnippet}
      />
      <p>
        <CodeIn text={texts.librarySays} />
      </p>
    </>
  );
}

export function WidgetPage({ language, address = UNKNOWN_ADDRESS }: WidgetPageProps) {
  return (
    <Document
      title={`${texts.title} · ${strings.name}`}
      description={texts.description}
      language={language}
      page={undefined}
      head={<script type="module" src="/widget.js" />}
    >
      <main class="api" id="content">
        <h1>{texts.title}</h1>
        <p>
          {texts.intro} <a href="/api">{texts.api}</a>
        </p>
        <Snippets address={address} />
        {TABLES.map(({ id, title, says, names, meaning = texts.meaning }) => (
          <div key={id}>
            <h2 id={id}>{title}</h2>
            {says !== undefined && (
              <p>
                <CodeIn text={says} />
              </p>
            )}
            <NameTable label={title} columns={[texts.name, meaning]} names={names} />
          </div>
        ))}
      </main>
    </Document>
  );
}
