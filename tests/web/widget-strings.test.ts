import { describe, expect, it } from 'vitest';
import { createSay, readStrings } from '../../web/widget/strings.ts';
import { readLanguage } from '../../web/widget/settings.ts';

describe('readLanguage', () => {
  it('takes what no language is called for the default one', () => {
    expect(['de', 'pt-br', '', 'en_US', 'x'].map(readLanguage)).toEqual([
      'de',
      'pt-BR',
      'en',
      'en',
      'en',
    ]);
  });
});

describe('the texts of the widget', () => {
  it('have their facts put in, and the plural form of their language', () => {
    const say = createSay({}, 'en');
    expect(say('passages', { count: 1 })).toBe('1 passage');
    expect(say('passages', { count: 3 })).toBe('3 passages, the best first');
    expect(say('cites', { citations: '{count} $& “x”' })).toBe('cites {count} $& “x”');
  });

  it('give way to those of the page, also where they come later', () => {
    const own = {
      ask: 'Zapytaj',
      near: 'Prawie',
      passages: { one: '{count} fragment', few: '{count} fragmenty', other: '{count} fragmentów' },
    };
    const say = createSay(own, 'pl');
    say.learn({ near: 'Nearly', exact: 'Exactly' });
    expect([say('ask'), say('near'), say('exact')]).toEqual(['Zapytaj', 'Prawie', 'Exactly']);
    expect(say('passages', { count: 3 })).toBe('3 fragmenty');
    expect(say('passages', { count: 5 })).toBe('5 fragmentów');
  });

  it('are read from an attribute, and are our own where it has none', () => {
    const say = createSay(readStrings('{"ask":"Fragen","close":null}'), 'de');
    expect([say('ask'), say('close'), say('retry')]).toEqual(['Fragen', 'Close', 'Try again']);
    expect(readStrings('{"ask":')).toEqual({});
    expect(readStrings(undefined)).toEqual({});
  });
});
