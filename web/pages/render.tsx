/** Pages as HTML text, for the server. */

import { renderToString } from 'preact-render-to-string';
import { ApiPage, type ApiPageProps } from './api-page.tsx';
import { AskPage, type AskPageProps } from './ask-page.tsx';
import { CitePage, type CitePageProps } from './cite-page.tsx';
import { ErrorPage, type ErrorPageProps } from './error-page.tsx';
import { ReadPage, type ReadPageProps } from './read-page.tsx';

const DOCTYPE = '<!doctype html>';

export const renderAskPage = (props: AskPageProps): string =>
  DOCTYPE + renderToString(<AskPage {...props} />);
export const renderCitePage = (props: CitePageProps): string =>
  DOCTYPE + renderToString(<CitePage {...props} />);
export const renderReadPage = (props: ReadPageProps): string =>
  DOCTYPE + renderToString(<ReadPage {...props} />);
export const renderErrorPage = (props: ErrorPageProps): string =>
  DOCTYPE + renderToString(<ErrorPage {...props} />);
export const renderApiPage = (props: ApiPageProps): string =>
  DOCTYPE + renderToString(<ApiPage {...props} />);
