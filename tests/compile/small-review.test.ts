import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/answer/assistant.ts';
import { compileFiles } from '../../src/compile/compile.ts';
import type { CorpusFiles } from '../../src/compile/corpus-files.ts';
import { cutAtSentences } from '../../src/compile/passages.ts';
import { reviewAlone } from './review-alone.ts';

const REVIEW = `---
id: small
title: A small review
authors: [{ family: World Health Organization }]
year: 2025
obtained: written for a test
counts: { paragraphs: 4, studies: 0, references: 3, citations: 4 }
---

# A small review

An abstract of one sentence.

## Background

Light is *weak* [@lee-2020; @who-2021]. As @lee-2020 says, <b>tags</b> are text.

- First point ([Lee & Kim, 2020](#lee-2020)).
- Second point &amp; more:
  - nested *point*.

## References

1. Lee, A., & Kim, B. (2020). On light. *J*, 1, 2.
2. World Health Organization. (2021). On tags.
3. Müller-Łuczak, Ž. (2019). Über {braces} & more.
`;

const REFERENCES = `
@article{lee-2020, number = {1}, author = {Lee, A. and Kim, B.}, title = {On light}, journal = {J}, year = 2020}
@techreport{who-2021, number = {2}, author = {{World Health Organization}}, title = {On tags}, year = {2021}}
@book{muller-2019, number = {3}, author = {M{\\"u}ller-{\\L}uczak, {\\v Z}.}, title = {{\\"U}ber \\{braces\\} \\& more}, date = {2019-03}}
`;

const files: CorpusFiles = {
  ...reviewAlone('small', REVIEW),
  references: { name: 'references.bib', text: REFERENCES },
};

const { library, faults } = compileFiles(files);
const passage = (id: string) => library?.passages.find((one) => one.id === id);

describe('another review in another folder', () => {
  it('compiles without studies, notes, thesaurus or questions', () => {
    expect(faults).toEqual([]);
    expect(library?.passages.map(({ id }) => id)).toEqual([
      'S0.F1',
      'S0.P1',
      'S1.P1',
      'S1.P2',
      'S1.P3',
      'ref-01',
      'ref-02',
      'ref-03',
    ]);
  });

  it('prints citations in the syntax of Pandoc and links their words', () => {
    const found = passage('S1.P1');
    expect(found?.text).toBe(
      'Light is weak (Lee & Kim, 2020; World Health Organization, 2021). As Lee & Kim (2020) says, <b>tags</b> are text.',
    );
    expect(
      found?.citations.map(({ start, end, reference }) => [
        found.text.slice(start, end),
        reference,
      ]),
    ).toEqual([
      ['Lee & Kim, 2020', 'lee-2020'],
      ['World Health Organization, 2021', 'who-2021'],
      ['Lee & Kim (2020)', 'lee-2020'],
    ]);
  });

  it('reads entities as the letters that they mean, and lists within lists as part of their item', () => {
    expect(passage('S1.P3')?.text).toBe('Second point & more: nested point.');
  });

  it('keeps names of every kind', () => {
    expect(library?.references.map(({ csl }) => csl.author)).toEqual([
      [
        { family: 'Lee', given: 'A.' },
        { family: 'Kim', given: 'B.' },
      ],
      [{ literal: 'World Health Organization' }],
      [{ family: 'Müller-Łuczak', given: 'Ž.' }],
    ]);
    expect(library?.references[2]?.csl).toMatchObject({
      type: 'book',
      issued: { 'date-parts': [[2019]] },
    });
  });

  it('is held against the counts that it declares, any of them', () => {
    const declaring = (counts: string): string[] => {
      const text = REVIEW.replace(/^counts: .*$/m, counts);
      return compileFiles({ ...files, review: { name: 'review.md', text } }).faults.map(
        ({ problem }) => problem,
      );
    };
    expect(declaring('')).toEqual([]);
    expect(declaring('counts: { references: 3 }')).toEqual([]);
    expect(declaring('counts: { references: 4 }')).toEqual([
      'the front matter declares 4 references, the corpus has 3',
    ]);
  });

  it('can be asked', async () => {
    const assistant = await createAssistant(library!);
    const answer = await assistant.ask({ question: 'is light weak?' });
    expect(answer.kind).toBe('passages');
    expect(answer.evidence[0]?.id).toBe('S1.P1');
    expect(answer.review).toMatchObject({
      id: 'small',
      authors: 'World Health Organization',
      year: 2025,
    });
  });
});

describe('cutAtSentences', () => {
  const text = 'One two three. Four five six. Seven eight nine. Ten.';
  const cut = (maxWords: number): string[] =>
    cutAtSentences(text, maxWords).map(({ start, end }) => text.slice(start, end));

  it('leaves a short paragraph whole', () => {
    expect(cut(10)).toEqual([text]);
  });

  it('cuts at sentence ends, in even parts, in order', () => {
    expect(cut(6)).toEqual(['One two three. Four five six.', 'Seven eight nine. Ten.']);
  });

  it('gives a sentence longer than the limit a part of its own', () => {
    expect(cut(2)).toEqual(['One two three.', 'Four five six.', 'Seven eight nine.', 'Ten.']);
  });
});
