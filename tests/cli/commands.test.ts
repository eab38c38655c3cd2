import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundSchema } from '../../src/answer/found.ts';
import { formatCitation, formatCitations, reviewCitation } from '../../src/cite/citation.ts';
import { drawBar, startProgress, whileSaying } from '../../src/cli/progress.ts';
import { LIBRARY_FORMAT } from '../../src/library/format.ts';
import { parseLibrary } from '../../src/library/library.ts';
import { bundledAssistant, bundledLibrary, ROOT } from '../bundled.ts';
import { COMMAND_NAMES } from './command-names.ts';
import { PROGRAM, runProgram } from './run.ts';

const PRINTED = 'The depth of light penetration limits the use of several imaging modalities';
const { references, review } = bundledLibrary;

describe('the program', () => {
  it.skipIf(process.platform === 'win32')('may be run by its name, as npx does', async () => {
    const { mode } = await stat(PROGRAM);
    expect(mode & 0o111).toBe(0o111);
  });
});

describe.runIf(existsSync('/dev/full'))('a full disk', () => {
  const FULL = openSync('/dev/full', 'w');
  afterAll(() => closeSync(FULL));

  it.each([[['ask', 'light']], [['--help']]])(
    'is told of in one line where %j prints on it, with an exit code of its own',
    (args) => {
      const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
        stdio: ['ignore', FULL, 'pipe'],
        encoding: 'utf8',
      });
      expect(stderr).toMatch(/^verbatim: The output cannot be written: ENOSPC: .*\.\n$/);
      expect(status).toBe(74);
    },
  );

  it('keeps no exit code from being told where only faults are printed on it', () => {
    const { status } = spawnSync(process.execPath, [PROGRAM, 'cite', 'nobody-1999'], {
      stdio: ['ignore', 'ignore', FULL],
    });
    expect(status).toBe(2);
  });
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-commands-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('verbatim --help', () => {
  it('shows examples and exit codes, for the program and for each command', async () => {
    const whole = await runProgram(['--help']);
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(whole.out).toContain('Exit codes: 0 yes; 1 no');
    const commands = [...whole.out.matchAll(/^ {2}(\w+) \[options\]/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(commands).toEqual(COMMAND_NAMES);
    const helps = await Promise.all(commands.map((name) => runProgram([name, '--help'])));
    for (const { out } of helps) {
      expect(out).toContain('Examples:\n  $ ');
      expect(out).not.toMatch(/default: "\//);
    }
  });

  it('is shown by `help` too, and not for a command that is none', async () => {
    expect(await runProgram(['help', 'cite'])).toEqual(await runProgram(['cite', '--help']));
    expect(await runProgram(['help'])).toEqual(await runProgram(['--help']));
    expect(await runProgram(['help', 'bogus'])).toEqual({
      code: 2,
      out: '',
      err: "error: unknown command 'bogus'\n(verbatim --help tells more)\n",
    });
  });
});

describe('verbatim ask', () => {
  it.each([
    [
      ['which studies used liposomes in China?', '--without', 'country=China'],
      /^Read as material = liposome\n\n3 of the 31 included studies.*\n {3}.*“liposomal nanoprobe”/,
    ],
    [['how many studies per country?'], /China 15 of 31: /],
    [
      ['which Chinese studies report particle size?'],
      /^15 of the 31 included studies: .*\n {3}Not read as a filter: size\n {3}Chen/m,
    ],
    [['chen 2018 her2'], /^Chen et al\., 2018 chen-2018, row 9 of the table\n {3}Country: USA/m],
    [['hi'], /It covers 31 studies of 2015 to 2024/],
    [
      ['and which of them used MRI?', '--after', 'which studies used liposomes?'],
      /material = liposome \(from before\); modality = MRI/,
    ],
  ])('prints %j with what its kind says first', async (args, printed) => {
    expect((await runProgram(['ask', '--limit', '1', ...args])).out).toMatch(printed);
  });

  it('takes one term or question with each option, so that the question may stand behind them', async () => {
    const options = ['--without', 'country=China', '--without', 'year=2024', '--json'];
    const question = 'which studies used liposomes in China in 2024?';
    const expected = await (
      await bundledAssistant()
    ).ask({ question, without: ['country=China', 'year=2024'] });
    for (const args of [
      [...options, question],
      [question, ...options],
    ])
      expect(JSON.parse((await runProgram(['ask', ...args])).out)).toEqual(expected);
    const history = ['which studies used liposomes?', 'and in China?'];
    const after = history.flatMap((before) => ['--after', before]);
    const followUp = 'and which of them used MRI?';
    expect(JSON.parse((await runProgram(['ask', '--json', ...after, followUp])).out)).toEqual(
      await (await bundledAssistant()).ask({ question: followUp, history }),
    );
  });

  it('prints what an answer is cited by', async () => {
    const { out } = await runProgram([
      'ask',
      'why is light a problem?',
      '--limit',
      '1',
      '--cite',
      'bibtex',
    ]);
    expect(out).toMatch(/^@article\{nano-cancer-imaging-2024,/);
    expect(out).toContain('(S5.P2@55ebc85a): “The depth of light');
  });
});

describe('verbatim search', () => {
  it('ranks passages without refusing', async () => {
    const { code, out } = await runProgram([
      'search',
      '--json',
      'price',
      'of',
      'gold',
      '--limit',
      '3',
    ]);
    expect(code).toBe(0);
    const expected = await (
      await bundledAssistant()
    ).search({ question: 'price of gold', limit: 3 });
    expect(foundSchema.parse(JSON.parse(out))).toEqual(expected);
    const ids = expected.evidence.map(({ id, hash }) => `${id}@${hash}\n`).join('');
    expect((await runProgram(['search', '--ids', 'price of gold', '--limit', '3'])).out).toBe(ids);
  });

  it('exits with 1 where nothing matches', async () => {
    expect(await runProgram(['search', 'zzzzqqq'])).toMatchObject({ code: 1 });
  });
});

describe.each(['ask', 'search'])('verbatim %s', (command) => {
  it('prints a note once, with the passage that it comes with first', async () => {
    const { out } = await runProgram([command, 'which nanoparticles were made for breast cancer?']);
    const [before = '', ...after] = out.split('note: The prose names 15 of the 31');
    expect(after).toHaveLength(1);
    expect(before).toMatch(/^ 1 /m);
    expect(before).not.toMatch(/^ 2 /m);
  });
});

describe('verbatim verify', () => {
  it('exits with 0 for words that stand in the review', async () => {
    const { code, out } = await runProgram(['verify', PRINTED]);
    expect(code).toBe(0);
    expect(out).toContain(`“${PRINTED}”`);
    expect(out).toContain('S5.P2');
  });

  it('exits with 1 for words that nearly do, and shows what differs', async () => {
    const { code, out } = await runProgram(['verify', PRINTED.replace('several', 'many')]);
    expect(code).toBe(1);
    expect(out).toContain('“many” is printed “several”');
  });

  it('exits with 1 for words that do not, and reads from a pipe', async () => {
    expect((await runProgram(['verify', 'cats are nice pets that purr'])).code).toBe(1);
    expect((await runProgram(['verify', '-'], { stdin: `${PRINTED}\n` })).code).toBe(0);
  });

  it.each([
    ['', 'The quote is empty. Give the words to look for in the review.'],
    ['a'.repeat(200_000), 'The quote has 200000 characters; the limit is 2000. Shorten it.'],
  ])('says what is wrong with a quote from a pipe, and exits with 2, %#', async (stdin, says) => {
    const { code, err } = await runProgram(['verify', '-'], { stdin });
    expect({ code, err }).toEqual({ code: 2, err: `verbatim: ${says}\n` });
  });

  it('reads no folder', () => {
    const opened = openSync(folder, 'r');
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'verify', '-'], {
      stdio: [opened, 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    closeSync(opened);
    expect(stderr).toBe('verbatim: The standard input cannot be read: it is a folder.\n');
    expect(status).toBe(2);
  });
});

describe('verbatim cite', () => {
  it('cites the review where nothing else is named', async () => {
    expect((await runProgram(['cite'])).out).toBe(
      `${formatCitation('apa', reviewCitation(review))}\n`,
    );
  });

  it('cites references by key, number and study, in any style', async () => {
    const khan = references.find(({ key }) => key === 'khan-2019')!;
    const { out } = await runProgram(['cite', 'khan-2019', 'ref-24', '--style', 'ris']);
    expect(out).toBe(formatCitation('ris', khan.csl));
    expect((await runProgram(['cite', '--all', '--style', 'vancouver'])).out).toBe(
      formatCitations(
        'vancouver',
        references.map(({ csl }) => csl),
      ),
    );
  });

  it('quotes passages with their place, and never a summary as the review', async () => {
    expect((await runProgram(['cite', 'S5.P2'])).out).toMatch(
      /^“The depth.*” \(Aljoqiman, 2024, Challenges › Limited Penetration Depth, ¶1\)\n\nAljoqiman/,
    );
    expect((await runProgram(['cite', 'chen-2018/summary.1'])).out).toContain(
      'a summary, not the words of the review',
    );
  });

  it('cites nothing where all references of a review are wanted that has none', async () => {
    const small = join(folder, 'small.json');
    await writeFile(small, JSON.stringify({ ...bundledLibrary, references: [] }));
    expect(await runProgram(['cite', '--all', '--corpus', small])).toEqual({
      code: 1,
      out: '',
      err: 'verbatim: The review has no references.\n',
    });
  });

  it('takes the ids that search prints, and says of those whose words have changed', async () => {
    const { out: ids } = await runProgram(['search', '--ids', 'light', '--limit', '50']);
    const printed = ids.trim().split('\n');
    expect(printed.length).toBeGreaterThan(30);
    expect(await runProgram(['cite', ...printed])).toMatchObject({ code: 0, err: '' });
    const plain = await runProgram(['cite', 'S5.P2', 'ref-09']);
    expect(await runProgram(['cite', 'S5.P2@55ebc85a', 'ref-09@00000000'])).toEqual({
      ...plain,
      err: 'verbatim: The words of ref-09@00000000 have changed since they were cited. They are given as they are now.\n',
    });
  });

  it.each([
    [['cite', 'khan-2019@00000000'], '"khan-2019@00000000" is no reference'],
    [
      ['cite', 'nobody-1999'],
      '"nobody-1999" is no reference (khan-2019, ref-14), study (chen-2018) or passage (S5.P2) of the review.',
    ],
    [['cite', ''], '"" is no reference'],
    [
      ['cite', '--style', 'harvard'],
      'Allowed choices are apa, vancouver, plain, bibtex, ris, csl-json',
    ],
    [['ask', 'gold', '--cite', 'harvard'], 'Allowed choices are'],
    [['ask', 'gold', '--corpus', 'nowhere.json'], 'nowhere.json cannot be read'],
    [['build', '--out', 'no/such/folder/x.json'], 'no/such/folder/x.json cannot be written'],
    [
      ['serve', '--allow-origin', 'journal.example'],
      '--allow-origin is "journal.example"; it must be an origin',
    ],
    [['serve', '--allow-origin', 'https://journal.example/path'], '--allow-origin is'],
  ])('says what is wrong with %j and exits with 2', async (args, message) => {
    const { code, err } = await runProgram(args, { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('verbatim build', () => {
  it('writes a Library that answers as the folder does', async () => {
    const file = join(folder, 'library.json');
    expect(await runProgram(['build', '--out', file])).toMatchObject({ code: 0, out: '' });
    expect(parseLibrary(JSON.parse(await readFile(file, 'utf8')))).toEqual(bundledLibrary);
    const [key] = bundledLibrary.references.map((one) => one.key);
    const cited = await runProgram(['cite', key ?? '', '--corpus', file]);
    expect(cited).toEqual(await runProgram(['cite', key ?? '']));
  });

  it.each([
    [{ format: 1 }, `format: expected ${LIBRARY_FORMAT}, found 1`],
    [{ ...bundledLibrary, review: { ...review, title: 7 } }, 'review.title: it must be text'],
  ])('is named where another command cannot read what was written, %#', async (value, message) => {
    const file = join(folder, 'broken.json');
    await writeFile(file, JSON.stringify(value));
    const { code, err } = await runProgram(['ask', 'gold', '--corpus', file]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('writes a Library that is opened by any name, for a folder may have any too', async () => {
    const cite = (corpus: string) => runProgram(['cite', '--corpus', corpus], { cwd: folder });
    await writeFile(join(folder, 'lib'), JSON.stringify(bundledLibrary));
    await mkdir(join(folder, 'review.json'));
    await copyFile(join(ROOT, 'corpus', 'review.md'), join(folder, 'review.json', 'review.md'));
    expect(await cite('lib')).toEqual(await runProgram(['cite']));
    expect((await cite('review.json')).err).toMatch(/^verbatim: The corpus in review\.json has /);
    expect(await cite(join('review.json', 'review.md'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^verbatim: .*review\.md cannot be read: it is no Library, as `verbatim build` writes it: .*\n$/,
      ),
    });
  });

  it.each(['check', 'build'])(
    '%s says that it wants a folder, where it gets a file',
    async (name) => {
      await writeFile(join(folder, 'a-file'), '{}');
      expect(await runProgram([name, 'a-file'], { cwd: folder })).toEqual({
        code: 2,
        out: '',
        err: 'verbatim: No corpus in a-file: it is a file, no folder. Name the folder that holds the review.\n',
      });
    },
  );
});

describe('startProgress', () => {
  const drawn = (isTTY: boolean, stepMs: number): string[] => {
    const written: string[] = [];
    let at = 0;
    const progress = startProgress(
      { isTTY, write: (text: unknown) => written.push(String(text)) > 0 },
      { total: 20, things: 'questions', now: () => (at += stepMs) },
    );
    for (let done = 0; done < 20; done += 1) progress.tick();
    progress.end();
    return written;
  };

  it('draws a bar on a terminal once a second has gone by, and takes it away', () => {
    const written = drawn(true, 300);
    expect(written[0]).toContain(drawBar(4, 20, 'questions'));
    expect(written.at(-1)).toBe('\r\u001B[2K');
  });

  it('draws nothing for a short wait, nor in a pipe', () => {
    expect(drawn(true, 10)).toEqual([]);
    expect(drawn(false, 300)).toEqual([]);
  });
});

describe('whileSaying', () => {
  it('says on a terminal what is waited for, and takes it away, even when the work fails', async () => {
    const written: string[] = [];
    const stream = { isTTY: true, write: (text: unknown) => written.push(String(text)) > 0 };
    expect(await whileSaying(stream, 'Reading …', () => Promise.resolve(7))).toBe(7);
    await expect(
      whileSaying(stream, 'Reading …', () => Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');
    expect(written).toEqual(['Reading …', '\r\u001B[2K', 'Reading …', '\r\u001B[2K']);
    await whileSaying({ ...stream, isTTY: false }, 'Reading …', () => Promise.resolve());
    expect(written).toHaveLength(4);
  });
});
