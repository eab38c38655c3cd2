/**
 * How long things take, side by side in one run: `npm run bench [FOLDER]`.
 *
 * FOLDER holds a test collection in BEIR's form, of which larger corpora are made. Read the ratios; times depend on the
 * machine.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { createAssistant } from '../../src/answer/assistant.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { compileCorpus } from '../../src/compile/compile.ts';
import type { Library } from '../../src/library/library.ts';
import type { Passage } from '../../src/library/passage.ts';
import { passageDocuments } from '../../src/search/passage-documents.ts';

const CORPUS = join(import.meta.dirname, '..', '..', 'corpus');
const LARGE_CORPORA = [3_000, 30_000];
const QUESTIONS = 300;

const now = (): number => performance.now();

/** Times of each call, ascending, in ms; the first tenth warms up and is not counted. */
async function time<Question>(
  questions: readonly Question[],
  ask: (question: Question) => unknown,
): Promise<number[]> {
  const times: number[] = [];
  for (const [index, question] of questions.entries()) {
    const start = now();
    await ask(question);
    if (index >= questions.length / 10) times.push(now() - start);
  }
  return times.sort((left, right) => left - right);
}

const quantile = (times: readonly number[], share: number): number =>
  times[Math.floor(share * (times.length - 1))] ?? 0;

function report(name: string, ours: readonly number[], theirs: readonly number[]): void {
  const cell = (value: number): string => value.toFixed(3).padStart(9);
  const ratio = (share: number): string =>
    (quantile(ours, share) / quantile(theirs, share)).toFixed(2).padStart(7);
  console.log(
    `${name.padEnd(28)}${cell(quantile(ours, 0.5))}${cell(quantile(ours, 0.99))}${cell(quantile(theirs, 0.5))}${cell(quantile(theirs, 0.99))}${ratio(0.5)}${ratio(0.99)}`,
  );
}

async function compare(
  name: string,
  library: Library,
  questions: readonly string[],
): Promise<void> {
  const assistant = await createAssistant(library);
  const engine = new MiniSearch({ fields: ['title', 'text'] });
  engine.addAll(passageDocuments(assistant.catalog));
  const ours = await time(questions, (question) => assistant.ask({ question }));
  const theirs = await time(questions, (question) => engine.search(question));
  report(name, ours, theirs);
}

/** A Library of `count` passages, made of the documents of a collection, again and again if they are too few. */
function enlarge(
  library: Library,
  texts: readonly { title: string; text: string }[],
  count: number,
): Library {
  const passages = Array.from({ length: count }, (_, index): Passage => {
    const { title, text } = texts[index % texts.length] as { title: string; text: string };
    const id = `S1.P${index + 1}`;
    return {
      id,
      kind: 'paragraph',
      text,
      paragraph: id,
      start: 0,
      end: text.length,
      hash: '00000000',
      path: [title],
      locator: id,
      source: { file: '', line: 1 },
      sentences: [{ start: 0, end: text.length, places: [] }],
      citations: [],
      emphasis: [],
      cells: [],
      notes: [],
    };
  });
  return {
    ...library,
    passages,
    outline: [],
    studies: [],
    references: [],
    notes: [],
    asked: [],
    unanswered: [],
    facets: [],
    thesaurus: [],
  };
}

const readLines = <Value>(file: string): Value[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Value);

const start = now();
const library = await compileCorpus(CORPUS);
const compiled = now();
await createAssistant(library);
console.log(
  `compile ${(compiled - start).toFixed(0)} ms, index ${(now() - compiled).toFixed(0)} ms, from cold\n`,
);

console.log(
  `${''.padEnd(28)}${'verbatim, ms'.padStart(18)}${'MiniSearch, ms'.padStart(18)}${'ratio'.padStart(14)}`,
);
console.log(
  `${'an answer'.padEnd(28)}${['p50', 'p99', 'p50', 'p99'].map((name) => name.padStart(9)).join('')}${'p50'.padStart(7)}${'p99'.padStart(7)}`,
);
const judged = readLines<{ question: string }>(
  join(import.meta.dirname, '..', 'questions', 'tuning.jsonl'),
).map(({ question }) => question);
const asked = library.asked
  .filter((_, index) => index % 11 === 0)
  .map(({ text }) => `${text} really`);
await compare(
  `${library.passages.length} passages, the review`,
  library,
  [...judged, ...asked].slice(0, QUESTIONS),
);

/** Questions of each kind of answer, so that each is timed beside a plain one. */
const passage = library.passages.find(({ id }) => id === 'S5.P2')?.text ?? '';
const values = ['gold', 'liposomes', 'China', 'breast cancer', 'MRI', '2024', 'silica', 'the USA'];
const KINDS: Readonly<Record<string, readonly AskRequest[]>> = {
  passages: judged.slice(0, 60).map((question) => ({ question })),
  list: values.map((value) => ({ question: `which studies used or are about ${value}` })),
  count: values.map((value) => ({ question: `how many studies are from or on ${value}` })),
  study: library.studies.map(({ label }) => ({ question: label })),
  quote: [0, 40, 80, 120].map((at) => ({ question: passage.slice(at, at + 200), as: 'quote' })),
  refusal: library.unanswered
    .slice(0, 60)
    .map(({ questions }) => ({ question: questions[0] ?? '' })),
  'follow-up': values.map((value) => ({
    question: `any of them with ${value}?`,
    history: ['which studies were published since 2018?'],
  })),
  'follow-up of a follow-up': values.map((value) => ({
    question: `and with ${value}?`,
    history: ['which studies were published since 2018?', 'only those in vivo', 'not from Japan'],
  })),
};

const assistant = await createAssistant(library);
console.log('\nkinds of answer, p50 in ms, and beside plain passages');
let plain = 0;
for (const [kind, requests] of Object.entries(KINDS)) {
  const repeated = Array.from(
    { length: QUESTIONS },
    (_, at) => requests[at % requests.length] as AskRequest,
  );
  const p50 = quantile(await time(repeated, (request) => assistant.ask(request)), 0.5);
  plain ||= p50;
  console.log(
    `${kind.padEnd(28)}${p50.toFixed(3).padStart(9)}${(p50 / plain).toFixed(2).padStart(7)}`,
  );
}

const [, , collection] = process.argv;
if (collection !== undefined) {
  const texts = readLines<{ title: string; text: string }>(join(collection, 'corpus.jsonl'));
  const queries = readLines<{ text: string }>(join(collection, 'queries.jsonl'))
    .slice(0, QUESTIONS)
    .map(({ text }) => text);
  for (const count of LARGE_CORPORA)
    await compare(
      `${count} passages, ${collection.split('/').at(-1)}`,
      enlarge(library, texts, count),
      queries,
    );
}
