/** What stands where a page cannot. */

import { strings } from '../strings.ts';
import { Document } from './document.tsx';

export interface ErrorPageProps {
  readonly status: number;
  readonly message: string;
  readonly language: string;
}

export function ErrorPage({ status, message, language }: ErrorPageProps) {
  return (
    <Document title={`${status} · ${strings.name}`} language={language} page="ask" isLive={false}>
      <main class="page" id="content">
        <h1 class="question">{message}</h1>
        <p>
          <a href="/">{strings.askLabel}</a>
        </p>
      </main>
    </Document>
  );
}
