/** What a schema finds wrong with a value, in words: what it has to be. zod/mini ships without any. */

import type * as z from 'zod/mini';

type Issue = z.core.$ZodRawIssue;
type TypeIssue = z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>;
type SizeIssue = z.core.$ZodRawIssue<z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall>;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const FORMATS: Readonly<Record<string, string>> = {
  url: 'an address on the web',
  date: 'a date such as 2026-01-31',
};

/** What values that have a size are counted in. */
const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function tellSize(issue: SizeIssue): string {
  const isTooBig = issue.code === 'too_big';
  const limit = Number(isTooBig ? issue.maximum : issue.minimum);
  const [one, many] = UNITS[issue.origin] ?? [];
  if (one !== undefined && !isTooBig && limit === 1) return 'it is empty';
  const atLimit = isTooBig ? `at most ${limit}` : `at least ${limit}`;
  if (one !== undefined) return `it must have ${atLimit} ${limit === 1 ? one : many}`;
  if (issue.inclusive !== false) return `it must be ${atLimit}`;
  return `it must be ${isTooBig ? 'less' : 'more'} than ${limit}`;
}

function tellType({ input, expected, inst }: TypeIssue): string {
  if (input === undefined) return 'it is missing';
  const definition = inst?._zod.def;
  // To zod whole numbers are numbers of a format, which it looks at only where a number is given.
  const isWhole = definition && 'format' in definition && definition.format === 'safeint';
  return `it must be ${TYPES[isWhole ? 'int' : expected] ?? expected}`;
}

const tellChoice = (values: readonly unknown[]): string =>
  `it must be ${values.length > 1 ? 'one of ' : ''}${values.map(String).join(', ')}`;

function tellIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return tellType(issue);
    case 'too_big':
    case 'too_small':
      return tellSize(issue);
    case 'invalid_value':
      return tellChoice(issue.values);
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return Array.isArray(issue.options)
        ? tellChoice(issue.options)
        : 'it is none of what it may be';
    case 'invalid_format':
      if (issue.format === 'regex') return `it must match ${issue.pattern}`;
      return `it must be ${FORMATS[issue.format] ?? issue.format}`;
    default:
      return 'it is not as it has to be';
  }
}

/** Given with each parse: set for all of zod, it would change the words of programs that import this one. */
export const IN_WORDS = { error: tellIssue };
