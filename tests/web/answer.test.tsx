import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { AskRequest } from '../../src/answer/question.ts';
import { rosterOf } from '../../src/answer/roster.ts';
import { AnswerView } from '../../web/components/answer.tsx';
import { describeAnswer } from '../../web/components/describe.ts';
import { QuoteCheck } from '../../web/components/quote-check.tsx';
import { bundledAssistant, bundledLibrary } from '../bundled.ts';

const roster = rosterOf(bundledLibrary);
async function draw(request: AskRequest): Promise<string> {
  const answer = await (await bundledAssistant()).ask(request);
  return renderToString(<AnswerView answer={answer} request={request} roster={roster} />);
}

describe('AnswerView', () => {
  it('draws every link of a follow-up with what was asked before, so that it works without script', async () => {
    const html = await draw({
      question: 'any of them for breast cancer?',
      history: ['which studies used liposomes?'],
    });
    expect(html).toContain('h=which+studies+used+liposomes%3F&amp;without=material%3Dliposome');
    expect(html).toContain('from before:');
  });

  it('tells a note once in an answer, however many of its passages carry it', async () => {
    const answer = await (
      await bundledAssistant()
    ).ask({ question: 'nanoparticles for imaging tumors', limit: 20 });
    const html = renderToString(
      <AnswerView answer={answer} request={{ question: answer.question }} roster={roster} />,
    );
    const open = html.replaceAll(/<details[\s\S]*?<\/details>/g, '');
    const notes = [...open.matchAll(/<p class="note[^>]*>([\s\S]*?)<\/p>/g)].map(
      ([, text]) => text,
    );
    expect(notes.length).toBeGreaterThan(0);
    expect(new Set(notes).size).toBe(notes.length);
  });

  it('sets our summary apart from the review’s words', async () => {
    const html = await draw({ question: 'chen 2018 her2' });
    expect(html).toContain('Our summary, in our words');
    expect(html).toContain('class="words ours"');
  });

  it('says a verdict once, however it is shown', async () => {
    const quote = '“Nanoparticles were approved by the agency for all children in 1999”';
    const answer = await (await bundledAssistant()).ask({ question: quote });
    const html = await draw({ question: quote });
    expect(html.split('These words do not stand in the review')).toHaveLength(2);
    expect(describeAnswer(answer)).toBe('These words do not stand in the review.');
  });

  it('says of words that no study has where they are not, without a second count of none', async () => {
    const answer = await (await bundledAssistant()).ask({ question: 'what dose is safe?' });
    if (answer.kind !== 'refusal') throw new Error(`a ${answer.kind}`);
    const present = [{ word: 0, studies: [] }];
    const studies = { ...answer.refusal.studies, touching: [], all: false };
    const refusal = { ...answer.refusal, present, studies };
    const request = { question: answer.question };
    const html = renderToString(
      <AnswerView answer={{ ...answer, refusal }} request={request} roster={roster} />,
    );
    expect(html).toContain('in the row or title of none of the 31 studies');
    expect(html).not.toMatch(/0 of 31|None of the 31/);
  });

  it('shows markup in a question and in a term as text', async () => {
    const html = await draw({ question: 'which studies mention <img src=x onerror=alert(1)>?' });
    expect(html).not.toContain('<img');
  });
});

describe('QuoteCheck', () => {
  const place = {
    paragraph: 'S1.P1',
    passage: 'S1.P1',
    locator: 'Introduction, ¶1',
    text: 'Small particles are seen well in the dark.',
    span: { start: 0, end: 42 },
    words: 'review' as const,
  };

  it('marks the gap where words were left out, and where words were put in', () => {
    const html = renderToString(
      <QuoteCheck
        evidence={[]}
        quote={{
          verdict: 'near',
          says: 'Nearly.',
          text: 'Small particles are well in the very dark.',
          share: 0.9,
          places: [
            {
              ...place,
              differences: [
                { quote: { start: 20, end: 20 }, source: { start: 20, end: 25 } },
                { quote: { start: 32, end: 37 }, source: { start: 37, end: 37 } },
              ],
            },
          ],
        }}
      />,
    );
    expect(html.match(/class="gap"/g)).toHaveLength(2);
    expect(html).toContain('<ins>seen </ins>');
    expect(html).toContain('<del>very </del>');
    expect(html.match(/\(nothing\)/g)).toHaveLength(2);
  });
});
