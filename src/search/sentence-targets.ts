/** Sentences as what may be asked about: what tells the sentence that answers from the others of its passage. */

import type { Catalog } from '../library/catalog.ts';
import type { Passage } from '../library/passage.ts';
import type { Target } from './topic-model.ts';
import type { WrittenQuestion } from './written-question.ts';

/** The id by which written questions name a passage: its study, for a row; else its paragraph. */
const aboutOf = ({ kind, study, paragraph }: Passage): string =>
  kind === 'row' && study !== undefined ? study : paragraph;

/** Names a sentence of a paragraph or a row, counted through its parts, from 1. */
export const sentenceId = (about: string, sentence: number): string => `${about}#${sentence}`;

/** The ids of a passage's sentences, in order. */
export function sentenceIds({ resolve }: Catalog, passage: Passage): string[] {
  const parts = resolve(passage.paragraph);
  const before = parts
    .slice(
      0,
      parts.findIndex(({ id }) => id === passage.id),
    )
    .reduce((sum, { sentences }) => sum + sentences.length, 0);
  return passage.sentences.map((_, index) => sentenceId(aboutOf(passage), before + index + 1));
}

/** Every sentence of the review's own passages, with its words. */
export const sentenceTargets = (catalog: Catalog): Target[] =>
  catalog.library.passages
    .filter(({ kind }) => kind !== 'summary')
    .flatMap((passage) => {
      const ids = sentenceIds(catalog, passage);
      return passage.sentences.map(({ start, end }, index) => ({
        id: ids[index] ?? passage.id,
        text: passage.text.slice(start, end),
      }));
    });

/** The written questions that name the sentence that answers them, under that sentence. */
export const sentenceQuestions = (written: readonly WrittenQuestion[]): WrittenQuestion[] =>
  written.flatMap((question): WrittenQuestion[] => {
    const { stands } = question;
    if (stands.kind !== 'answered' || stands.sentence === undefined) return [];
    const about = sentenceId(stands.about, stands.sentence);
    return [{ ...question, stands: { ...stands, about } }];
  });
