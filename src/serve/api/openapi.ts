/** The OpenAPI 3.1 document, made from the schemas that check the requests. */

import * as z from 'zod/mini';
import { answerSchema } from '../../answer/answer.ts';
import { foundSchema } from '../../answer/found.ts';
import { evidenceSchema } from '../../answer/schema/evidence.ts';
import { passageSchema } from '../../library/passage.ts';
import { cslItemSchema, referenceSchema } from '../../library/reference.ts';
import { studySchema } from '../../library/study.ts';
import { HTTP_STATUS } from '../statuses.ts';
import { FORMS, sentType, TEXT_STYLES } from './forms.ts';
import type { Method, Operation } from './operation.ts';
import { PROBLEM_TYPE, problemSchema } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly paths: Readonly<Record<string, Json>>;
  readonly components: Json;
}

/** Schemas that have a name of their own in the document. */
const NAMED = {
  Answer: answerSchema,
  Found: foundSchema,
  Evidence: evidenceSchema,
  Passage: passageSchema,
  Study: studySchema,
  Reference: referenceSchema,
  CslItem: cslItemSchema,
  Problem: problemSchema,
} as const;

const omit = (value: object, ...names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

const capitalised = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/** Schemas that reference each other by name. */
function componentSchemas(operations: readonly Operation[]): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const { id, reply } of operations) {
    if (!registry.has(reply)) registry.add(reply, { id: `${capitalised(id)}Reply` });
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, omit(schema, '$schema', '$id')]),
  );
}

/** The name under which an operation's reply stands among the components. */
const replyName = ({ id, reply }: Operation): string =>
  Object.entries(NAMED).find(([, schema]) => schema === reply)?.[0] ?? `${capitalised(id)}Reply`;

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
}

const fieldsOf = ({ request }: Operation): ObjectSchema => z.toJSONSchema(request) as ObjectSchema;

export interface DescribedField {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Json;
}

/** The fields of an operation as parameters of its address, `style` included. */
export function describeFields(operation: Operation): DescribedField[] {
  const { properties = {}, required = [] } = fieldsOf(operation);
  const fields = Object.entries(properties).map(([name, schema]): DescribedField => {
    const { description } = schema;
    return {
      name,
      in: operation.path.includes(`{${name}}`) ? 'path' : 'query',
      required: required.includes(name),
      ...(typeof description === 'string' && { description }),
      schema: omit(schema, 'description'),
    };
  });
  const style: DescribedField = {
    name: 'style',
    in: 'query',
    required: false,
    description: 'The style of citations as text; APA when absent.',
    schema: { type: 'string', enum: TEXT_STYLES },
  };
  return operation.hasCitations ? [...fields, style] : fields;
}

/** With a body, its fields are no parameters. */
function parameters(operation: Operation, isInBody: boolean): DescribedField[] {
  const { properties = {} } = fieldsOf(operation);
  return describeFields(operation).filter(
    ({ name, in: place }) => !isInBody || place === 'path' || !(name in properties),
  );
}

function contentOf(operation: Operation): Json {
  const json = { schema: { $ref: `#/components/schemas/${replyName(operation)}` } };
  if (!operation.hasCitations) return { 'application/json': json };
  return Object.fromEntries(
    FORMS.map((form) => [
      sentType(form).split(';')[0],
      form.form.kind === 'json'
        ? json
        : form.form.style === 'csl-json'
          ? { schema: { type: 'array', items: { $ref: '#/components/schemas/CslItem' } } }
          : { schema: { type: 'string' } },
    ]),
  );
}

const problem = (description: string): Json => ({
  description,
  content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
});

function describeMethod(operation: Operation, method: Method): Json {
  const { id, summary, description, methods, path, countedAs } = operation;
  const isInBody = method === 'post';
  return {
    operationId: methods.length > 1 && isInBody ? `${id}ByPost` : id,
    summary,
    ...(description !== undefined && { description }),
    parameters: parameters(operation, isInBody),
    ...(isInBody && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: omit(fieldsOf(operation), '$schema') } },
      },
    }),
    responses: {
      '200': { description: 'As asked.', content: contentOf(operation) },
      ...(!isInBody && { '304': { description: 'Not changed since the ETag given.' } }),
      [HTTP_STATUS.REQUEST_INVALID]: problem('A field is not as it has to be; `errors` names it.'),
      ...(path.includes('{') && {
        [HTTP_STATUS.PASSAGE_UNKNOWN]: problem('There is nothing of this name.'),
      }),
      [HTTP_STATUS.FORM_UNKNOWN]: problem('None of the forms accepted is offered.'),
      ...(countedAs === 'question' && {
        [HTTP_STATUS.QUESTION_TOO_LONG]: problem(
          `The question${isInBody ? ', or the body,' : ''} is too long.`,
        ),
      }),
      ...(isInBody && {
        [HTTP_STATUS.BODY_TYPE_UNKNOWN]: problem('The body is not JSON.'),
      }),
      ...(countedAs !== undefined && {
        [HTTP_STATUS.TOO_MANY_QUESTIONS]: problem('Too many questions; Retry-After says when.'),
      }),
    },
  };
}

const DESCRIPTION = `Cited passages of one review, word for word; nothing is generated.

Where citations are offered, ask for them by the Accept header or by an extension of the path: ${FORMS.flatMap(
  (form) =>
    form.extension === undefined
      ? []
      : [`\`.${form.extension}\` (${sentType(form).split(';')[0]})`],
).join(', ')}. The place and the words quoted are in the entry’s note.

Errors are problem documents (RFC 9457): \`code\` is stable, \`errors\` names the fields.`;

/** The document for some operations under an address. */
export function describeApi(
  operations: readonly Operation[],
  {
    base,
    title,
    version,
  }: { readonly base: string; readonly title: string; readonly version: string },
): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: { title, version, description: DESCRIPTION, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: base }],
    paths: Object.fromEntries(
      operations.map((operation) => [
        operation.path,
        Object.fromEntries(
          operation.methods.map((method) => [method, describeMethod(operation, method)]),
        ),
      ]),
    ),
    components: { schemas: componentSchemas(operations) },
  };
}
