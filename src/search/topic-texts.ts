/** Topic texts: what the topic models learn from; passages and their sentences with all their words, and the written questions. */

import type { Catalog } from '../library/catalog.ts';
import type { Passage } from '../library/passage.ts';
import { analyzeOnce } from '../text/analyze-once.ts';
import { passageTitle } from './passage-documents.ts';
import type { TopicText } from './topic-model.ts';
import type { WrittenQuestion } from './written-question.ts';

/** A word of the target's own text counts as one that this many questions have. */
const OWN_TEXT_WEIGHT = 2;
const QUESTION_WEIGHT = 1;

const ownText = (id: string, terms: Iterable<string>): TopicText => ({
  topic: { id, kind: 'answered' },
  terms: new Set(terms),
  weight: OWN_TEXT_WEIGHT,
});

const question = (
  id: string,
  kind: 'answered' | 'open',
  { terms }: WrittenQuestion,
): TopicText => ({
  topic: { id, kind },
  terms,
  weight: QUESTION_WEIGHT,
});

/** The id by which questions are written for a passage: its study, for a row or summary; else its paragraph. */
export const targetOf = ({ kind, study, paragraph }: Passage): string =>
  study !== undefined && kind !== 'reference' ? study : paragraph;

/** Paragraphs, studies (row and summary) and references, each as one, and the topics left open. */
export function passageTexts(catalog: Catalog, written: readonly WrittenQuestion[]): TopicText[] {
  const own = new Map<string, string[]>();
  for (const passage of catalog.library.passages) {
    const id = targetOf(passage);
    const terms = own.get(id) ?? [];
    own.set(id, terms);
    for (const text of [passageTitle(catalog, passage), passage.text])
      for (const { term } of analyzeOnce(text).tokens) terms.push(term);
  }
  // Where nothing is written, a passage's own words would only repeat what the index finds with them.
  const asked = new Set(
    written.flatMap(({ stands }) => (stands.kind === 'answered' ? [stands.about] : [])),
  );
  return [
    ...[...own].filter(([id]) => asked.has(id)).map(([id, terms]) => ownText(id, terms)),
    ...written.map((one) =>
      one.stands.kind === 'answered'
        ? question(one.stands.about, 'answered', one)
        : question(one.stands.topic, 'open', one),
    ),
  ];
}

/** Names a sentence of a paragraph or a row, counted through its parts, from 1. */
const sentenceId = (target: string, sentence: number): string => `${target}#${sentence}`;

/** The ids of a passage's sentences, in order. */
export function sentenceIds({ resolve }: Catalog, passage: Passage): string[] {
  const parts = resolve(passage.paragraph);
  const before = parts
    .slice(
      0,
      parts.findIndex(({ id }) => id === passage.id),
    )
    .reduce((sum, { sentences }) => sum + sentences.length, 0);
  const target = passage.kind === 'summary' ? passage.id : targetOf(passage);
  return passage.sentences.map((_, index) => sentenceId(target, before + index + 1));
}

/** Every sentence of the review's own passages, and the questions that name the sentence that answers them. */
export function sentenceTexts(catalog: Catalog, written: readonly WrittenQuestion[]): TopicText[] {
  const own = catalog.library.passages
    .filter(({ kind }) => kind !== 'summary')
    .flatMap((passage) => {
      const ids = sentenceIds(catalog, passage);
      const { tokens } = analyzeOnce(passage.text);
      return passage.sentences.map((sentence, index) =>
        ownText(
          ids[index] ?? passage.id,
          tokens.flatMap(({ start, end, term }) =>
            start >= sentence.start && end <= sentence.end ? [term] : [],
          ),
        ),
      );
    });
  const asked = written.flatMap((one): TopicText[] => {
    const { stands } = one;
    if (stands.kind !== 'answered' || stands.sentence === undefined) return [];
    return [question(sentenceId(stands.about, stands.sentence), 'answered', one)];
  });
  return [...own, ...asked];
}
