/** The key that opens the dialog: Ctrl or ⌘ with a letter, and only where the page has no use for it. */

const IS_APPLE = /^(mac|ip)/i.test(navigator.platform);

/** The key held with the letter, as it is printed on it, and as `aria-keyshortcuts` wants it. */
export const HELD_KEY = IS_APPLE ? '⌘' : 'Ctrl';
export const HELD_KEY_NAME = IS_APPLE ? 'Meta' : 'Control';

/** Editors have their own uses for such keys: a link in a text, the rest of a line. */
const isEditable = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/** Listens for the key; leaves it alone in fields, in dialogs, and where the page has taken it. */
export function onShortcut(letter: string, press: () => void, signal: AbortSignal): void {
  globalThis.addEventListener(
    'keydown',
    (event) => {
      const { ctrlKey, metaKey, altKey, shiftKey, key } = event;
      const isHeld = IS_APPLE ? metaKey && !ctrlKey : ctrlKey && !metaKey;
      if (!isHeld || altKey || shiftKey || key.toLowerCase() !== letter) return;
      if (event.defaultPrevented || isEditable(event.composedPath()[0])) return;
      if (document.querySelector(':modal')) return;
      event.preventDefault();
      press();
    },
    { signal },
  );
}
