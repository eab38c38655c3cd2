/** Tells those who hear the page what those who see it see. */

/** Whoever hears the page is not told of each letter's results. */
const PAUSE_MS = 700;

export interface Announcer {
  /** Says it when the typing has paused; at once where it is waited for. What was said last is not said again. */
  readonly say: (text: string, isWaitedFor: boolean) => void;
  /** Says nothing more of what waits. */
  readonly stop: () => void;
}

/** @param status - a live region */
export function createAnnouncer(status: HTMLElement): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = (text: string): void => {
    if (status.textContent !== text) status.textContent = text;
  };
  const stop = (): void => clearTimeout(timer);
  return {
    stop,
    say: (text, isWaitedFor) => {
      stop();
      if (isWaitedFor) put(text);
      else timer = setTimeout(put, PAUSE_MS, text);
    },
  };
}
