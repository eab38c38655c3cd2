/** What programs can ask, for the people who write them: made from the OpenAPI document. */

import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { CodeIn } from './code-in.tsx';
import { Document } from './document.tsx';

export interface ApiField {
  readonly name: string;
  readonly in: string;
  readonly isRequired: boolean;
  readonly says: string;
}

export interface ApiOperation {
  readonly id: string;
  /** "GET, POST" */
  readonly methods: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly fields: readonly ApiField[];
  /** An address that shows it. */
  readonly example: string;
}

export interface ApiPageProps {
  readonly language: string;
  /** Addresses: of the whole, of its OpenAPI document. */
  readonly base: string;
  readonly document: string;
  readonly operations: readonly ApiOperation[];
  /** Extensions and the types that they stand for. */
  readonly forms: readonly { readonly extension: string; readonly type: string }[];
  readonly problems: readonly {
    readonly id: string;
    readonly code: string;
    readonly status: number;
  }[];
}

/** Scrolls by itself where the screen is narrow, so it can be reached by key. */
function Fields({ fields, label }: { fields: readonly ApiField[]; label: string }) {
  return (
    <div class="fields" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{pageStrings.api.field}</th>
            <th scope="col">{pageStrings.api.place}</th>
            <th scope="col">{pageStrings.api.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, in: place, isRequired, says }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                {place}
                {isRequired && pageStrings.api.required}
              </td>
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

function Operation({ id, methods, path, summary, description, fields, example }: ApiOperation) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{summary}</h2>
      <p>
        <code>
          {methods} {path}
        </code>
      </p>
      {description !== undefined && (
        <p>
          <CodeIn text={description} />
        </p>
      )}
      {fields.length > 0 && <Fields fields={fields} label={pageStrings.api.fieldsOf(summary)} />}
      <p>
        {pageStrings.api.example} <a href={example}>{decodeURIComponent(example)}</a>
      </p>
    </section>
  );
}

export function ApiPage({ language, base, document, operations, forms, problems }: ApiPageProps) {
  return (
    <Document title={`${pageStrings.api.title} · ${strings.name}`} language={language} page="api">
      <main class="api" id="content">
        <h1>{pageStrings.api.title}</h1>
        <p>
          {pageStrings.api.intro(base)} <a href={document}>{pageStrings.api.document}</a>
        </p>
        <p>
          {pageStrings.api.widget} <a href="/widget">{pageStrings.api.widgetPage}</a>
        </p>
        {operations.map((operation) => (
          <Operation key={operation.id} {...operation} />
        ))}
        <h2 id="forms">{pageStrings.api.forms}</h2>
        <p>{pageStrings.api.formsIntro}</p>
        <ul>
          {forms.map(({ extension, type }) => (
            <li key={extension}>
              <code>.{extension}</code> <code>{type}</code>
            </li>
          ))}
        </ul>
        <h2 id="problems">{pageStrings.api.problems}</h2>
        <p>{pageStrings.api.problemsIntro}</p>
        <ul>
          {problems.map(({ id, code, status }) => (
            <li key={id} id={id}>
              <code>{code}</code> {status}
            </li>
          ))}
        </ul>
      </main>
    </Document>
  );
}
