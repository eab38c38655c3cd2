import { describe, expect, it } from 'vitest';
import { ask, keys, keysOf, labels, say } from './asking.ts';

describe('what is left out of a list', () => {
  it.each([
    ['Which 2016 studies remain once Japan is taken away?', 'year = 2016; not country = Japan'],
    ['cross out China: who used gold?', 'not country = China; material = gold'],
    ['how many used gold with the Chinese ones left out?', 'material = gold; not country = China'],
    ['copper yes, gold no', 'material = copper; not material = gold'],
    ['breast cancer studies, China removed', 'cancer = breast; not country = China'],
  ])('%s', async (question, wanted) => {
    expect(labels(await ask(question)).sort()).toEqual(wanted.split('; ').sort());
  });

  it('is all but what never left the dish', async () => {
    const answer = await say('Which studies used gold?', 'without those that never left the dish');
    expect(labels(answer)).toEqual(['material = gold', 'not model = in vitro only']);
  });

  it('ends at a comma, where it denies a facet by its name', async () => {
    expect(keysOf(await ask('studies without any treatment, American, before 2018'))).toEqual(
      keys('oseledchyk-2017 jo-2017'),
    );
  });

  it('ends at a plus sign', async () => {
    expect(labels(await ask('no cancer named + before 2018, which studies?'))).toContain(
      'year up to 2017',
    );
  });
});

describe('turns of phrase that are conditions', () => {
  it.each([
    ['Which studies come from an international collaboration?', 'detappe-2017 bakalova-2016'],
    ['Which papers have authors in more than a single country?', 'detappe-2017 bakalova-2016'],
    [
      'Which in vitro only studies do not treat anything?',
      'schmutzler-2021 garcia-astrain-2024 li-s-2024',
    ],
    ['European studies without any partner abroad', 'schmutzler-2021 garcia-astrain-2024'],
  ])('%s', async (question, wanted) => {
    expect(keysOf(await ask(question))).toEqual(keys(wanted));
  });

  it.each([
    'Which photothermal studies were tested on cells as well as on animals?',
    'photothermal, both cell and animal work',
  ])('takes cells beside animals for a design: %s', async (question) => {
    expect(labels(await ask(question))).toEqual(
      expect.arrayContaining(['model = in vitro', 'model = in vivo']),
    );
  });

  it('leaves the cells of a cancer alone', async () => {
    expect(labels(await ask('Which studies looked at breast cancer cells?'))).toEqual([
      'cancer = breast',
    ]);
  });

  it('takes the plural of a name for all who bear it', async () => {
    expect(keysOf(await ask('Which Chens are first authors here?'))).toEqual(
      keys('chen-2017 chen-2018 chen-2019 chen-2024'),
    );
  });

  it('reads words of asking through slips of the fingers', async () => {
    expect(keysOf(await ask('studys frm Japann, publishd in 2016'))).toEqual(
      keys('mi-2016 bakalova-2016'),
    );
  });
});

describe('a list that is turned over in talk', () => {
  it.each([
    [['Which studies come from Japan?', 'and the lot in Seoul?'], 'lee-2015'],
    [
      ['Which studies used CT?', 'widen that to Raman as well'],
      'oseledchyk-2017 detappe-2017 garcia-astrain-2024 li-w-2024',
    ],
    [
      ['Which studies used gold?', 'throw out whatever is Chinese'],
      'lee-2015 schmutzler-2021 parchur-2018',
    ],
    [
      ['Which studies used gold?', 'only the Chinese ones', 'and those from anywhere else?'],
      'lee-2015 schmutzler-2021 parchur-2018',
    ],
    [['Which studies are on lung cancer?', 'swap lung for prostate'], 'schmutzler-2021'],
    [
      ['What appeared in ACS Nano?', 'and in the International Journal of Nanomedicine?'],
      'li-w-2024 wang-y-xu-2024',
    ],
    [
      ['What appeared in ACS Nano?', '+ Nature Materials'],
      'oseledchyk-2017 grippin-2019 yuan-2019 parchur-2018 garcia-astrain-2024',
    ],
    [
      ['Which studies used gold?', 'minus the Chinease ones'],
      'lee-2015 schmutzler-2021 parchur-2018',
    ],
    [['Which studies are on breast cancer?', 'limit it to Japan, Korea and the USA'], 'chen-2018'],
    [
      ['Which studies are from the USA?', 'of that bunch, who published in 2019?'],
      'grippin-2019 yuan-2019 zhong-2019 chen-2019',
    ],
  ])('%j', async (conversation, wanted) => {
    expect(keysOf(await say(...(conversation as [string, ...string[]])))).toEqual(keys(wanted));
  });

  it('keeps what a comma sets apart from what is dropped', async () => {
    const answer = await say(
      'photoacoustic imaging',
      'only China',
      'drop the country, only breast cancer',
    );
    expect(keysOf(answer)).toEqual(['huang-2018']);
  });
});

describe('ways to limit a list', () => {
  const IN_VITRO_ONLY = keys('schmutzler-2021 chai-2024 garcia-astrain-2024 li-s-2024');
  it.each([
    'confined to in vitro',
    'nothing other than in vitro',
    'just in vitro',
    'in vitro, full stop',
    'in vitro and nowhere else',
  ])('which studies are %s', async (limit) => {
    expect(keysOf(await ask(`Which studies are ${limit}?`))).toEqual(IN_VITRO_ONLY);
  });

  it('take “just” for a wish where a study may have several', async () => {
    expect(labels(await ask('just gold studies'))).toEqual(['material = gold']);
  });
});

