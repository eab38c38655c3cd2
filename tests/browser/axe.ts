/** What axe finds wrong in a page: WCAG 2.2 AA and best practices, no rule off, nothing excluded. */

import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const OPTIONS = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { 'target-size': { enabled: true } }, // the one of them that is off by default
  // Every rule looks at every element all the same. To tell of each that is right, and by which selector each is found, takes
  // longer than to look.
  resultTypes: ['violations'],
  selectors: false,
} satisfies RunOptions;

const MAX_HTML_CHARS = 200;

type Axe = Pick<typeof axe, 'run'>;
declare global {
  interface Window {
    axe?: Axe;
  }
}

/** Gives the page axe, where it has not been given it since it was loaded. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
}

/** What is wrong, as "rule: element"; empty where nothing is. The page has no frames. */
export async function violationsOf(page: Page): Promise<string[]> {
  await bringAxe(page);
  const { violations }: AxeResults = await page.evaluate(
    (options) => window.axe!.run(document, options),
    OPTIONS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, MAX_HTML_CHARS)}`),
  );
}
