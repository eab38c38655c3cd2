import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearsAt } from '../../src/answer/list/years.ts';
import { analyze } from '../../src/text/token.ts';

/** The first years that a text has, and the words left after them. */
function read(text: string) {
  const { tokens } = analyze(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const found = yearsAt(text, tokens, at);
    if (found) {
      const rest = tokens.slice(at + found.length).map(({ word }) => word);
      return { years: found.years, rest: rest.join(' ') };
    }
  }
  return undefined;
}

describe('yearsAt', () => {
  it.each(['constructor', 'valueof', 'tostring', '__proto__', 'hasownproperty'])(
    'finds the year alone behind %j',
    (word) => {
      expect(read(`${word} 2019`)?.years).toEqual({ from: 2019, to: 2019 });
    },
  );

  it.each([
    ['2019', { from: 2019, to: 2019 }],
    ['in 2019', { from: 2019, to: 2019 }],
    ['from 2019', { from: 2019, to: 2019 }],
    ['from 2019 on', { from: 2019 }],
    ['from 2019 onwards', { from: 2019 }],
    ['from 2019 or later', { from: 2019 }],
    ['since 2020', { from: 2020 }],
    ['after 2020', { from: 2021 }],
    ['post-2020', { from: 2021 }],
    ['later than 2020', { from: 2021 }],
    ['newer than 2020', { from: 2021 }],
    ['before 2018', { to: 2017 }],
    ['pre-2018', { to: 2017 }],
    ['prior to 2018', { to: 2017 }],
    ['older than 2018', { to: 2017 }],
    ['until 2018', { to: 2018 }],
    ['by 2018', { to: 2018 }],
    ['up to 2018', { to: 2018 }],
    ['2018 or earlier', { to: 2018 }],
    ['2018 and before', { to: 2018 }],
    ['2018 or newer', { from: 2018 }],
    ['2018 and later', { from: 2018 }],
    ['2015-2018', { from: 2015, to: 2018 }],
    ['2015–2018', { from: 2015, to: 2018 }],
    ['2015/2018', { from: 2015, to: 2018 }],
    ['2018 to 2015', { from: 2015, to: 2018 }],
    ['from 2015 to 2018', { from: 2015, to: 2018 }],
    ['between 2015 and 2018', { from: 2015, to: 2018 }],
    ['2015 through 2018', { from: 2015, to: 2018 }],
    ['1999', { from: 1999, to: 1999 }],
  ])('reads %j', (text, years) => {
    expect(read(text)).toEqual({ years, rest: '' });
  });

  it('leaves the words that are no part of it', () => {
    expect(read('studies since 2020 from China')).toEqual({
      years: { from: 2020 },
      rest: 'from china',
    });
    expect(read('2017 and gold')).toEqual({ years: { from: 2017, to: 2017 }, rest: 'and gold' });
    expect(read('2017 and 2018')).toEqual({ years: { from: 2017, to: 2017 }, rest: 'and 2018' });
  });

  it.each(['2700 articles', '31', '20190', '1850', 'since then', 'between them', '4T-1', '2019nm'])(
    'reads no year in %j',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('gives years in order, of this or the last century, and takes no more words than there are', () => {
    const word = fc.constantFrom(
      ...'2015 2019 1987 since from between and or to before after until later earlier on than older prior by up -'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const question = words.join(' ');
        const { tokens } = analyze(question);
        for (let at = 0; at < tokens.length; at += 1) {
          const found = yearsAt(question, tokens, at);
          if (!found) continue;
          const { from = 1900, to = 2099 } = found.years;
          expect(from).toBeGreaterThanOrEqual(1900);
          expect(to).toBeLessThanOrEqual(2099);
          expect(from).toBeLessThanOrEqual(to);
          expect(found.length).toBeGreaterThan(0);
          expect(at + found.length).toBeLessThanOrEqual(tokens.length);
        }
      }),
    );
  });
});
