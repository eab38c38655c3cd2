/** Compression of replies: what is text, by its type. */

import compression from 'compression';
import type { RequestHandler, Response } from 'express';
import { FORMS } from './api/forms.ts';
import { MIN_COMPRESSED_BYTES } from './limits.ts';

/** Types that citations are sent as. The list of types that `compression` goes by has no BibTeX and no RIS. */
const CITATION_TYPES: ReadonlySet<string> = new Set(FORMS.flatMap(({ types }) => types));

const isCitation = (response: Response): boolean =>
  CITATION_TYPES.has(String(response.getHeader('content-type')).split(';')[0] ?? '');

/** Compresses the replies of whatever follows. */
export const compress = (): RequestHandler =>
  compression({
    threshold: MIN_COMPRESSED_BYTES,
    filter: (request, response) => isCitation(response) || compression.filter(request, response),
  });
