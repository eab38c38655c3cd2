import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCorpus, compileFiles } from '../../src/compile/compile.ts';
import {
  type CorpusFile,
  type CorpusFiles,
  readCorpusFiles,
} from '../../src/compile/corpus-files.ts';
import { formatFault } from '../../src/errors.ts';
import { bundledFiles } from '../bundled.ts';

const change = (file: CorpusFile | undefined, from: string | RegExp, to: string): CorpusFile => {
  if (!file) throw new Error('the file is missing');
  const text = file.text.replace(from, to);
  if (text === file.text) throw new Error(`${file.name} does not have ${String(from)}`);
  return { ...file, text };
};

const faultsOf = (changed: Partial<CorpusFiles>): string[] =>
  compileFiles({ ...bundledFiles, ...changed }).faults.map(formatFault);

const withStudy = (name: string, from: string | RegExp, to: string): Partial<CorpusFiles> => ({
  studies: bundledFiles.studies.map((file) => (file.name === name ? change(file, from, to) : file)),
});

const lineOf = (file: CorpusFile | undefined, words: string): number =>
  (file?.text.split('\n').findIndex((line) => line.includes(words)) ?? -1) + 1;

describe('a broken corpus', () => {
  it('names the line of a citation that resolves to nothing', () => {
    const review = change(bundledFiles.review, '(#kumar-2019)', '(#kumar-2091)');
    const line = lineOf(bundledFiles.review, '#kumar-2019');
    expect(faultsOf({ review })).toContainEqual(
      `review.md:${line}: this cites kumar-2091, which is no key of references.bib; correct the key or add the entry`,
    );
  });

  it('counts what the front matter declares', () => {
    const review = change(bundledFiles.review, 'paragraphs: 36', 'paragraphs: 35');
    expect(faultsOf({ review })).toEqual([
      expect.stringMatching(
        /^review\.md:\d+: the front matter declares 35 paragraphs, the corpus has 36; /,
      ),
    ]);
  });

  it('notices a facet whose words do not stand where they are said to', () => {
    const changed = withStudy('studies/jo-2017.md', 'words: "USA"', 'words: "Utopia"');
    expect(faultsOf(changed)).toEqual([
      expect.stringMatching(/^studies\/jo-2017\.md:\d+: “Utopia” does not stand at row\.country; /),
    ]);
  });

  it('notices a facet whose words stand in another cell of the row', () => {
    const changed = withStudy(
      'studies/jo-2017.md',
      'words: "USA", at: row.country',
      'words: "USA", at: row.aim',
    );
    expect(faultsOf(changed)).toEqual([expect.stringMatching(/“USA” does not stand at row\.aim/)]);
  });

  it('wants a place for every sentence of a summary', () => {
    const changed = withStudy('studies/jo-2017.md', / \[row\]\n/, '\n');
    expect(faultsOf(changed)).toEqual([
      expect.stringMatching(
        /^studies\/jo-2017\.md:\d+: this sentence does not say where it comes from/,
      ),
    ]);
  });

  it('names the line of a figure that cannot be', () => {
    const text = JSON.stringify(
      {
        format: 1,
        measuredOn: '2026-11-24',
        sets: [
          {
            name: 'final',
            isTuned: false,
            questions: 80,
            figures: { success1: { of: 62, share: 1.2 } },
            baselines: [],
          },
        ],
      },
      undefined,
      2,
    );
    expect(faultsOf({ evaluation: { name: 'evaluation.json', text } })).toEqual([
      expect.stringMatching(/^evaluation\.json:12: sets\.0\.figures\.success1\.share: /),
    ]);
    const right = { name: 'evaluation.json', text: text.replace('1.2', '0.79') };
    expect(compileFiles({ ...bundledFiles, evaluation: right }).library?.evaluation).toMatchObject({
      sets: [{ figures: { success1: { of: 62, share: 0.79 } } }],
    });
  });

  it('says of figures that are not JSON where they are not, though they may be YAML', () => {
    const told = (text: string): string[] =>
      faultsOf({ evaluation: { name: 'evaluation.json', text } });
    expect(told('{\n  "format": 1,\n  bad\n}\n')).toEqual([
      expect.stringMatching(
        /^evaluation\.json:3: this is not JSON: .*; let `verbatim eval --write` write it again$/,
      ),
    ]);
    for (const text of ['format: 1\n', 'bad {\n', ''])
      expect(told(text)).toEqual([
        expect.stringMatching(/^evaluation\.json:1: this is not JSON: .*; .*$/),
      ]);
  });

  it('notices a note whose quote has changed', () => {
    const notes = change(bundledFiles.notes, /quote: .*\n/, 'quote: words that stand nowhere\n');
    expect(faultsOf({ notes })).toEqual([
      expect.stringMatching(/^notes\.yml:\d+: .*does not stand at/),
    ]);
  });

  it('notices a study without a file, and a file without a row', () => {
    const studies = bundledFiles.studies.map((file) =>
      file.name === 'studies/jo-2017.md' ? { ...file, name: 'studies/yo-2017.md' } : file,
    );
    const faults = faultsOf({ studies }).join('\n');
    expect(faults).toMatch(/review\.md:\d+: the row of jo-2017 has no studies\/jo-2017\.md/);
    expect(faults).toMatch(/studies\/yo-2017\.md:1: yo-2017 has no row/);
  });

  it('notices a word that is said to be absent and is not', () => {
    const unanswered = change(bundledFiles.unanswered, /absent: \[/, 'absent: ["liposomes", ');
    expect(faultsOf({ unanswered })).toEqual([
      expect.stringMatching(
        /^unanswered\.yml:\d+: .*“liposomes”, or a word of its stem, does stand in the review/,
      ),
    ]);
  });

  it('notices a question for a passage that is not there, or for a sentence that it does not have', () => {
    const questions = change(bundledFiles.questions, /^S5\.P2:/m, 'S5.P99:');
    expect(faultsOf({ questions })[0]).toMatch(
      /^questions\.yml:\d+: there is no passage or study S5\.P99/,
    );
    const beyond = change(
      bundledFiles.questions,
      /^S5\.P2:\n {2}expert:\n {4}- "(.*) \[\d+\]"/m,
      'S5.P2:\n  expert:\n    - "$1 [99]"',
    );
    expect(faultsOf({ questions: beyond })).toEqual([
      expect.stringMatching(/^questions\.yml:\d+: S5\.P2 has no sentence 99/),
    ]);
  });

  it('notices a title in references.bib that is not the printed one, and a double key', () => {
    const references = change(
      bundledFiles.references,
      'Nanotechnology in cancer diagnosis and treatment',
      'Another title',
    );
    expect(faultsOf({ references })).toEqual([
      expect.stringMatching(
        /^references\.bib:\d+: the title of alrushaid-2023 is not that of number 2/,
      ),
    ]);
    const doubled = change(
      bundledFiles.references,
      '@article{alsharif-2024,',
      '@article{alrushaid-2023,',
    );
    expect(faultsOf({ references: doubled }).join('\n')).toMatch(
      /the key alrushaid-2023 is used twice/,
    );
  });

  it('tells broken YAML and BibTeX by their line, and goes on', () => {
    const notes = change(bundledFiles.notes, /severity: high/, 'severity: [high');
    const references = change(bundledFiles.references, /\}\s*$/, '');
    const faults = faultsOf({ notes, references }).join('\n');
    expect(faults).toMatch(/notes\.yml:\d+: this is not YAML/);
    expect(faults).toMatch(/references\.bib:\d+: this is not BibTeX/);
  });

  it('tells an empty front matter, an unresolved alias and a malformed link', () => {
    const review = { ...bundledFiles.review, text: '---\n\n---\n\nWords.\n' };
    expect(faultsOf({ review })[0]).toMatch(/^review\.md:1: there is no front matter/);
    const notes = { name: 'notes.yml', text: '- id: *nobody\n' };
    expect(faultsOf({ notes })).toEqual([
      expect.stringMatching(/^notes\.yml:1: this YAML cannot be read/),
    ]);
    const linked = change(bundledFiles.review, '(#kumar-2019)', '(#kumar-50%)');
    expect(faultsOf({ review: linked })).toEqual([expect.stringMatching(/this cites kumar-50%/)]);
  });

  it('names every line of every file that is not UTF-8', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
    const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
    try {
      await writeFile(
        join(folder, 'review.md'),
        latin1('---\r\ntitle: Caf\u00E9\r\n---\r\n\r\nNa\u00EFve.\r\n\r\nPlain.\r\n\r\n\u00E9'),
      );
      await writeFile(join(folder, 'notes.yml'), latin1('# \u00E9\n'));
      await writeFile(join(folder, 'facets.yml'), '# é �\n');
      const told = compileFiles(await readCorpusFiles(folder)).faults.map(formatFault);
      expect(told.filter((fault) => fault.includes('UTF-8'))).toEqual([
        'notes.yml:1: this line is not UTF-8; save the file as UTF-8',
        'review.md:2: this line is not UTF-8; save the file as UTF-8',
        'review.md:5: this line is not UTF-8; save the file as UTF-8',
        'review.md:9: this line is not UTF-8; save the file as UTF-8',
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('reads a file of comments alone as an empty list', () => {
    expect(faultsOf({ thesaurus: { name: 'thesaurus.yml', text: '# nothing yet\n' } })).toEqual([]);
  });

  it('tells all faults at once, by file and line', () => {
    const review = change(
      change(bundledFiles.review, '(#kumar-2019)', '(#nobody)'),
      '(#khan-2019)',
      '(#nowhere)',
    );
    const faults = faultsOf({ review, ...withStudy('studies/jo-2017.md', 'row: 5', 'row: 6') });
    expect(faults.length).toBeGreaterThanOrEqual(3);
    expect([...faults].map((fault) => fault.split(':')[0])).toEqual(
      [...faults].map((fault) => fault.split(':')[0]).sort(),
    );
  });

  it('says when there is no corpus, and lists the faults of one in its message', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
    try {
      await expect(compileCorpus(folder)).rejects.toMatchObject({ code: 'CORPUS_MISSING' });
      await expect(compileCorpus(join(folder, 'nothing'))).rejects.toMatchObject({
        code: 'CORPUS_MISSING',
      });
      await writeFile(join(folder, 'review.md'), 'no front matter\n');
      await expect(compileCorpus(folder)).rejects.toMatchObject({
        code: 'CORPUS_BROKEN',
        message: expect.stringContaining('review.md:1: there is no front matter'),
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
