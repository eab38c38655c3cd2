/** Bodies of requests: read by a reader of express, whose errors become ours. */

import type { Request, RequestHandler, Response } from 'express';
import { VerbatimError } from '../errors.ts';
import { MAX_REQUEST_BYTES } from './limits.ts';

/** What express's reader stumbled over. */
function bodyError(cause: unknown): VerbatimError {
  const { status, message } = cause as { status?: number; message?: string };
  if (status === 413) {
    return new VerbatimError('BODY_TOO_LARGE', { limitBytes: MAX_REQUEST_BYTES }, { cause });
  }
  if (status === 415) return new VerbatimError('BODY_TYPE_UNKNOWN', { type: message ?? '' });
  return new VerbatimError('BODY_UNREADABLE', { problem: message ?? 'unreadable' }, { cause });
}

/**
 * @param reader - of express, with the limit `MAX_REQUEST_BYTES`
 * @throws {VerbatimError} `BODY_UNREADABLE`, `BODY_TOO_LARGE` or `BODY_TYPE_UNKNOWN`
 */
export async function readBody(
  reader: RequestHandler,
  request: Request,
  response: Response,
): Promise<unknown> {
  await new Promise<void>((resolve, reject) => {
    void reader(request, response, (error: unknown) => {
      if (error === undefined) resolve();
      else reject(bodyError(error));
    });
  });
  return request.body;
}
