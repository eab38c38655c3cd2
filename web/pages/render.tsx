/** Pages as HTML text, for the server. */

import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { AboutPage, type AboutPageProps } from './about-page.tsx';
import { ApiPage, type ApiPageProps } from './api-page.tsx';
import { AskPage, type AskPageProps } from './ask-page.tsx';
import { CitePage, type CitePageProps } from './cite-page.tsx';
import { ErrorPage, type ErrorPageProps } from './error-page.tsx';
import { type Frame, FrameOf } from './frame.ts';
import { ReadPage, type ReadPageProps } from './read-page.tsx';
import { StudyPage, type StudyPageProps } from './study-page.tsx';
import { StudiesPage, type StudiesPageProps } from './studies-page.tsx';
import { WidgetPage, type WidgetPageProps } from './widget-page.tsx';

export interface Pages {
  readonly ask: (props: AskPageProps) => string;
  readonly read: (props: ReadPageProps) => string;
  readonly studies: (props: StudiesPageProps) => string;
  readonly study: (props: StudyPageProps) => string;
  readonly about: (props: AboutPageProps) => string;
  readonly cite: (props: CitePageProps) => string;
  readonly api: (props: ApiPageProps) => string;
  readonly widget: (props: WidgetPageProps) => string;
  readonly error: (props: ErrorPageProps) => string;
}

/** Renders pages in a frame. */
export function createPages(frame: Frame): Pages {
  const page = (content: VNode): string =>
    `<!doctype html>${renderToString(<FrameOf.Provider value={frame}>{content}</FrameOf.Provider>)}`;
  return {
    ask: (props) => page(<AskPage {...props} />),
    read: (props) => page(<ReadPage {...props} />),
    studies: (props) => page(<StudiesPage {...props} />),
    study: (props) => page(<StudyPage {...props} />),
    about: (props) => page(<AboutPage {...props} />),
    cite: (props) => page(<CitePage {...props} />),
    api: (props) => page(<ApiPage {...props} />),
    widget: (props) => page(<WidgetPage {...props} />),
    error: (props) => page(<ErrorPage {...props} />),
  };
}
