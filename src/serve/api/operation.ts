/** Operations: what the API does, as data. Requests are checked by an operation's schema, and OpenAPI is made from it. */

import type * as z from 'zod/mini';
import type { Assistant } from '../../answer/assistant.ts';
import type { Cited } from '../../cite/cited.ts';
import type { CslItem } from '../../library/reference.ts';
import type { Suggester } from '../../search/suggest.ts';
import { fieldTypes, type FieldTypes, type RequestSchema } from './parse-request.ts';

export interface ApiContext {
  readonly assistant: Assistant;
  readonly suggest: Suggester;
  /** The review as an entry. */
  readonly review: CslItem;
}

export interface Reply {
  /** As the operation's `reply` schema has it. */
  readonly value: unknown;
  /** To be cited by, where the operation offers citations. */
  readonly cited?: Cited;
}

export type Method = 'get' | 'post';

export interface Operation {
  /** `operationId` of OpenAPI. */
  readonly id: string;
  /** Under the version; `{id}` takes the rest of the path, slashes included. */
  readonly path: string;
  /** With `post`, the fields come as a JSON body. */
  readonly methods: readonly Method[];
  readonly summary: string;
  readonly description?: string;
  readonly request: RequestSchema;
  readonly types: FieldTypes;
  readonly reply: z.ZodMiniType;
  /** What it counts as against the rate limits; nothing, where it looks up without searching. */
  readonly countedAs: 'question' | 'suggestion' | undefined;
  /** What is counted: a long question as several. */
  readonly texts: (request: unknown) => readonly string[];
  readonly hasCitations: boolean;
  /** The field that errors about a question are told of. */
  readonly askedField: string;
  /** A path that shows it, for the page. */
  readonly example: string;
  /** @throws {VerbatimError} */
  readonly run: (context: ApiContext, request: unknown) => Reply | Promise<Reply>;
}

interface OperationOptions<Schema extends RequestSchema> extends Omit<
  Operation,
  'request' | 'types' | 'run' | 'texts' | 'askedField' | 'methods' | 'countedAs' | 'hasCitations'
> {
  readonly methods?: readonly Method[];
  readonly countedAs?: Operation['countedAs'];
  readonly texts?: (request: z.infer<Schema>) => readonly string[];
  readonly hasCitations?: boolean;
  readonly askedField?: string;
  readonly request: Schema;
  readonly run: (context: ApiContext, request: z.infer<Schema>) => Reply | Promise<Reply>;
}

/** Ties the type of `run`'s request to the schema that it was checked with. */
export const defineOperation = <Schema extends RequestSchema>({
  methods = ['get'],
  countedAs,
  texts = () => [],
  hasCitations = false,
  askedField = 'question',
  run,
  request: schema,
  ...rest
}: OperationOptions<Schema>): Operation => ({
  ...rest,
  request: schema,
  types: fieldTypes(schema),
  methods,
  countedAs,
  hasCitations,
  askedField,
  // The caller has parsed the request with `request`.
  texts: (request) => texts(request as z.infer<Schema>),
  run: (context, request) => run(context, request as z.infer<Schema>),
});
