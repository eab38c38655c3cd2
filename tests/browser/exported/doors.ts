/** An answer is the same through every door: a hundred are asked for through each, and compared whole. */

import { join } from 'node:path';
import { Command } from 'commander';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import type { AskRequest } from '../../../src/answer/question.ts';
import { addAskCommand } from '../../../src/cli/ask.ts';
import { type Client, connect } from '../../../src/client/client.ts';
import { parseJudgedQuestions } from '../../../src/evaluate/judged.ts';
import { type RunningServer, startServer } from '../../../src/serve/server.ts';
import { STORE_KEY } from '../../../web/chat/store.ts';
import { askAddress } from '../../../web/components/links.ts';
import { forSite, ONE_FILE, type Site, staticSite } from '../../../web/components/site.ts';
import { bundledAssistant, readProjectFile, ROOT } from '../../bundled.ts';
import { runProgram } from '../../cli/run.ts';
import { type Exported, openLocal } from './exported.ts';
import { QUESTIONS } from '../states.ts';

const ASKED = 100;
/** Through the program as it is installed; starting it takes a second. */
const SPAWNED = 3;
/** A conversation as long as that is drawn quickly, and kept whole. */
const TURNS = 10;
/** A hundred answers, drawn and kept, on a machine that has other things to do. */
const PATIENCE_MS = 90_000;

/** Judged questions of every kind in turn, follow-ups with what was asked before; and kinds that nobody judged. */
function requests(): AskRequest[] {
  const others = [
    QUESTIONS.exact,
    QUESTIONS.near,
    QUESTIONS.absent,
    QUESTIONS.help,
    QUESTIONS.groups,
  ];
  const changed = { question: QUESTIONS.count, without: ['country=China'] };
  const judged = parseJudgedQuestions(
    readProjectFile('tests', 'questions', 'tuning.jsonl'),
    'tuning',
  );
  const kinds = Map.groupBy(judged, ({ kind }) => kind);
  const rounds = Array.from({ length: ASKED }, (_, round) =>
    [...kinds.values()].flatMap((questions) => questions[round] ?? []),
  );
  const asked = rounds
    .flat()
    .map(({ question, history }) => ({ question, ...(history && { history }) }));
  return [changed, ...others.map((question) => ({ question })), ...asked].slice(0, ASKED);
}

const asked = requests();
/** As the assistant answers in this process, and as JSON carries it. */
const expected: Answer[] = [];
const asJson = (answer: Answer): Answer => JSON.parse(JSON.stringify(answer)) as Answer; // what was written is what is read

/** Asks in turn. */
async function askAll(
  ask: (request: AskRequest) => Promise<Answer>,
  of = asked,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const request of of) answers.push(await ask(request));
  return answers;
}

async function askByHttp(address: string, request: AskRequest): Promise<Answer> {
  const response = await fetch(`${address}api/v1/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Answer; // compared whole
}

function argumentsOf({ question, history, without }: AskRequest): string[] {
  const after = (history ?? []).flatMap((before) => ['--after', before]);
  const left = (without ?? []).flatMap((term) => ['--without', term]);
  return ['ask', ...after, ...left, '--json', '--', question];
}

async function askByCommand(request: AskRequest): Promise<Answer> {
  const program = new Command();
  addAskCommand(program);
  const written: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  await program
    .parseAsync(argumentsOf(request), { from: 'user' })
    .finally(() => write.mockRestore());
  return JSON.parse(written.join('')) as Answer; // compared whole
}

/** Follows links that ask, as a reader would, and gives what the page then keeps. Runs in the page. */
async function followAll({
  links,
  key,
  turns,
}: {
  readonly links: readonly string[];
  readonly key: string;
  readonly turns: number;
}): Promise<unknown[]> {
  const kept = (): { outcome: { answer?: unknown; message?: string } }[] =>
    (JSON.parse(sessionStorage.getItem(key) ?? '{}') as { turns?: [] }).turns ?? [];
  const link = document.body.appendChild(document.createElement('a'));
  const answers: unknown[] = [];
  for (const href of links) {
    if (answers.length % turns === 0)
      document.querySelector<HTMLElement>('[data-act=clear]')?.click();
    const before = kept().length;
    link.href = href;
    link.click();
    let last = kept()[before];
    while (last?.outcome.answer === undefined) {
      if (last?.outcome.message !== undefined) throw new Error(last.outcome.message);
      await new Promise((resolve) => setTimeout(resolve));
      last = kept()[before];
    }
    answers.push(last.outcome.answer);
  }
  return answers;
}

async function askByPage(page: Page, site: Site): Promise<unknown[]> {
  const links = asked.map((request) => forSite(site, () => askAddress(request)));
  return page.evaluate(followAll, { links, key: STORE_KEY, turns: TURNS });
}

/**
 * The command is run in this process, a hundred times: whoever calls this gives it the bundled assistant in place of
 * `openAssistant`.
 */
export function describeDoors(exported: Exported): void {
  describe('an answer', { timeout: PATIENCE_MS }, () => {
    let server: RunningServer;
    let client: Client;
    beforeAll(async () => {
      const assistant = await bundledAssistant();
      for (const request of asked) expected.push(asJson(await assistant.ask(request)));
      server = await startServer({
        assistant,
        host: '127.0.0.1',
        port: 0,
        publicFolder: join(ROOT, 'dist', 'public'),
        questionsInWindow: 10 * ASKED,
        onFault: (fault) => {
          throw fault;
        },
      });
      client = await connect(server.address);
    });
    afterAll(async () => {
      client.close();
      await server.close();
    });

    afterEach(() => {
      process.exitCode = 0; // a refusal exits with 1
    });

    it('is of every kind here, and a hundred times', () => {
      expect(expected).toHaveLength(ASKED);
      expect(new Set(expected.map(({ kind }) => kind)).size).toBe(7);
      expect(asked.filter(({ history }) => history).length).toBeGreaterThan(5);
    });

    it('is the same over the websocket', async () => {
      expect(await askAll((request) => client.ask(request))).toEqual(expected);
    });

    it('is the same over HTTP', async () => {
      expect(await askAll((request) => askByHttp(server.address, request))).toEqual(expected);
    });

    it('is the same on the command line', async () => {
      expect(await askAll(askByCommand)).toEqual(expected);
      const spawned = asked.slice(0, SPAWNED).map(async (request) => {
        const { out } = await runProgram(argumentsOf(request));
        return JSON.parse(out) as Answer; // compared whole
      });
      expect(await Promise.all(spawned)).toEqual(expected.slice(0, SPAWNED));
    });

    it('is the same on a static site', async () => {
      const page = await exported.openPage();
      await openLocal(page, exported.site);
      expect(await askByPage(page, staticSite(''))).toEqual(expected);
    });

    it('is the same in a single file', async () => {
      const page = await exported.openPage({ offline: true });
      await openLocal(page, exported.file);
      expect(await askByPage(page, ONE_FILE)).toEqual(expected);
    });
  });
}
