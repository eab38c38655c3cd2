/** The content security policies of pages that no server sends: they stand in the pages themselves. */

/** As a server's, but for what only a header can say: nothing but the site's own scripts, styles and fonts; no inline anything. */
export const SITE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/**
 * Of one file: nothing is loaded from anywhere, and nothing runs but what is named by its hash.
 *
 * The program lies in the file packed. It could run from a `blob:` address, but then the policy would let any `blob:` run; written
 * into an element by the loader, it runs by its own hash, and no word of it can be another.
 */
export const filePolicy = (scripts: readonly string[], style: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${style}`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
