/** Lighthouse on the pages that most people open first: its mobile preset, median of three, in the Chromium of the tests. */

import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { launchChromium } from '../browser/chromium.ts';
import { serveProgram } from './serve-program.ts';

const RUNS = 3;

/** The least that each has to reach, of 100. */
const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[]; // the keys of a literal

const PATHS = ['', 'studies/chai-2024', 'read', 'studies', 'about'];

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // a listening TCP server has one
      server.close(() => resolve(port));
    });
  });

interface Measured {
  readonly scores: Readonly<Record<Category, number>>;
  readonly metrics: string;
  readonly failed: readonly string[];
}

async function measure(address: string, port: number): Promise<Measured> {
  const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: CATEGORIES });
  if (!result) throw new Error(`nothing came of ${address}`);
  const { categories, audits } = result.lhr;
  const score = (name: Category): number => Math.round((categories[name]?.score ?? 0) * 100);
  const metrics = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ];
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, score(name)])) as Measured['scores'],
    metrics: metrics.map((name) => `${name} ${audits[name]?.displayValue}`).join(', '),
    failed: CATEGORIES.filter((name) => name !== 'performance').flatMap((name) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => id),
    ),
  };
}

/** The run in the middle by performance. */
const median = (runs: readonly Measured[]): Measured | undefined =>
  [...runs].sort((left, right) => left.scores.performance - right.scores.performance)[
    Math.floor(runs.length / 2)
  ];

const port = await freePort();
const chromium = await launchChromium([`--remote-debugging-port=${port}`]);
const { address, stop } = await serveProgram();
try {
  for (const path of PATHS) {
    const runs: Measured[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(address + path, port));
    const middle = median(runs);
    if (!middle) throw new Error('no run');
    const short = CATEGORIES.filter((name) => middle.scores[name] < LEAST[name]);
    console.log(
      `/${path}: ${CATEGORIES.map((name) => `${name} ${middle.scores[name]}`).join(', ')}`,
    );
    console.log(`  ${middle.metrics}`);
    if (short.length > 0) {
      console.log(`  below what it has to reach: ${[...short, ...middle.failed].join(', ')}`);
      process.exitCode = 1;
    }
  }
} finally {
  stop();
  await chromium.close();
}
