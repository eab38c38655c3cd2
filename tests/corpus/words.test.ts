import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOST_HEADING } from '../../src/library/outline.ts';
import { splitSentences } from '../../src/text/sentences.ts';

import { bundledAssistant, bundledFiles, bundledLibrary, compiledBundle } from '../bundled.ts';

/** The words of the cleaned source in their order: 5,864 between white space, reference numbers included. */
const SOURCE_WORDS = 5864;
const SOURCE_DIGEST = 'd7298f38344eda9c1f580ee7c145987d57156419604b1c45d7f3188493dcfd10';

/** Every word of the review as the corpus has it, in reading order; the lost headings and the page header are not part of the text. */
async function corpusWords(): Promise<string[]> {
  const { catalog } = await bundledAssistant();
  const whole = catalog.paragraphTexts;
  const text = (id: string): string => whole.get(id) ?? '';
  return bundledLibrary.outline
    .flatMap((block) => {
      if (block.kind === 'heading') return block.text === LOST_HEADING ? [] : [block.text];
      if (block.kind === 'paragraph') return [text(block.id)];
      if (block.kind === 'references') {
        return block.passages.map((id, index) => `${index + 1}. ${text(id)}`);
      }
      return [
        ...block.header,
        ...block.rows.flatMap((id) => {
          const row = catalog.passages.get(id);
          return row?.cells.map(({ start, end }) => row.text.slice(start, end)) ?? [];
        }),
      ];
    })
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

describe('the bundled review', () => {
  it('has no faults', () => {
    expect(compiledBundle.faults).toEqual([]);
  });

  it('has the words of its source, every one, in their order', async () => {
    const words = await corpusWords();
    expect(words).toHaveLength(SOURCE_WORDS);
    expect(createHash('sha256').update(words.join(' ')).digest('hex')).toBe(SOURCE_DIGEST);
  });

  it('shows both lost headings as lost, and invents nothing in their place', () => {
    const lost = bundledLibrary.outline.filter((block) => block.kind === 'heading' && block.lost);
    expect(lost).toHaveLength(2);
    const under = bundledLibrary.passages.filter(({ locator }) => locator.includes(LOST_HEADING));
    expect(under.map(({ id }) => id)).toEqual(['S4.P7', 'S6.P5']);
  });

  it('has the counts of the source', () => {
    const dois = bundledLibrary.references.filter(({ csl }) => csl.DOI !== undefined);
    const links = bundledLibrary.references.filter(({ csl }) => csl.URL !== undefined);
    expect([dois.length, links.length]).toEqual([22, 9]);
    expect(bundledLibrary.review.counts).toEqual({ paragraphs: 36, studies: 31, references: 49, citations: 51 });
  });

  it('quotes its file: the words of every passage stand on the line that it names, marks of Markdown aside', () => {
    const plain = (markdown: string): string =>
      markdown
        .replace(/\]\(#[^)]*\)/g, '')
        .replace(/^\s*(?:#+|\d+\.)\s/, '')
        .replace(/[[\]*<>]/g, '')
        .trim();
    const files = new Map([bundledFiles.review, ...bundledFiles.studies].map(({ name, text }) => [name, text.split('\n')]));
    const own = bundledLibrary.passages.filter(({ id }) => id !== 'S0.F4'); // front matter, in YAML
    for (const { id, kind, text, source } of own) {
      const lines = files.get(source.file) ?? [];
      const written = kind === 'summary' ? lines.slice(source.line - 1).map((line) => line.replace(/ \[[^\]]*\]$/, '')).join(' ') : lines[source.line - 1];
      expect(plain(written ?? ''), id).toContain(plain(text));
    }
  });

  it('cuts long paragraphs at sentence ends and keeps the whole findable under its id', async () => {
    const { catalog } = await bundledAssistant();
    const parts = catalog.resolve('S1.P3');
    expect(parts.map(({ id }) => id)).toEqual(['S1.P3.1', 'S1.P3.2']);
    const whole = catalog.paragraphTexts.get('S1.P3') ?? '';
    const ends = splitSentences(whole).map(({ end }) => end);
    for (const { start, end, text } of parts) {
      expect(whole.slice(start, end)).toBe(text);
      expect(ends).toContain(end);
    }
  });

  it('gives sentences that together hold every word of their passage', () => {
    for (const { text, sentences, kind } of bundledLibrary.passages) {
      const held = sentences.map(({ start, end }) => text.slice(start, end)).join(' ');
      const words = (all: string): string[] => all.split(/[\s|]+/).filter((word) => word !== '');
      expect(words(held), `${kind}: ${text.slice(0, 40)}`).toEqual(words(text));
    }
  });

  it('credits each passage to the study that it cites, as printed', async () => {
    const { catalog } = await bundledAssistant();
    expect(catalog.studies.get('wang-p-2024')?.mentions).toEqual(['S4.P7', 'S6.P6']);
    expect(catalog.studies.get('wang-y-wu-2024')?.mentions).toEqual(['S4.P3', 'S4.P4', 'S5.P7']);
    expect(catalog.studies.get('li-s-2024')?.mentions).toEqual(['S4.P3', 'S5.P1']); // S4.P3 as printed; a note says W. Li
    expect(catalog.studies.get('jo-2017')?.mentions).toEqual(['S5.P6']);
  });
});

describe('the summaries', () => {
  it('have 25 to 150 words each, for all 31 studies', () => {
    for (const { key, summary } of bundledLibrary.studies) {
      const words = bundledLibrary.passages
        .filter(({ id }) => summary.includes(id))
        .flatMap(({ text }) => text.split(/\s+/));
      expect(words.length, key).toBeGreaterThanOrEqual(25);
      expect(words.length, key).toBeLessThanOrEqual(150);
    }
  });

  it('say so when the prose never names the study', () => {
    for (const { key, mentions, summary } of bundledLibrary.studies) {
      const text = bundledLibrary.passages.find(({ id }) => id === summary[0])?.text ?? '';
      expect(/never names this study/.test(text), key).toBe(mentions.length === 0);
    }
  });
});

describe('the notes', () => {
  it('tell every slip of high or medium severity beside its passages', () => {
    const serious = bundledLibrary.notes.filter(({ severity }) => severity !== 'low');
    expect(serious.length).toBeGreaterThanOrEqual(48);
    for (const { id } of serious) {
      expect(bundledLibrary.passages.some(({ notes }) => notes.includes(id)), id).toBe(true);
    }
  });
});
