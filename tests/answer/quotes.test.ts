import { describe, expect, it } from 'vitest';
import type { QuoteCheck } from '../../src/answer/schema/quote.ts';
import { isPasted, pastedQuote, unquote } from '../../src/answer/quote/check-quote.ts';
import { bundledLibrary } from '../bundled.ts';
import { ask, askFor } from './asking.ts';

const check = async (question: string): Promise<QuoteCheck> =>
  (await askFor('quote', question, { as: 'quote' })).quote;
/** What differs at the best place: the words pasted, and those printed. */
const differing = ({ text, places: [place] }: QuoteCheck): [string, string][] =>
  (place?.differences ?? []).map(({ quote, source }) => [
    text.slice(quote.start, quote.end),
    place?.text.slice(source.start, source.end) ?? '',
  ]);

const PENETRATION =
  'The depth of light penetration limits the use of several imaging modalities, including fluorescence imaging and photodynamic therapy (PDT), particularly in deep-seated cancers.';

describe('a quote', () => {
  it('that stands in the review is found with its place', async () => {
    const quote = await check(PENETRATION);
    expect(quote).toMatchObject({ verdict: 'exact', share: 1 });
    expect(quote.says).toBe(
      'These words stand in the review: Challenges › Limited Penetration Depth, ¶1.',
    );
    const [place] = quote.places;
    expect(place).toMatchObject({ paragraph: 'S5.P2', passage: 'S5.P2', words: 'review' });
    expect(place?.text.slice(place.span.start, place.span.end)).toMatch(/^The depth.*cancers$/);
  });

  it('is known for one when it is simply pasted', async () => {
    for (const pasted of [PENETRATION, `“${PENETRATION}”`, `"${PENETRATION}"`, `«${PENETRATION}»`])
      expect((await askFor('quote', pasted)).quote.verdict).toBe('exact');
    expect((await ask('why is light a problem for deep tumours?')).kind).not.toBe('quote');
  });

  it('that stands in two places is found in both, the review before our summary', async () => {
    const { places } = await check(
      'PubMed, Science Direct, and the Cochrane Library were the bibliographic databases searched',
    );
    expect(places.map(({ paragraph }) => paragraph)).toEqual(['S0.P1', 'S2.P1']);
    const title = await check('H2O2-responsive liposomal nanoprobe');
    expect(title.places.map(({ passage }) => passage)).toEqual(['chen-2017/row', 'ref-13']);
  });

  it.each([
    [
      'broken lines',
      PENETRATION.replace('penetration', 'pene-\ntration').replace(' the use', '\n  the use'),
    ],
    ['lines of an e-mail', PENETRATION.replaceAll(' ', '\r\n')],
    ['soft hyphens', PENETRATION.replace('modalities', 'modali\u00ADties')],
    ['another hyphen', PENETRATION.replace('deep-seated', 'deep\u2010seated')],
    ['no-break spaces', PENETRATION.replaceAll(' ', '\u00A0')],
    ['capitals', PENETRATION.toUpperCase()],
    ['no full stop', PENETRATION.slice(0, -1)],
    [
      'an ellipsis',
      PENETRATION.replace('including fluorescence imaging and photodynamic therapy', '…'),
    ],
    ['an ellipsis in brackets', PENETRATION.replace('of several imaging modalities', '[...]')],
    ['dots with spaces', PENETRATION.replace('of several imaging modalities', '. . .')],
    ['dots at both ends', '…limits the use of several imaging modalities, including fluorescence…'],
  ])('copied with %s is still exact', async (_how, pasted) => {
    expect((await check(pasted)).verdict).toBe('exact');
  });

  it('says that an ellipsis leaves words out', async () => {
    const { verdict, says } = await check('The depth of light penetration … deep-seated cancers.');
    expect(verdict).toBe('exact');
    expect(says).toMatch(/^These words stand in the review, with others left out between them: /);
  });

  it('with another sign says another thing', async () => {
    expect((await check('Au@Gd2O3-Ln (Ln = Yb/Er) nanoparticles')).verdict).toBe('exact');
    const quote = await check('Au@Gd2O3-Ln (Ln ≠ Yb/Er) nanoparticles');
    expect(quote.verdict).toBe('near');
    expect(differing(quote)).toEqual([['≠', '=']]);
  });

  it.each([
    '"gold nanorods" or "gold nanoshells"?',
    '"CT" and "MRI" and "PET"',
    '“Chen 2018” and “Chen 2019”',
  ])('is not what phrases in marks of their own are: %j', async (question) => {
    expect((await ask(question)).kind).not.toBe('quote');
  });

  it.each([
    ['H2O2-responsive liposomal nanoprobe (Lipo@HRP&ABTS)', 'chen-2017/row'],
    ['pH-sensitive calcium phosphate nanoparticles (PEGMnCaP) with Mn2+ ions', 'mi-2016/row'],
    ['Au-Fe3O4 Janus nanoparticles are utilized for photothermal treatment', 'S3.P4'],
    ['Au–Fe₃O₄ Janus nanoparticles are utilized for photothermal treatment', 'S3.P4'],
    ['created a “all‑in‑one” tumor-targeted theranostic platform', 'S4.P3'],
    ["created a 'all-in-one' tumor-targeted theranostic platform", 'S4.P3'],
    ['factor receptor 2 and αvβ3-targeted microbubbles', 'S1.P5.1'],
    ['Spectrally distinct ultrasmall core-shell silica nanoparticles (C’ dots)', 'chen-2019/row'],
    ['retrieved 2,700 articles in total', 'S3.P1'],
    ['Garcia-Astrain et al., 2024', 'garcia-astrain-2024/row'],
    ['safe nanoparticles are we there yet', 'ref-31'],
    ['A Systematic Review of Nanotechnology in Cancer Imaging', 'S0.F1'],
    ['Characteristics of the included studies', 'S3.C2'],
  ])('%j is exact, signs, accents and subscripts aside', async (pasted, passage) => {
    const quote = await check(pasted);
    expect(quote.verdict).toBe('exact');
    expect(quote.places.map((place) => place.passage)).toContain(passage);
  });

  it.each([
    [
      'not',
      'Real-time monitoring of tumor dynamics, including variations in pH, oxygenation, or medication administration, is possible with many of the imaging methods available.',
      [['', 'not']],
    ],
    [
      'a number',
      'The search strategy retrieved 2700 articles in total, 103 of which were duplicates',
      [['103', '130']],
    ],
    ['a unit', 'because of their size range of 10 nm to 100 µm and their capacity', [['µm', 'nm']]],
    ['a word', PENETRATION.replace('limits', 'improves'), [['improves', 'limits']]],
    [
      'a word and another',
      PENETRATION.replace('several', 'all').replace('deep', 'superficially'),
      [
        ['all', 'several'],
        ['superficially', 'deep'],
      ],
    ],
    ['a word put in', PENETRATION.replace('the use', 'even the use'), [['even', '']]],
    [
      'a particle',
      'Quantum dots, silicon-based nanoparticles, magnetic nanoparticles, micelles, and gold nanoparticles',
      [['micelles', 'liposomes']],
    ],
  ])('with %s changed is near, and the difference is marked', async (_what, pasted, wanted) => {
    const quote = await check(pasted);
    expect(quote.verdict).toBe('near');
    expect(differing(quote)).toEqual(wanted);
    expect(quote.says).toContain(
      `differs in ${wanted.length} place${wanted.length > 1 ? 's' : ''}`,
    );
  });

  it('does not take a decimal for another number', async () => {
    expect((await check('The search strategy retrieved 27.00 articles in total')).verdict).toBe(
      'near',
    );
  });

  it.each([
    'Patients who received the liposomes lived twice as long as those in the control arm.',
    'Gold nanoparticles were approved for use in children by the European Medicines Agency.',
    'To be, or not to be, that is the question.',
    'The results of our meta-analysis favour magnetic resonance over ultrasound by nine percent.',
    'zzz qqq xxx',
    '…',
    '"""',
  ])('that is invented is not in the review: %j', async (pasted) => {
    const quote = await check(pasted);
    expect(quote).toMatchObject({ verdict: 'absent', places: [] });
    expect(quote.says).toBe('These words do not stand in the review.');
  });

  it('of a summary is said to be ours', async () => {
    const summary = bundledLibrary.passages.find(({ id }) => id === 'jo-2017/summary.1');
    const sentence = summary?.sentences[0];
    const quote = await check(summary?.text.slice(sentence?.start, sentence?.end) ?? '');
    expect(quote.verdict).toBe('exact');
    expect(quote.places[0]?.words).toBe('summary');
  });

  it('comes with the passage that holds it, its citations and notes', async () => {
    const { evidence } = await askFor(
      'quote',
      '(S. Li et al., 2024) created a "all-in-one" tumor-targeted theranostic platform',
      { as: 'quote' },
    );
    expect(evidence[0]?.id).toBe('S4.P3');
    expect(evidence[0]?.notes[0]).toMatchObject({ severity: 'high', kind: 'slip' });
  });

  it('is held against the review whatever it looks like, where that is asked', async () => {
    for (const pasted of ['hi', 'gold', 'which studies used gold?', 'chen 2018', 'S5.P2'])
      expect((await ask(pasted, { as: 'quote' })).kind).toBe('quote');
  });
});

