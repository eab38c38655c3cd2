/** The door: how the ask page gets at answers and all else that it shows. Over a server, or in the reader's own browser. */

import type { Citing } from '../../src/wire/citing.ts';
import type { PageSource } from '../reader/page-source.ts';
import type { Connection, ConnectionEvents } from './connection.ts';

export interface Door {
  readonly connect: (events: ConnectionEvents) => Connection;
  /**
   * Undefined where the door is shut, or there is no such passage.
   *
   * @param address - "/cite/S5.P2", with the range that is quoted
   */
  readonly cite: (address: string) => Promise<Citing | undefined>;
  /** What the reader beside the answers shows. */
  readonly loadPage: PageSource;
}
