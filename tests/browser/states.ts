/** The states of the ask page, and how a reader gets to each. */

import type { Page } from 'playwright-core';

export interface PageState {
  readonly name: string;
  readonly reach: (page: Page, address: string) => Promise<void>;
  /** False where only what is in the window counts: cards, lists, what sticks to its foot. */
  readonly isWhole?: boolean;
}

/** Opens the page and waits until it is live. */
export async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-live]').waitFor();
  await page.locator('#connection[data-state=open]').waitFor({ state: 'attached' });
}

/** As `openLive`, of a server that refuses each question. */
export async function openFailing(page: Page, address: string): Promise<void> {
  await page.routeWebSocket('**/ws', (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const { type, id } = JSON.parse(String(message)) as { type: string; id?: string };
      const error = {
        type: 'error',
        id,
        code: 'INTERNAL',
        message: 'The server failed to answer.',
      };
      if (type === 'ask') socket.send(JSON.stringify(error));
      else server.send(message);
    });
  });
  await openLive(page, address);
}

/** Types a question, sends it with Enter, waits for what comes back. */
export async function ask(page: Page, question: string): Promise<void> {
  const turns = await page.locator('.turn').count();
  await page.getByRole('textbox', { name: 'Ask the review' }).fill(question);
  await page.keyboard.press('Enter');
  await page.locator('.turn').nth(turns).and(page.locator('[aria-busy=false]')).waitFor();
}

const asked =
  (...questions: readonly string[]): PageState['reach'] =>
  async (page, address) => {
    await openLive(page, address);
    for (const question of questions) await ask(page, question);
  };

export const QUESTIONS = {
  passages: 'why is light a problem for deep tumours?',
  noted: 'who made the CuFeSe2 platform?',
  corrected: 'how do lipsomes carry drugs to tumours?',
  list: 'which studies used liposomes?',
  count: 'how many of the studies are from China since 2020?',
  groups: 'which countries are the studies from?',
  study: 'chen 2018 her2',
  several: 'Wang et al. 2024',
  exact: '“Nanoparticles resemble DNA in size and are smaller than blood cells”',
  near: '“Nanoparticles resemble DNA in shape and are larger than blood cells”',
  absent: '“Nanoparticles were approved by the agency for all children in 1999”',
  refusal: 'what dose is safe in children?',
  listed: 'which studies are about glioblastoma?',
  help: 'what can I ask?',
} as const;

export const STATES: readonly PageState[] = [
  { name: 'opening', reach: openLive },
  ...Object.entries(QUESTIONS).map(([name, question]) => ({ name, reach: asked(question) })),
  {
    name: 'follow-up',
    reach: asked('which studies used liposomes?', 'any of them for breast cancer?'),
  },
  {
    name: 'again',
    reach: asked(
      ...['list', 'groups', 'study', 'near', 'listed', 'help', 'noted', 'passages'].flatMap(
        (name) => {
          const question = QUESTIONS[name as keyof typeof QUESTIONS];
          return [question, question];
        },
      ),
    ),
  },
  {
    name: 'suggestions',
    isWhole: false,
    reach: async (page, address) => {
      await openLive(page, address);
      await page.getByRole('textbox').pressSequentially('which nano');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'too-long',
    isWhole: false,
    reach: async (page, address) => {
      await openLive(page, address);
      await page.getByRole('textbox').fill('word '.repeat(500));
    },
  },
  {
    name: 'card',
    isWhole: false,
    reach: async (page, address) => {
      await asked(QUESTIONS.passages)(page, address);
      await page.locator('.passage .cite').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'quote-card',
    isWhole: false,
    reach: async (page, address) => {
      await asked(QUESTIONS.passages)(page, address);
      await page.getByRole('link', { name: 'Cite', exact: true }).first().click();
      await page.getByRole('dialog').waitFor();
      await page.getByRole('radio', { name: 'BibTeX' }).click();
    },
  },
  {
    name: 'reader',
    isWhole: false,
    reach: async (page, address) => {
      await asked(QUESTIONS.passages)(page, address);
      await page.getByRole('link', { name: 'Open in the review' }).first().click();
      await page.locator('dialog.reader .here').first().waitFor();
    },
  },
  {
    name: 'cite-page',
    reach: async (page, address) => {
      await page.goto(`${address}cite/ref-09`);
    },
  },
  {
    name: 'failed',
    reach: async (page, address) => {
      await openFailing(page, address);
      await ask(page, QUESTIONS.passages);
    },
  },
  {
    name: 'lost',
    isWhole: false,
    reach: async (page, address) => {
      await page.routeWebSocket('**/ws', (socket) => void socket.close());
      await page.route('**/wire/**', (route) => route.abort());
      await page.goto(address);
      await page.locator('#connection[data-state=lost]').waitFor();
      await page.getByRole('textbox').fill('carbon nanotubes');
      await page.keyboard.press('Enter');
      await page.locator('.turn[aria-busy=true]').waitFor();
    },
  },
];
