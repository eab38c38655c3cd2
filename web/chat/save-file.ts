/** Saves text as a file, from the page itself: nothing is sent anywhere. */

/** The browser has read the file by then. */
const REVOKE_AFTER_MS = 10_000;

export function saveFile(name: string, text: string, type = 'text/markdown'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
