import { describe, expect, it } from 'vitest';
import { checkFacets } from '../../src/compile/check-facets.ts';
import type { Checked } from '../../src/compile/checked.ts';
import { compileFiles } from '../../src/compile/compile.ts';
import type { CorpusFile } from '../../src/compile/corpus-files.ts';
import { openFaultLog } from '../../src/compile/faults.ts';
import { readFacets } from '../../src/compile/readers.ts';
import { readStudy } from '../../src/compile/studies.ts';
import { formatFault } from '../../src/errors.ts';
import { bundledFiles } from '../bundled.ts';

const { facets } = bundledFiles;
if (!facets) throw new Error('the bundled corpus has no facets.yml');

const changed = (from: string | RegExp, to: string): CorpusFile => {
  const text = facets.text.replace(from, to);
  if (text === facets.text) throw new Error(`facets.yml does not have ${String(from)}`);
  return { ...facets, text };
};
const studies = bundledFiles.studies.flatMap((file) => readStudy(file, openFaultLog()) ?? []);
/** Faults of this file beside the studies; all else that a compilation does would only take time. */
function faultsOf(file: CorpusFile): string[] {
  const log = openFaultLog();
  const draft = { studies, facets: readFacets(file, log) };
  checkFacets({ draft, log } as unknown as Checked); // it reads nothing else
  return log.faults.map(formatFault);
}
const lineOf = (words: string): number =>
  facets.text.split('\n').findIndex((line) => line.includes(words)) + 1;

describe('facets.yml', () => {
  it('has no fault as it is', () => {
    expect(faultsOf(facets)).toEqual([]);
  });

  it('is checked with the rest of the corpus', () => {
    const file = changed('- value: Bulgaria\n', '- value: Bulgarya\n');
    const { faults } = compileFiles({ ...bundledFiles, facets: file });
    expect(faults.map(formatFault)).toEqual(faultsOf(file));
  });

  it('may be absent', () => {
    const { facets: _facets, ...rest } = bundledFiles;
    expect(compileFiles({ ...rest, facets: undefined }).faults).toEqual([]);
  });

  it('is told of a value that no study has', () => {
    const faults = faultsOf(changed('- value: Bulgaria\n', '- value: Bulgarya\n'));
    const line = lineOf('- facet: country');
    expect(faults).toContain(
      `facets.yml:${line}: country: no study has the value “Bulgarya”; correct it, or move it to others`,
    );
    // The same slip leaves a study's own value and a group's member without a name.
    expect(faults).toContainEqual(
      expect.stringMatching(/a study has “Bulgaria”, which is not named/),
    );
    expect(faults).toContainEqual(
      expect.stringMatching(/“Bulgaria” of the group “Europe” is no value/),
    );
  });

  it('is told of a value of a study that it lacks', () => {
    const faults = faultsOf(changed(/ {4}- value: Spain\n(?: {6}.*\n)+/, ''));
    expect(faults).toContainEqual(
      expect.stringMatching(
        /^facets\.yml:\d+: country: a study has “Spain”, which is not named here/,
      ),
    );
  });

  it('is told of a member of a group that is no value', () => {
    expect(faultsOf(changed('values: [Germany, France]', 'values: [Germany, Franconia]'))).toEqual([
      expect.stringMatching(/“Franconia” of the group “Western Europe” is no value; correct it$/),
    ]);
  });

  it('is told of a phrase that stands for two values of one facet', () => {
    expect(
      faultsOf(changed('also: [Japan, Japanese]', 'also: [Japan, Japanese, Chinese]')),
    ).toEqual([
      expect.stringMatching(/country: “Chinese” stands for China and for Japan; keep one$/),
    ]);
  });

  it('is told so of the same phrase in other spelling', () => {
    expect(
      faultsOf(changed('also: [Japan, Japanese]', 'also: [Japan, Japanese, CHINÉSE]')),
    ).toEqual([expect.stringMatching(/stands for China and for Japan/)]);
  });

  it('lets a phrase stand for values of two facets', () => {
    const words = /^- facet: country\n {2}names: \[/m;
    expect(faultsOf(changed(words, '- facet: country\n  names: [HER2, '))).toEqual([]);
  });

  it('is told of a value of others that a study has', () => {
    const others = '- {value: India, also: [Indian]}';
    const faults = faultsOf(changed(others, '- {value: China}'));
    expect(faults).toContainEqual(
      expect.stringMatching(/“China” of others is a value that studies have; remove it$/),
    );
  });

  it('is told of a detail that no study has', () => {
    expect(faultsOf(changed('- detail: PLGA\n', '- detail: PLGB\n'))).toEqual([
      expect.stringMatching(/material: no study has “polymer” with the detail “PLGB”/),
    ]);
  });

  it('is told of a facet that stands twice', () => {
    const again = `${facets.text}\n- facet: country\n  names: [homeland]\n`;
    expect(faultsOf({ ...facets, text: again })).toContainEqual(
      expect.stringMatching(/the facet country stands twice; join the two$/),
    );
  });

  it.each([
    ['a facet that there is not', '- facet: country\n', '- facet: colour\n'],
    ['a value without a name', '- value: Bulgaria\n', '- valu: Bulgaria\n'],
    ['a group of nothing', 'values: [Germany, France]', 'values: []'],
    ['broken YAML', 'names: [country,', 'names: {country,'],
  ])('is told of %s, with the line', (_fault, from, to) => {
    const [first] = faultsOf(changed(from, to));
    expect(first).toMatch(/^facets\.yml:\d+: /);
  });
});
