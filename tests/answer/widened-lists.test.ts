import { describe, expect, it } from 'vitest';
import { ask, askFor, keysOf, labels } from './asking.ts';

describe('years of a list', () => {
  it.each([
    ['How many came out in 2018 and 2019 taken together?', 'year 2018 to 2019'],
    ['papers published in 2015, 2016 or 2018', 'year = 2015 or 2016 or 2018'],
    ['studies from 2017 and 2019', 'year = 2017 or 2019'],
    ['papers published between 2016 and 2018', 'year 2016 to 2018'],
    ['everything up to and including 2018', 'year up to 2018'],
    ['which papers predate 2017', 'year up to 2016'],
    ['how many in the two years 2017 and 2018', 'year 2017 to 2018'],
    ['What came out after 2019?', 'year from 2020'],
    ['studies since 2018 and before 2020', 'year from 2018; year up to 2019'],
    ['which came out before 2016 or after 2023', 'year = 2015 or 2024'],
  ])('reads “%s” as %s', async (question, label) => {
    expect(labels(await ask(question))).toEqual(label.split('; '));
  });

  it('takes a superlative beside a limit for the same said twice', async () => {
    const { list } = await askFor('list', 'oldest ones, anything that came out before 2017');
    expect(list.studies).toHaveLength(4);
  });

  it('looks for the first of those within a limit', async () => {
    expect(keysOf(await ask('the earliest study before 2018'))).toEqual(['lee-2015', 'liu-2015']);
  });
});

describe('words that widen a list', () => {
  it.each([
    'Which projects dealt with lung cancer, counting cell lines and mixed panels?',
    'which studies touch on lung tumours, mixed ones included',
    'any way you count it, cell lines and mixed lists too: how many touch the lung?',
    'lung cancer studies, including those with several cancers',
  ])('are no condition: %s', async (question) => {
    expect(keysOf(await ask(question))).toEqual(['detappe-2017', 'yin-2021', 'li-s-2024']);
  });

  it('keep the wider of two conditions', async () => {
    const { list } = await askFor(
      'count',
      'how many deal with breast cancer, also triple negative',
    );
    expect(list.studies).toHaveLength(8);
  });
});

describe('what is asked of studies', () => {
  it.each([
    ['which studies were done in neither China nor the USA', 6],
    ['how many were not done in China or the USA', 6],
    ['how many cover more than one cancer', 5],
    ['how many combine CT and MRI', 2],
    ['how many were purely in vitro', 4],
    ['which respond to acidity', 3],
    ['At least one of PTT and PDT', 7],
    ['how many aim at a receptor such as HER2 or PSMA', 2],
    ['how many target PSMA', 1],
    ['any study not from USA, China, Japan?', 3],
    ['how many of these 31 are from Spain', 1],
    ["how many don't mention any country in Asia", 12],
    ['gold-free studies from the US in 2018', 1],
    ['studies which include a European and an American team', 1],
    ['Which studies use nothing but photoacoustic imaging', 2],
    ['I only care about cervical cancer, show me those', 2],
    ['studies more recent than 2019', 16],
    ['cells only, no animals, Spain', 1],
    ['number of studies that used NIR-II light', 3],
  ])('%s: %i', async (question, count) => {
    expect(keysOf(await ask(question))).toHaveLength(count);
  });

  it('is listed where the words name the facet with the value', async () => {
    expect(labels(await ask('aim: detection'))).toEqual(['purpose = detection']);
  });

  it.each([
    'how many patients were treated in the US studies',
    'how many animals were used in the Chinese studies',
  ])('is not what else is counted: %s', async (question) => {
    expect((await ask(question)).kind).toBe('refusal');
  });
});
