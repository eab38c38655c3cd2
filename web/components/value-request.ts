/** The question which studies have a value of a facet, with the filter put in by its id so that it is read as meant. */

import type { AskRequest } from '../../src/answer/question.ts';
import type { FacetName } from '../../src/library/facet-names.ts';
import { strings } from '../strings.ts';

export const valueRequest = (facet: FacetName, value: string): AskRequest => ({
  question: strings.studies.askValue(strings.facets[facet].toLowerCase(), value),
  with: [`${facet}=${value}`],
});
