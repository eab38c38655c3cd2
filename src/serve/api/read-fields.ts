/** The fields of a request: out of path, query, and body. */

import express, { type Request, type Response } from 'express';
import { type RequestFault, VerbatimError } from '../../errors.ts';
import { MAX_REQUEST_BYTES } from '../limits.ts';
import { readBody } from '../read-body.ts';
import { TEXT_STYLES } from './forms.ts';
import type { Operation } from './operation.ts';
import { type FieldPlace, type FieldTypes, parseRequest, readQuery } from './parse-request.ts';

export type TextStyle = (typeof TEXT_STYLES)[number];

export interface Fields {
  /** Checked with the operation's schema. */
  readonly values: unknown;
  /** Of citations as text, where one is named. */
  readonly style: TextStyle | undefined;
}

const readJson = express.json({ limit: MAX_REQUEST_BYTES });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function readObject(
  request: Request,
  response: Response,
): Promise<Readonly<Record<string, unknown>>> {
  if (!request.is('application/json')) {
    throw new VerbatimError('BODY_TYPE_UNKNOWN', { type: request.headers['content-type'] ?? '' });
  }
  const body = await readBody(readJson, request, response);
  if (isObject(body)) return body;
  throw new VerbatimError('BODY_UNREADABLE', { problem: 'it is no object' });
}

/** The part of the path that a template leaves open. @throws {VerbatimError} `REQUEST_INVALID` */
function readRest(name: string, rest: string): string {
  try {
    return decodeURIComponent(rest);
  } catch {
    const fault = { in: 'path' as const, field: name, problem: 'it has a broken escape' };
    throw new VerbatimError('REQUEST_INVALID', { faults: [fault] });
  }
}

/** With a body, no field counts that stands in the address. @throws {VerbatimError} `REQUEST_INVALID` */
function refuseQuery(query: Readonly<Record<string, unknown>>, types: FieldTypes): void {
  const faults = Object.keys(query).map((field): RequestFault => {
    const problem = types.has(field)
      ? 'it stands in the address; put it into the body'
      : 'there is no such field';
    return { in: 'query', field, problem };
  });
  if (faults.length > 0) throw new VerbatimError('REQUEST_INVALID', { faults });
}

/** @throws {VerbatimError} `REQUEST_INVALID` */
function readStyle(given: unknown): TextStyle | undefined {
  if (given === undefined) return undefined;
  const style = TEXT_STYLES.find((one) => one === given);
  if (style) return style;
  const problem = `it must be one of ${TEXT_STYLES.join(', ')}`;
  throw new VerbatimError('REQUEST_INVALID', {
    faults: [{ in: 'query', field: 'style', problem }],
  });
}

/**
 * Reads and checks the fields of an operation.
 *
 * @throws {VerbatimError} `REQUEST_INVALID`, `BODY_UNREADABLE`, `BODY_TOO_LARGE` or `BODY_TYPE_UNKNOWN`
 */
export async function readFields({
  operation: { path, request: schema, types, hasCitations },
  rest,
  request,
  response,
}: {
  readonly operation: Operation;
  readonly rest: string | undefined;
  readonly request: Request;
  readonly response: Response;
}): Promise<Fields> {
  const { style, ...others } = request.query;
  const query = hasCitations || style === undefined ? others : { ...others, style };
  const name = /\{(\w+)\}/.exec(path)?.[1];
  const inPath = name === undefined || rest === undefined ? {} : { [name]: readRest(name, rest) };
  const isPost = request.method === 'POST';
  if (isPost) refuseQuery(query, types);
  const given = isPost ? await readObject(request, response) : readQuery(types, query);
  const place = (field: string): FieldPlace => {
    if (Object.hasOwn(inPath, field)) return 'path';
    return isPost ? 'body' : 'query';
  };
  const values = parseRequest(schema, { ...given, ...inPath }, place);
  return { values, style: hasCitations ? readStyle(style) : undefined };
}