describe('pastedQuote', () => {
  it('is sure of words in quotation marks, and takes long statements for possible ones', () => {
    expect(pastedQuote('“three words here”')).toEqual({ quote: 'three words here', isSure: true });
    expect(pastedQuote(PENETRATION)).toEqual({ quote: PENETRATION, isSure: false });
  });

  it.each([
    '“gold”',
    '"two words"',
    'a short statement',
    'Which studies used gold in living mice at all times?',
    'is it so that all of the studies were done in mice',
  ])('takes %j for none', (text) => {
    expect(pastedQuote(text)).toBeUndefined();
  });
});

describe('unquote', () => {
  it('takes the marks around the whole away, and leaves those within', () => {
    expect(unquote(' “a "b" c” ')).toBe('a "b" c');
    expect(unquote('‘a’')).toBe('a');
    expect(unquote('""')).toBe('');
  });
});

describe('isPasted', () => {
  it('wants most of the words in one place', () => {
    const quote = { says: '', text: '', places: [] };
    expect(isPasted({ ...quote, verdict: 'exact', share: 1 })).toBe(true);
    expect(isPasted({ ...quote, verdict: 'near', share: 0.8 })).toBe(true);
    expect(isPasted({ ...quote, verdict: 'near', share: 0.6 })).toBe(false);
    expect(isPasted({ ...quote, verdict: 'absent', share: 0.2 })).toBe(false);
  });
});
