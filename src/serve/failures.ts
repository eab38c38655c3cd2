/** Failures as pages: the status of each, and its words. */

import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Pages } from '../../web/pages/render.tsx';
import { strings } from '../../web/strings.ts';
import { isVerbatimError, VerbatimError } from '../errors.ts';
import { HTTP_STATUS } from './statuses.ts';

/** For whatever no route has taken. */
export const notFound: RequestHandler = (request, _response, next) => {
  next(new VerbatimError('PAGE_NOT_FOUND', { path: pathOf(request) }));
};

/** The path as the client knows it: a router below another one sees only the rest. */
export const pathOf = ({ baseUrl, path }: Pick<Request, 'baseUrl' | 'path'>): string =>
  baseUrl + path;

/** For other methods than those that an address answers. */
export const only =
  (...allowed: readonly string[]): RequestHandler =>
  ({ method }, response, next) => {
    response.set('Allow', allowed.join(', '));
    if (method === 'OPTIONS') response.status(204).end();
    else next(new VerbatimError('METHOD_UNKNOWN', { method, allowed }));
  };

/** For other methods on a page that can only be read. */
export const onlyRead = only('GET', 'HEAD');

/** The status that an error of express carries; 500 for any other. */
export function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

export interface FailureOptions {
  readonly pages: Pages;
  readonly language: string;
  readonly onFault: (error: unknown) => void;
}

export const showFailure =
  ({ pages, language, onFault }: FailureOptions): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = isVerbatimError(error) ? error : undefined;
    // Express throws errors with a status for what it cannot read, such as a broken escape in the address.
    const status = known ? HTTP_STATUS[known.code] : statusOf(error);
    if (status >= 500) onFault(error);
    if (known?.code === 'TOO_MANY_QUESTIONS' && 'retryAfterMs' in known.facts) {
      response.set('Retry-After', String(Math.ceil(known.facts.retryAfterMs / 1000)));
    }
    const message =
      known?.message ?? (status >= 500 ? strings.serverFailed : strings.unreadableAddress);
    response.removeHeader('Link'); // nothing that went wrong is the one to keep
    response
      .status(status)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(pages.error({ status, message, language }));
  };