describe('ways to leave a value out of a list', () => {
  it.each([
    'sans China',
    'anything but China',
    'rather than China',
    'leaving aside China',
    'drop China',
  ])('gold studies, %s', async (wish) => {
    expect(keysOf(await ask(`gold studies, ${wish}`))).toEqual(
      keys('lee-2015 schmutzler-2021 parchur-2018'),
    );
  });

  it('are not those that say it does not matter', async () => {
    expect(labels(await ask('Which studies used gold, regardless of China?'))).toEqual([
      'material = gold',
    ]);
  });
});

describe('what the included studies are called', () => {
  it.each(['manuscripts', 'efforts', 'crews', 'of the whole batch', 'of the collection'])(
    'how many %s used gold',
    async (name) => {
      expect(keysOf(await ask(`how many ${name} used gold`))).toHaveLength(6);
    },
  );
});

describe('values told by how they work', () => {
  it.each([
    ['Which studies hear what light does to tissue as sound?', 'modality = photoacoustic'],
    ['papers on particles sent as hollow balls of fat', 'material = liposome'],
    ['how many treat tumours by heat that a laser makes?', 'therapy = PTT'],
    ['studies on the gland that sits below the bladder in men', 'cancer = prostate'],
  ])('%s', async (question, label) => {
    expect(labels(await ask(question))).toEqual([label]);
  });

  it('are told within one clause, not across an “or”', async () => {
    const said = labels(await ask('Which studies are on a gland or on the bladder?'));
    expect(said).not.toContain('cancer = prostate');
  });

  it('are not read into a question that asks for no studies', async () => {
    expect((await ask('Why does sound travel less far than light in tissue?')).kind).not.toBe(
      'list',
    );
  });
});

describe('a clause that asks', () => {
  it.each([
    ['Copper: which papers have it?', 'li-w-2024 wang-z-2024 xia-2024'],
    ['In which studies does copper occur?', 'li-w-2024 wang-z-2024 xia-2024'],
    ['Which are the earliest of the lot?', 'lee-2015 liu-2015'],
    ['Some studies used copper: who are they?', 'li-w-2024 wang-z-2024 xia-2024'],
    ['Tabulate what was done with copper.', 'li-w-2024 wang-z-2024 xia-2024'],
    ['copper, full list', 'li-w-2024 wang-z-2024 xia-2024'],
    ['lung cancer, cell lines included, which ones?', 'detappe-2017 yin-2021 li-s-2024'],
    ['gold studies <2018', 'lee-2015'],
    ['gold, >= 2022: which studies?', 'li-s-2024 wang-z-2024 wei-2024'],
  ])('%s', async (question, wanted) => {
    expect(keysOf(await ask(question))).toEqual(keys(wanted));
  });
});

describe('a correction', () => {
  it.each([
    [['Which studies come from Japan?', 'no, I meant Germany'], 'schmutzler-2021'],
    [['Which studies are on lung cancer?', 'sorry, not lung but prostate'], 'schmutzler-2021'],
    [['Which Chinese studies are from 2021?', 'and the year before?'], ''],
    [['What was published in 2015?', 'and the year after that?'], 'mi-2016 bakalova-2016'],
  ])('%j', async (conversation, wanted) => {
    const answer = await say(...(conversation as [string, ...string[]]));
    expect(keysOf(answer)).toEqual(wanted === '' ? [] : keys(wanted));
  });

  it('of the topic is none of the last answer', async () => {
    const answer = await say(
      'Tell me about Jo 2017',
      'Right, leaving that. Who wrote this review?',
    );
    expect(answer.evidence[0]?.id).toMatch(/^S0\.F[23]$/);
  });
});

describe('a short question about what was just said', () => {
  it.each([
    [['What do they say about artificial intelligence?', 'an example?'], /^S6\.P3/],
    [['What is theranostics?', 'where does it say that?'], /./],
  ])('%j is answered', async (conversation, id) => {
    const answer = await say(...(conversation as [string, ...string[]]));
    expect(['refusal', 'help']).not.toContain(answer.kind);
    expect(answer.evidence[0]?.id).toMatch(id);
  });
});

it('what is cited is not looked for among the included studies', async () => {
  const answer = await ask('does it cite anything on zinc oxide?');
  expect(answer.kind).not.toBe('refusal');
  expect(answer.evidence[0]?.id).toBe('ref-04');
});

describe('ways to ask for a list', () => {
  it.each([
    ['gold, China, count', 'material = gold; country = China'],
    ['what had China to offer before 2020, if I may ask?', 'country = China; year up to 2019'],
    [
      'Where do I find breast cancer work from Japan or China?',
      'cancer = breast; country = Japan or China',
    ],
    [
      'For a lecture on immunotherapy I need the American studies',
      'therapy = immunotherapy; country = USA',
    ],
    ['sound waves outside America: who did so?', 'not country = USA'],
    ['glassware and nothing else, the year being 2024', 'model = in vitro only; year = 2024'],
    ['how many of the 2024 entries state an actual kind of cancer?', 'cancer named; year = 2024'],
    ['studies with a cancer that is named, from Spain', 'cancer named; country = Spain'],
    ['I am after the oldest material, meaning 2015 plus 2016', 'year 2015 to 2016'],
    [
      'experiments that never got further than the petri dish, since 2024',
      'model = in vitro only; year from 2024',
    ],
  ])('%s', async (question, wanted) => {
    const answer = await ask(question);
    expect(['list', 'count', 'refusal']).toContain(answer.kind); // a refusal says that none has all of them
    expect(labels(answer)).toEqual(expect.arrayContaining(wanted.split('; ')));
  });
});
