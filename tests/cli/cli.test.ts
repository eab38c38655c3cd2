import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/evaluate/evaluate.ts';
import { answerSchema } from '../../src/answer/answer.ts';
import { bundledAssistant } from '../bundled.ts';
import { type Finished, PROGRAM, runProgram } from './run.ts';

const run = (...args: string[]): Promise<Finished> => runProgram(args, { cwd: folder });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('verbatim ask', () => {
  it('prints passages that read well, without colours in a pipe', async () => {
    const { code, out, err } = await run('ask', 'why is light a problem for deep tumours?');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^ 1 Challenges › Limited Penetration Depth, ¶1 S5\.P2@[0-9a-f]{8}$/m);
    expect(out).toContain('cites: Chai et al., 2024 [9]');
    expect(out).not.toContain('\u001B');
    expect(out.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  it('prints the answer that every door gives as JSON', async () => {
    const { out } = await run('ask', '--json', '--limit', '2', 'carbon', 'nanotubes');
    const answer = answerSchema.parse(JSON.parse(out));
    expect(answer).toEqual(
      await (await bundledAssistant()).ask({ question: 'carbon nanotubes', limit: 2 }),
    );
    expect(answer.evidence).toHaveLength(2);
  });

  it('refuses with 1', async () => {
    const { code, out } = await run('ask', 'can my dog get this treatment');
    expect(code).toBe(1);
    expect(out).toContain('Closest, but no answer');
  });

  it.each([
    [['ask', ''], 'The question is empty'],
    [['ask', 'a'.repeat(2001)], '2001 characters; the limit is 2000'],
    [['ask', 'gold', '--limit', '0'], '--limit is "0"; it must be a whole number from 1 to 50'],
    [['ask', 'gold', '--limit', 'many'], '--limit is "many"'],
    [['ask', 'gold', '--corpus', 'nowhere'], 'No corpus in nowhere'],
    [['ask'], "missing required argument 'question'"],
    [['sing'], "unknown command 'sing'"],
    [['eval', '--questions', 'nowhere.jsonl'], 'nowhere.jsonl cannot be read'],
    [['eval', '--collection', 'nowhere'], 'corpus.jsonl cannot be read'],
    [['serve', '--port', '99999'], '--port is "99999"'],
    [
      ['serve', '--public-address', 'review.example/a', '--port', '0'],
      '--public-address is "review.example/a"; it must be the address of a server',
    ],
    [
      ['serve', '--behind-proxy', 'yes', '--port', '0'],
      '--behind-proxy is "yes"; it must be a whole number from 0 to 10',
    ],
    [['serve', '--host', '203.0.113.9', '--port', '0'], 'Cannot listen on port 0 of 203.0.113.9'],
    [
      ['eval', '--run', 'run.txt'],
      '--run is "run.txt"; it must be given together with --collection',
    ],
  ])('says what is wrong with %j, without a stack, and exits with 2', async (args, message) => {
    const { code, err, out } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(out + err).not.toMatch(/\bat .*\.js:\d+/);
  });
});

describe('verbatim check', () => {
  it('finds no fault with the bundled review', async () => {
    const { code, out } = await run('check');
    expect(code).toBe(0);
    expect(out).toMatch(/^No faults: 157 passages .*31 studies, 49 references/);
  });

  it('lists every fault of another corpus as file:line: what is wrong; what to do, and exits with 1', async () => {
    await writeFile(
      join(folder, 'review.md'),
      '---\nid: Bad Id\ntitle: T\n---\n\n## One\n\nWords ([A, 2020](#a-2020)).\n',
    );
    const { code, out } = await run('check', folder);
    expect(code).toBe(1);
    const lines = out.trim().split('\n');
    expect(lines.at(-1)).toMatch(/^\d+ faults$/);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^review\.md:\d+: .+; .+$/);
  });
});

describe('verbatim eval', () => {
  it('measures a file of questions and writes a line for each', async () => {
    const questions = join(folder, 'mine.jsonl');
    const results = join(folder, 'out.jsonl');
    const one = {
      id: 'a',
      question: 'carbon nanotubes',
      kind: 'fact',
      style: 'keyword',
      tags: [],
      answerable: true,
      relevant: [
        { id: 'S1.P4', grade: 2 },
        { id: 'ref-36', grade: 2 },
      ],
      answerSpan: null,
    };
    const followUp = { ...one, id: 'b', history: ['before'] };
    await writeFile(questions, `${JSON.stringify(one)}\n${JSON.stringify(followUp)}\n`);
    const { code, out } = await run(
      'eval',
      '--json',
      '--questions',
      questions,
      '--results',
      results,
    );
    expect(code).toBe(0);
    const report = (JSON.parse(out) as Record<string, Report>)['mine.jsonl'];
    expect(report).toMatchObject({ questions: 2, followUps: 1 });
    expect(report?.groups[0]).toMatchObject({
      name: 'all answerable',
      figures: { verbatim: { success5: 1 } },
    });
    const lines = (await readFile(results, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual(
      ['a', 'b'].map((id) => ({
        id,
        answer: 'passages',
        shown: expect.arrayContaining(['ref-36']),
        studies: [],
        best: expect.any(String),
      })),
    );
  });

  it("measures a collection in BEIR's form and writes its run", async () => {
    await writeFile(join(folder, 'corpus.jsonl'), '{"_id":"1","title":"","text":"light"}\n');
    await writeFile(join(folder, 'queries.jsonl'), '{"_id":"q","text":"light"}\n');
    await writeFile(join(folder, 'qrels.tsv'), 'query-id\tcorpus-id\tscore\nq\t1\t1\n');
    const { out } = await run(
      'eval',
      '--collection',
      folder,
      '--json',
      '--run',
      join(folder, 'run.txt'),
    );
    expect(JSON.parse(out)).toMatchObject({ ndcg10: 1, mrr10: 1, recall10: 1, recall100: 1 });
    expect(await readFile(join(folder, 'run.txt'), 'utf8')).toMatch(/^q Q0 1 1 /);
  });
});

describe('verbatim serve', () => {
  const started: ChildProcess[] = [];
  afterAll(() => started.forEach((child) => child.kill('SIGKILL')));

  const serve = (
    args: string[],
    environment: Record<string, string> = {},
  ): Promise<{ address: string; child: ChildProcess }> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [PROGRAM, 'serve', ...args], {
        env: { ...process.env, ...environment },
      });
      started.push(child);
      let out = '';
      child.stdout.on('data', (chunk) => {
        out += String(chunk);
        const address = /http:\/\/\S+/.exec(out)?.[0];
        if (address !== undefined) resolve({ address, child });
      });
      child.on('exit', (code) => reject(new Error(`it ended with ${code}`)));
    });

  it('prints its address when it can answer, on a free port with 0, and stops when told to', async () => {
    const { address, child } = await serve(['--port', '0']);
    expect((await fetch(address)).status).toBe(200);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('takes the port of the environment', async () => {
    const { address, child } = await serve([], { PORT: '0' });
    expect(Number(new URL(address).port)).toBeGreaterThan(0);
    child.kill('SIGTERM');
  });
});
