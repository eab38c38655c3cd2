/** Requests that Node cannot read as HTTP, which reach no handler: they get a problem document too. */

import type { Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { MAX_HEADER_BYTES } from '../limits.ts';
import { type Problem, PROBLEM_TYPE, problemAnchor } from './problem.ts';

interface Unreadable {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly field: string;
}

/** By the codes of Node's own errors. */
const TOO_LARGE: Unreadable = {
  status: 431,
  code: 'HEADERS_TOO_LARGE',
  detail: `Address and headers have more than ${MAX_HEADER_BYTES} bytes. Shorten the question, or send it by POST.`,
  field: 'address',
};
const TOO_SLOW: Unreadable = {
  status: 408,
  code: 'REQUEST_TOO_SLOW',
  detail: 'The request did not arrive in time. Send it again.',
  field: 'request',
};
const BROKEN: Unreadable = {
  status: 400,
  code: 'REQUEST_UNREADABLE',
  detail: 'This is not HTTP.',
  field: 'request',
};

const KNOWN: Readonly<Record<string, Unreadable>> = {
  HPE_HEADER_OVERFLOW: TOO_LARGE,
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
};

function formatReply({ status, code, detail, field }: Unreadable): string {
  const problem: Problem = {
    type: `/api#${problemAnchor(code)}`,
    title: STATUS_CODES[status] ?? code,
    status,
    detail,
    code,
    errors: [{ in: 'header', field, problem: detail }],
  };
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `Content-Type: ${PROBLEM_TYPE}; charset=utf-8`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

/** Answers what the server cannot read, and closes the connection. */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, stream: Duplex) => {
    if (error.code === 'ECONNRESET' || !stream.writable) return void stream.destroy();
    stream.end(formatReply(KNOWN[error.code ?? ''] ?? BROKEN));
  });
}
