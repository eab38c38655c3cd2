/** Headers that let nothing run or load but what comes from this server. */

import helmet from 'helmet';

/** Nothing but our own scripts, styles, fonts and socket; no inline anything. */
export const SECURITY = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false, // the owner's proxy knows whether there is TLS
});
