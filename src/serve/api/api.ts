/** The HTTP API, version 1: finds the operation, reads the request, sends the reply in the form asked for. */

import type { Request, RequestHandler, Response } from 'express';
import type { Assistant } from '../../answer/assistant.ts';
import { reviewCitation } from '../../cite/citation.ts';
import { formatCited } from '../../cite/cited.ts';
import { VerbatimError } from '../../errors.ts';
import type { Suggester } from '../../search/suggest.ts';
import type { ClientAddress } from '../client-address.ts';
import { pathOf } from '../failures.ts';
import { type AllowedOrigins, letOriginsRead } from '../origins.ts';
import type { CountQuestion } from '../rate-limit.ts';
import { ASK_OPERATIONS } from './ask-operations.ts';
import { chooseForm, type OfferedForm, sentType, splitExtension } from './forms.ts';
import { LIBRARY_OPERATIONS } from './library-operations.ts';
import { describeApi, type OpenApiDocument } from './openapi.ts';
import type { ApiContext, Operation, Reply } from './operation.ts';
import { type AskedField, describeProblem, PROBLEM_TYPE } from './problem.ts';
import { readFields } from './read-fields.ts';

export const API_BASE = '/api/v1';
export const OPENAPI_PATH = '/openapi.json';
/** Of the document and its paths; the part before the first dot is in the address. */
const API_VERSION = '1.0.0';
export const OPERATIONS: readonly Operation[] = [...ASK_OPERATIONS, ...LIBRARY_OPERATIONS];

export interface ApiOptions {
  readonly assistant: Assistant;
  readonly suggest: Suggester;
  readonly addressOf: ClientAddress;
  readonly countQuestion: CountQuestion;
  readonly countSuggestion: CountQuestion;
  readonly allowedOrigins: AllowedOrigins;
  readonly onFault: (error: unknown) => void;
}

const describeOwnApi = (title: string): OpenApiDocument =>
  describeApi(OPERATIONS, { base: API_BASE, title, version: API_VERSION });

/** What express tells the methods of a path by. */
const allowedMethods = ({ methods }: Pick<Operation, 'methods'>): string[] => [
  ...methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : ['POST'])),
  'OPTIONS',
];

interface Matched {
  readonly operation: Operation;
  /** The part of the path that its template leaves open, as it stands in the address. */
  readonly rest: string | undefined;
}

function matchOperation(path: string): Matched | undefined {
  for (const operation of OPERATIONS) {
    const [prefix = '', open] = operation.path.split('{');
    if (open === undefined ? path === prefix : path.startsWith(prefix) && path !== prefix) {
      return { operation, rest: open === undefined ? undefined : path.slice(prefix.length) };
    }
  }
  return undefined;
}

function sendReply(response: Response, reply: Reply, chosen: OfferedForm, name: string): void {
  response.type(sentType(chosen));
  const { form, extension } = chosen;
  if (form.kind === 'json') {
    response.json(reply.value);
    return;
  }
  if (extension !== 'txt') response.attachment(`${name}.${extension}`).type(sentType(chosen));
  response.send(formatCited(form.style, reply.cited ?? { quotes: [], items: [] }));
}

function sendProblem(response: Response, error: unknown, asked: AskedField): void {
  const problem = describeProblem(error, asked);
  if (problem.retryAfterMs !== undefined) {
    response.set('Retry-After', String(Math.ceil(problem.retryAfterMs / 1000)));
  }
  response.status(problem.status).set('Cache-Control', 'no-store').type(PROBLEM_TYPE);
  response.send(JSON.stringify(problem));
}

/** Answers everything under `API_BASE`. Whatever goes wrong leaves as a problem document. */
export function createApi(options: ApiOptions): RequestHandler {
  const { assistant, suggest, addressOf, allowedOrigins, onFault } = options;
  const counts = { question: options.countQuestion, suggestion: options.countSuggestion };
  const { review } = assistant.catalog.library;
  const context: ApiContext = { assistant, suggest, review: reviewCitation(review) };
  const document = describeOwnApi(review.title);

  const answer = async (request: Request, response: Response): Promise<void> => {
    const { path, form: byExtension } = splitExtension(request.path.replace(/\/+$/, ''));
    const matched = matchOperation(path);
    const isDocument = path === '' || path === OPENAPI_PATH.replace(/\.json$/, '');
    if (!matched && !isDocument)
      throw new VerbatimError('PAGE_NOT_FOUND', { path: pathOf(request) });
    const allowed = allowedMethods(matched?.operation ?? { methods: ['get'] });
    if (request.method === 'OPTIONS')
      return void response.set('Allow', allowed.join(', ')).status(204).end();
    if (!allowed.includes(request.method)) {
      response.set('Allow', allowed.join(', '));
      throw new VerbatimError('METHOD_UNKNOWN', { method: request.method, allowed });
    }
    if (!matched) return void response.json(document);
    const { operation, rest } = matched;
    const fields = await readFields({ operation, rest, request, response });
    const form = chooseForm(request, { byExtension, style: fields.style, operation });
    const { countedAs } = operation;
    if (countedAs) await counts[countedAs](addressOf(request), operation.texts(fields.values));
    const reply = await operation.run(context, fields.values);
    sendReply(response, reply, form, path.split('/').at(-1) ?? operation.id);
  };

  return async (request, response) => {
    letOriginsRead(request, response, allowedOrigins);
    // Asked anew each time, so that a changed review is seen; the ETag spares sending it again.
    response.set('Cache-Control', 'no-cache').vary('Accept');
    try {
      await answer(request, response);
    } catch (error) {
      const field = matchOperation(splitExtension(request.path).path)?.operation.askedField;
      const asked: AskedField = {
        in: request.method === 'POST' ? 'body' : 'query',
        field: field ?? 'question',
      };
      if (describeProblem(error, asked).status >= 500) onFault(error);
      sendProblem(response, error, asked);
    }
  };
}
