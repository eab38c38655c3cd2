/** What stands where a page cannot: what went wrong, and where to go on. */

import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { Document } from './document.tsx';
import { hrefOf } from '../components/site.ts';

export interface ErrorPageProps {
  readonly status: number;
  readonly message: string;
  readonly language: string;
}

/** What stands in the page. */
export function ErrorMain({ status, message }: Omit<ErrorPageProps, 'language'>) {
  const words = pageStrings.failure;
  return (
    <main class="page" id="content">
      <p class="place">{words.status(status)}</p>
      <h1>{message}</h1>
      <p>{words.goOn}</p>
      <ul>
        <li>
          <a href={hrefOf('/')}>{words.ask}</a>
        </li>
        <li>
          <a href={hrefOf('/read')}>{words.read}</a>
        </li>
        <li>
          <a href={hrefOf('/studies')}>{words.studies}</a>
        </li>
      </ul>
    </main>
  );
}

export function ErrorPage({ status, message, language }: ErrorPageProps) {
  return (
    <Document
      title={`${status} · ${strings.name}`}
      language={language}
      page={undefined}
      head={<meta name="robots" content="noindex" />}
    >
      <ErrorMain status={status} message={message} />
    </Document>
  );
}
