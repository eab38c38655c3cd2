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
