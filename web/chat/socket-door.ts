/** The websocket: opens, waits for the welcome, notices when nobody answers any more. Comes back only when told to. */

import {
  type ClientMessage,
  type ServerMessage,
  serverMessageSchema,
} from '../../src/wire/messages.ts';

/** A socket that brings no welcome for so long is blocked somewhere. */
const WELCOME_TIMEOUT_MS = 4_000;
/** Proxies close connections on which nothing was said for a minute. */
const PING_INTERVAL_MS = 25_000;
const PONG_TIMEOUT_MS = 8_000;

export interface Socket {
  /** Sends where it is open; false where it is not. */
  readonly send: (message: ClientMessage) => boolean;
  /** Asks whether the other end is still there; closes where it is not. */
  readonly check: () => void;
  readonly close: () => void;
}

export interface SocketEvents {
  /** Undefined for what this page cannot read. */
  readonly onMessage: (message: ServerMessage | undefined) => void;
  /** Called once. */
  readonly onClose: (wasWelcome: boolean) => void;
}

function parseServerMessage(data: unknown): ServerMessage | undefined {
  try {
    const parsed = serverMessageSchema.safeParse(JSON.parse(String(data)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export function openSocket(address: string, { onMessage, onClose }: SocketEvents): Socket {
  const socket = new WebSocket(address);
  let wasWelcome = false;
  let isOver = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(silence);
    clearInterval(pings);
    socket.close();
    onClose(wasWelcome);
  };
  /** Any message shows that the other end is there. */
  const expect = (afterMs: number): void => {
    silence ??= setTimeout(end, afterMs);
  };
  const heard = (): void => {
    clearTimeout(silence);
    silence = undefined;
  };
  const send = (message: ClientMessage): boolean => {
    if (socket.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  };
  const check = (): void => {
    if (send({ type: 'ping' })) expect(PONG_TIMEOUT_MS);
  };
  const pings = setInterval(check, PING_INTERVAL_MS);
  expect(WELCOME_TIMEOUT_MS);
  socket.addEventListener('message', ({ data }) => {
    if (isOver) return;
    heard();
    const message = parseServerMessage(data);
    wasWelcome ||= message?.type === 'welcome';
    onMessage(message);
  });
  socket.addEventListener('close', end);
  return { send, check, close: end };
}
