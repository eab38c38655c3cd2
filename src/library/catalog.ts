/** The catalog: everything in a Library by its id. */

import type { Library } from './library.ts';
import type { Note } from './note.ts';
import type { Passage } from './passage.ts';
import type { Reference } from './reference.ts';
import type { Study } from './study.ts';

export interface Catalog {
  readonly library: Library;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly studies: ReadonlyMap<string, Study>;
  /** By citation key. */
  readonly references: ReadonlyMap<string, Reference>;
  readonly notes: ReadonlyMap<string, Note>;
  /**
   * Passages that an id stands for: itself; the parts of a paragraph that was cut (`S1.P3`); row, summary of a study
   * (`chen-2018`). Empty for an unknown id.
   */
  readonly resolve: (id: string) => readonly Passage[];
  /** The whole text of a paragraph, however it was cut; by its id. */
  readonly paragraphTexts: ReadonlyMap<string, string>;
}

const by = <Value, Key>(values: readonly Value[], key: (value: Value) => Key): Map<Key, Value> =>
  new Map(values.map((value) => [key(value), value]));

function readParagraphTexts({ passages, outline }: Library): Map<string, string> {
  const texts = new Map(passages.map(({ paragraph, text }) => [paragraph, text]));
  for (const block of outline) {
    if (block.kind === 'paragraph' && block.text !== undefined) texts.set(block.id, block.text);
  }
  return texts;
}

export function catalogLibrary(library: Library): Catalog {
  const groups = new Map<string, Passage[]>();
  const add = (id: string, passage: Passage): void => {
    const group = groups.get(id);
    if (group) group.push(passage);
    else groups.set(id, [passage]);
  };
  for (const passage of library.passages) {
    add(passage.id, passage);
    if (passage.paragraph !== passage.id) add(passage.paragraph, passage);
    if (passage.study !== undefined && passage.kind !== 'reference') add(passage.study, passage);
  }
  return {
    library,
    passages: by(library.passages, ({ id }) => id),
    studies: by(library.studies, ({ key }) => key),
    references: by(library.references, ({ key }) => key),
    notes: by(library.notes, ({ id }) => id),
    resolve: (id) => groups.get(id) ?? [],
    paragraphTexts: readParagraphTexts(library),
  };
}
