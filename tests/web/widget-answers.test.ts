import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { createAddresses } from '../../web/widget/addresses.ts';
import { createDrawing, cutWords } from '../../web/widget/drawing.ts';
import { drawFaces } from '../../web/widget/faces.ts';
import { showAnswer } from '../../web/widget/show-answer.ts';
import type { Choice, Line, Run } from '../../web/widget/shown.ts';
import { createSay } from '../../web/widget/strings.ts';
import { bundledAssistant, readProjectFile } from '../bundled.ts';
import { QUESTIONS } from '../browser/states.ts';

const say = createSay({}, 'en');
const addresses = createAddresses('https://review.example/', false);
const textOf = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : run[0])).join('');
const linesOf = (lines: readonly object[]): string[] =>
  lines.flatMap((line) => ('runs' in line ? [textOf((line as Line).runs)] : []));

/** The choices of any answer, without the script that a browser would fetch for them. */
const choicesOf = async (answer: Answer): Promise<readonly Choice[]> => {
  if (answer.kind === 'passages' && !answer.settled) {
    const options = { question: answer.question, suggestions: [], say, addresses };
    return (await showAnswer(answer, options)).choices;
  }
  const drawing = createDrawing(say, addresses, new Set());
  return drawFaces(answer, drawing).flatMap(({ choices }) => choices);
};

describe('addresses', () => {
  it('are those of a server, or of a folder of files', () => {
    const span = { start: 3, end: 8 };
    expect(addresses.read('chen-2018/row', span)).toBe(
      'https://review.example/read?mark=chen-2018/row:3-8#chen-2018/row',
    );
    const files = createAddresses('https://journal.example/review/', true);
    expect(files.read('S5.P2')).toBe('https://journal.example/review/read.html#S5.P2');
    expect(files.study('chen-2018')).toBe('https://journal.example/review/studies/chen-2018.html');
    expect(files.ask({ question: 'a & b?' })).toBe(
      'https://journal.example/review/index.html?q=a+%26+b%3F',
    );
  });
});

describe('cutWords', () => {
  it('keeps the span whole, cuts around it between words, and says so', () => {
    const text = `${'before '.repeat(40)}The answer.${' after'.repeat(40)}`;
    const start = text.indexOf('The');
    const runs = cutWords(text, { start, end: start + 11 }, [
      { start, end: start + 11, part: 'sentence' },
      { start: start + 4, end: start + 10, part: 'mark' },
    ]);
    expect(runs).toContainEqual(['answer', 'sentence', 'mark']);
    expect(textOf(runs)).toMatch(/^… before .*The answer\. after.* after …$/);
    expect(textOf(runs).length).toBeLessThan(200);
  });

  it('shows a short text whole', () => {
    expect(textOf(cutWords('Short.', { start: 0, end: 6 }, []))).toBe('Short.');
  });
});

describe('an answer in the widget', () => {
  const judged = readProjectFile('tests', 'questions', 'tuning.jsonl')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { question: string }).question);

  it('shows words of the review as they are printed, whatever was asked', async () => {
    const { ask, catalog } = await bundledAssistant();
    const texts = [...catalog.passages.values()].map(({ text }) => text);
    const all = texts.join('\n');
    for (const question of [...Object.values(QUESTIONS), ...judged.slice(0, 150)]) {
      const answer = await ask({ question, limit: 3 });
      const choices = await choicesOf(answer);
      for (const { lines, opens } of choices) {
        const words = lines.filter(({ part }) => part === 'words');
        if (opens.kind !== 'passage') continue;
        for (const { runs } of words) {
          const shown = textOf(runs).replace(/^… | …$/g, '');
          expect(all.includes(shown), `${question}: ${shown}`).toBe(true);
        }
      }
    }
  });

  it('says first what was corrected, and ends with the way to the chat page', async () => {
    const { ask } = await bundledAssistant();
    const question = QUESTIONS.corrected;
    const answer = await ask({ question, limit: 3 });
    const shown = await showAnswer(answer, {
      question,
      suggestions: [{ kind: 'question', text: 'What are liposomes?' }],
      say,
      addresses,
    });
    expect(linesOf(shown.lines)[0]).toBe('Showing results for “liposomes”, not “lipsomes”');
    expect(shown.choices[0]?.opens).toMatchObject({ kind: 'question', id: 'What are liposomes?' });
    expect(shown.choices.at(-1)?.opens).toEqual({
      kind: 'chat',
      id: question,
      address: addresses.ask({ question }),
    });
  });

  it('tells a grave note once, however many passages have it', async () => {
    const { ask } = await bundledAssistant();
    const answer = await ask({ question: QUESTIONS.noted, limit: 5 });
    const choices = await choicesOf(answer);
    const notes = choices.flatMap(({ lines }) =>
      linesOf(lines.filter(({ part }) => part === 'note')),
    );
    expect(new Set(notes).size).toBe(notes.length);
  });
});
