/** Reading requests: text of an address becomes the values that a schema asks for. */

import * as z from 'zod/mini';
import { type RequestFault, VerbatimError } from '../../errors.ts';
import { IN_WORDS } from '../../library/issue-words.ts';

export type RequestSchema = z.ZodMiniObject;
/** Where a field came from. */
export type FieldPlace = RequestFault['in'];

interface PropertySchema {
  readonly type?: string;
}

/** Types of fields, as JSON Schema names them. */
export type FieldTypes = ReadonlyMap<string, string | undefined>;

export const fieldTypes = (schema: RequestSchema): FieldTypes =>
  new Map(
    Object.entries(
      (z.toJSONSchema(schema) as { properties?: Record<string, PropertySchema> }).properties ?? {},
    ).map(([name, { type }]) => [name, type]),
  );

/** What an address holds under one name: a string, or several. */
type Given = string | readonly string[];

function fromText(type: string | undefined, given: Given): unknown {
  if (type === 'array') return typeof given === 'string' ? [given] : given;
  if (type === 'integer' && typeof given === 'string' && /^-?\d{1,15}$/.test(given)) {
    return Number(given);
  }
  return given;
}

/** Values for a schema out of a query; unknown names stay, for the schema to refuse. */
export const readQuery = (
  types: FieldTypes,
  query: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(query).map(([name, given]) => [
      name,
      fromText(types.get(name), given as Given), // the simple query parser gives nothing else
    ]),
  );

type Issue = z.core.$ZodIssue;

interface Wrong {
  readonly place: FieldPlace;
  readonly value: unknown;
  readonly isOptional: boolean;
}

/** What is wrong with a field, and what to do about it. */
function describeIssue(issue: Issue, { place, value, isOptional }: Wrong): string {
  if (place === 'query' && issue.code === 'invalid_type' && Array.isArray(value))
    return 'it is given more than once';
  const isEmpty = value === '' || (issue.code === 'too_small' && issue.origin === 'string');
  if (!isEmpty) return issue.message;
  const leaveOut = `, or leave the ${place === 'query' ? 'parameter' : 'field'} out`;
  return `it is empty; give a value${isOptional ? leaveOut : ''}`;
}

/**
 * Checks a request.
 *
 * @throws {VerbatimError} `REQUEST_INVALID` with every field that is wrong
 */
export function parseRequest<Schema extends RequestSchema>(
  schema: Schema,
  given: Readonly<Record<string, unknown>>,
  placeOf: (field: string) => FieldPlace,
): z.infer<Schema> {
  const parsed = schema.safeParse(given, IN_WORDS);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue): RequestFault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((field) => ({
        in: placeOf(field),
        field,
        problem: 'there is no such field',
      }));
    }
    const [name = '', ...rest] = issue.path.map(String);
    const place = placeOf(name);
    const problem = describeIssue(issue, {
      place,
      value: rest.length === 0 ? given[name] : undefined,
      isOptional: schema.shape[name]?._zod.optin === 'optional',
    });
    // An address has no entries to number: it gives the same name again.
    const field = place === 'query' ? name : [name, ...rest].join('.');
    return [{ in: place, field, problem }];
  });
  throw new VerbatimError('REQUEST_INVALID', { faults });
}
