/** `widget.js`: defines `<verbatim-search>`, once, however often a page loads it. */

import { VerbatimSearch } from './element.ts';

const NAME = 'verbatim-search';

if (!customElements.get(NAME)) customElements.define(NAME, VerbatimSearch);
