/** Addresses of the review's pages: of a server, or of a folder of files. */

import { askAddress, readAddress, studyAddress } from '../components/links.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import type { Span } from '../../src/text/span.ts';

export interface Addresses {
  readonly ask: (request: AskRequest) => string;
  readonly read: (passage: string, span?: Span) => string;
  readonly study: (key: string) => string;
}

/** "/read#S5.P2" as a file has it: "/read.html#S5.P2". */
const asFile = (address: string): string =>
  address.replace(/^\/([^?#]*)/, (_, path: string) => `/${path === '' ? 'index' : path}.html`);

/** @param base - of the server, or of the folder; ends with a slash */
export function createAddresses(base: string, isFolder: boolean): Addresses {
  const full = (address: string): string => base + (isFolder ? asFile(address) : address).slice(1);
  return {
    ask: (request) => full(askAddress(request)),
    read: (passage, span) => full(readAddress(passage, span)),
    study: (key) => full(studyAddress(key)),
  };
}
