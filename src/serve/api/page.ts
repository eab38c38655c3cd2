/** The API's page: the OpenAPI document in the words that a page needs. */

import type { ApiField, ApiOperation, ApiPageProps } from '../../../web/pages/api-page.tsx';
import type { ErrorCode } from '../../errors.ts';
import { HTTP_STATUS } from '../statuses.ts';
import { API_BASE, OPENAPI_PATH, OPERATIONS } from './api.ts';
import { FORMS, sentType } from './forms.ts';
import { describeFields } from './openapi.ts';
import type { Operation } from './operation.ts';
import { problemAnchor } from './problem.ts';

const fieldsOf = (operation: Operation): ApiField[] =>
  describeFields(operation).map(({ name, in: place, required, description = '' }) => ({
    name,
    in:
      operation.methods.includes('post') && place === 'query' && name !== 'style'
        ? 'query, body'
        : place,
    isRequired: required,
    says: description,
  }));

const operationOf = (operation: Operation): ApiOperation => ({
  id: operation.id,
  methods: operation.methods.join(', ').toUpperCase(),
  path: API_BASE + operation.path,
  summary: operation.summary,
  description: operation.description,
  fields: fieldsOf(operation),
  example: API_BASE + operation.example,
});

/** Those that a request can cause. */
const PROBLEMS = (Object.entries(HTTP_STATUS) as [ErrorCode, number][]).filter(
  ([, status]) => status >= 400 && status < 500,
);

export const describePage = (language: string): ApiPageProps => ({
  language,
  base: API_BASE,
  document: API_BASE + OPENAPI_PATH,
  operations: OPERATIONS.map(operationOf),
  forms: FORMS.flatMap((form) =>
    form.extension === undefined
      ? []
      : [{ extension: form.extension, type: sentType(form).replace(/;.*/, '') }],
  ),
  problems: PROBLEMS.map(([code, status]) => ({ id: problemAnchor(code), code, status })),
});
