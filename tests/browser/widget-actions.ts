/** What a reader does with the widget, and what can be seen of it. */

import type { Page } from 'playwright-core';

export const combobox = (page: Page) => page.getByRole('combobox');
export const options = (page: Page) => page.getByRole('option');
export const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

/** Types a question and waits for what comes back. */
export async function type(page: Page, question: string): Promise<void> {
  await combobox(page).fill(question);
  await options(page).first().waitFor();
}

export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return (
      (inside ?? document.activeElement)?.getAttribute('part') ?? document.activeElement!.tagName
    );
  });

/** Keeps the page where it is, and notes what it was told. */
export const noteEvents = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    for (const name of ['verbatim-ask', 'verbatim-open'])
      document.addEventListener(name, (event) => {
        told.push((event as CustomEvent).detail);
        event.preventDefault();
      });
  });
export const told = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told);
