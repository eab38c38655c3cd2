/** The door to a server: its websocket and what lies under `/wire`. */

import { citingSchema } from '../../src/wire/citing.ts';
import { fetchPage } from '../reader/page-source.ts';
import { openConnection } from './connection.ts';
import type { Door } from './door.ts';

const socketAddress = (): string => {
  const address = new URL('/ws', location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
};

export const serverDoor: Door = {
  connect: (events) => openConnection(socketAddress(), events),
  cite: (address) =>
    fetch(`/wire${address}`)
      .then(async (response) => citingSchema.safeParse(await response.json()).data)
      .catch(() => undefined),
  loadPage: fetchPage,
};
