/** What axe finds wrong in a page: WCAG 2.2 AA and best practices, no rule off, nothing excluded. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const OPTIONS = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { 'target-size': { enabled: true } }, // the one of them that is off by default
} satisfies Parameters<AxeBuilder['options']>[0];

const MAX_HTML_CHARS = 200;

/** What is wrong, as "rule: element"; empty where nothing is. */
export async function violationsOf(page: Page): Promise<string[]> {
  // There are no frames, whose results axe would put together in a page of its own.
  const { violations } = await new AxeBuilder({ page }).options(OPTIONS).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, MAX_HTML_CHARS)}`),
  );
}
