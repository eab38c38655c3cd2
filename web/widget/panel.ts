/** The panel under the box: what is shown in it, and whether it is open. */

import { drawChoices, drawHead } from './draw.ts';
import type { BoxParts } from './frame.ts';
import type { Choice, Shown } from './shown.ts';

/** What has only just appeared has not been read. */
const SEEN_MS = 500;

export interface Panel {
  readonly choices: () => readonly Choice[];
  readonly isOpen: () => boolean;
  /** Opens only where there is something to show. */
  readonly setOpen: (isOpen: boolean) => void;
  readonly show: (
    shown: Pick<Shown, 'lines' | 'choices' | 'label'>,
    footing?: readonly Node[],
  ) => void;
  /** Whether what it shows has stood there open, long enough to be read. */
  readonly isSeen: () => boolean;
}

export function createPanel(
  { input, panel, head, list, foot }: BoxParts,
  reviewLanguage: string | undefined,
): Panel {
  let choices: readonly Choice[] = [];
  let shownAt = 0;
  const isOpen = (): boolean => !panel.hidden;
  return {
    choices: () => choices,
    isOpen,
    isSeen: () => isOpen() && performance.now() - shownAt > SEEN_MS,
    setOpen: (isShown) => {
      panel.hidden = !isShown || head.childElementCount + choices.length === 0;
      input.setAttribute('aria-expanded', String(isOpen() && choices.length > 0));
    },
    show: ({ lines, choices: next, label }, footing = []) => {
      choices = next;
      head.replaceChildren(...drawHead(lines));
      list.replaceChildren(...drawChoices(choices, reviewLanguage));
      list.setAttribute('aria-label', label);
      list.scrollTop = 0;
      foot.replaceChildren(...footing);
      foot.hidden = footing.length === 0;
      shownAt = performance.now();
    },
  };
}
