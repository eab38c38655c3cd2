/** Progress: a bar on the terminal for what takes longer than a second; nothing in a pipe. */

/** A shorter wait needs no bar. */
const PATIENCE_MS = 1000;
/** Often enough to look alive. */
const REDRAW_MS = 100;
const BAR_COLUMNS = 30;
const ERASE_LINE = '\r\u001B[2K';

export interface Progress {
  /** One more is done. */
  readonly tick: () => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** "[#########.....................] 42 of 140 questions" */
export function drawBar(done: number, total: number, things: string): string {
  const filled = total === 0 ? BAR_COLUMNS : Math.round((done / total) * BAR_COLUMNS);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_COLUMNS - filled)}] ${done} of ${total} ${things}`;
}

export function startProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  { total, things, now = Date.now }: { total: number; things: string; now?: () => number },
): Progress {
  const startedAt = now();
  let drawnAt = startedAt;
  let done = 0;
  let isDrawn = false;
  return {
    tick: () => {
      done += 1;
      const at = now();
      if (!stream.isTTY || at - startedAt < PATIENCE_MS || at - drawnAt < REDRAW_MS) return;
      drawnAt = at;
      isDrawn = true;
      stream.write(ERASE_LINE + drawBar(done, total, things));
    },
    end: () => {
      if (isDrawn) stream.write(ERASE_LINE);
    },
  };
}

/** Says on a terminal what is being waited for, until the wait is over; for work that leaves no time to draw. */
export async function whileSaying<Value>(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  words: string,
  work: () => Promise<Value>,
): Promise<Value> {
  if (!stream.isTTY) return work();
  stream.write(words);
  try {
    return await work();
  } finally {
    stream.write(ERASE_LINE);
  }
}
