import { describe, expect, it } from 'vitest';
import { MAX_HISTORY } from '../../src/answer/limits.ts';
import { ask, askFor, keys, keysOf, say } from './asking.ts';

const carriedIds = ({ terms }: Awaited<ReturnType<typeof say>>): string[] =>
  terms.filter(({ from }) => from === 'history').map(({ id }) => id);

describe('a follow-up to a list', () => {
  it.each([
    [
      ['Which studies are from the USA?', '2019 only'],
      'grippin-2019 yuan-2019 zhong-2019 chen-2019',
    ],
    [['Which studies come from Japan?', 'any of them for bowel tumours?'], 'mi-2016 bakalova-2016'],
    [['Which studies used gold?', 'just those from 2021'], 'schmutzler-2021'],
    [['Which studies used gold?', 'and in vitro only?'], 'schmutzler-2021 li-s-2024'],
    [['Which studies used gold?', 'not from China'], 'lee-2015 schmutzler-2021 parchur-2018'],
    [['Which studies used silica?', 'before 2019'], 'detappe-2017 chen-2018'],
    [
      ['Which studies are on breast cancer?', 'except triple-negative'],
      'chen-2018 huang-2018 yin-2021 li-s-2024 wang-p-2024',
    ],
    [
      [
        'Which studies are from China?',
        'which of those used gold?',
        'any from 2024 on breast cancer?',
      ],
      'li-s-2024 wang-z-2024 wei-2024',
    ],
  ])('narrows it: %j', async (conversation, wanted) => {
    const answer = await say(...(conversation as [string, ...string[]]));
    expect(keysOf(answer)).toEqual(keys(wanted));
    expect(carriedIds(answer).length).toBeGreaterThan(0);
  });

  it.each([
    [
      ['Which studies are on breast cancer?', 'what about lung?'],
      'detappe-2017 yin-2021 li-s-2024',
    ],
    [['How many studies are from Germany?', 'and from Spain?'], 'garcia-astrain-2024'],
    [['Which gold studies are from 2018?', 'and 2015?'], 'lee-2015'],
  ])('puts another value in the place of the first: %j', async (conversation, wanted) => {
    const answer = await say(...(conversation as [string, ...string[]]));
    expect(keysOf(answer)).toEqual(keys(wanted));
  });

  it.each([
    [
      [
        'Which studies used gold?',
        'only those on breast cancer',
        'ok all cancers again, before 2020',
      ],
      'lee-2015 parchur-2018',
    ],
    [['photoacoustic imaging', 'only China', 'drop the country, only breast cancer'], 'huang-2018'],
    [
      [
        'Which studies are on breast cancer from 2024?',
        'only triple negative',
        'forget the triple negative, which give chemotherapy?',
      ],
      'wang-p-2024 wang-z-2024',
    ],
    [
      ['Theranostic studies that are not from China', 'now the Chinese ones, 2024 only'],
      'chen-2024 li-w-2024 wang-z-2024 wei-2024',
    ],
    [
      ['Which studies were done only in vitro?', 'which of these used gold?', "and which don't?"],
      'chai-2024 garcia-astrain-2024',
    ],
    [['Which study came from Germany?', 'what about Spain?'], 'garcia-astrain-2024'],
  ])('lets a condition go, or turns it: %j', async (conversation, wanted) => {
    const answer = await say(...(conversation as [string, ...string[]]));
    expect(keysOf(answer)).toEqual(keys(wanted));
  });

  it.each([
    ['The Spanish one: to what end?', 'garcia-astrain-2024'],
    ['what did the most recent of them develop?', 'garcia-astrain-2024'],
  ])('takes %j for the one that fits', async (question, key) => {
    expect(keysOf(await say('Which studies come from Europe?', question))).toEqual([key]);
  });

  it('counts among the studies listed before', async () => {
    const answer = await say('Which studies used gold?', 'how many of them are from China?');
    expect(answer.kind).toBe('count');
    expect(keysOf(answer)).toEqual(keys('li-s-2024 wang-z-2024 wei-2024'));
  });

  it('groups the studies listed before', async () => {
    const answer = await say('Which studies used silica?', 'which countries?');
    if (answer.kind !== 'list') throw new Error(answer.kind);
    expect(answer.list.groups?.facet).toBe('country');
    expect(keysOf(answer)).toHaveLength(4);
  });

  it.each([
    ['the third one', 'chen-2024'],
    ['tell me about the first one', 'chen-2017'],
    ['what did the second one detect?', 'grippin-2019'],
    ['the last one', 'chen-2024'],
  ])('takes %j for the study that stood there', async (question, key) => {
    const answer = await say('Which studies used liposomes?', question);
    expect(keysOf(answer)).toEqual([key]);
    expect(carriedIds(answer)).toEqual([`study=${key}`]);
    expect(answer.evidence[0]?.study?.key ?? answer.evidence[0]?.citations[0]?.study).toBe(key);
  });

  it.each([
    ['the fifth one', 'yuan-2019'],
    ['the eighth one', 'parchur-2018'],
    ['and the 9th study', 'chen-2019'],
    ['number 6', 'chen-2018'],
  ])('counts as far as %j', async (question, key) => {
    expect(keysOf(await say('which studies are from the USA?', question))).toEqual([key]);
  });

  it.each([
    ['no, I meant the 2019 one', 'chen-2019'],
    ['and the 2017 one?', 'chen-2017'],
    ['no, I mixed up the years, it must have been the one from 2019 about surgery', 'chen-2019'],
  ])('takes %j for that author’s study of that year', async (question, key) => {
    expect(keysOf(await say('What did Chen et al. 2018 do?', question))).toEqual([key]);
  });

  it.each([
    ['immunotherapy studies', 'w/o breast', 'grippin-2019 zhong-2019 diao-2024'],
    ['Which studies used MRI?', 'with CT as well', 'detappe-2017 li-w-2024'],
    ['Which papers used gold?', 'drop the animal ones', 'schmutzler-2021 li-s-2024'],
    [
      'SDT studies',
      'and PDT, put both in one list please',
      'huang-2018 chai-2024 chen-2024 diao-2024 wang-y-xu-2024',
    ],
    ['only American immunotherapy studies', 'no sorry, chinese', 'chen-2024 diao-2024'],
    ['Does Huang et al. 2018 use sonodynamic therapy?', 'who else does?', 'huang-2018 chen-2024'],
    [
      'Which studies are from China?',
      'Of that long list, which had come out before 2020?',
      'chen-2017 liu-2015 huang-2018',
    ],
    [
      'Which studies dealt with breast cancer?',
      'oh no, I got that wrong, it’s cervical cancer I have to look up',
      'li-s-2024 wang-y-xu-2024',
    ],
  ])('after %j refines with %j', async (first, question, list) => {
    expect(keysOf(await say(first, question))).toEqual(keys(list));
  });

  it.each([
    ['What did Ohannesian et al. develop?', 'weakness?', 'S5.P5'],
    ['What did Chai develop?', 'any drawback?', 'S5.P2'],
  ])('after %j finds for %j what stands in the way', async (first, question, id) => {
    expect((await say(first, question)).evidence[0]?.id).toBe(id);
  });

  it('knows of no drawback that the review does not tell', async () => {
    expect((await say('What did Grippin et al. develop?', 'any drawback?')).kind).toBe('refusal');
  });

  it('does not count patients, nor a figure that a study may report', async () => {
    for (const question of [
      'What share of cervical cancer patients stay disease-free?',
      'average number of gold particles taken up per prostate tumour cell',
    ])
      expect((await ask(question)).kind).not.toBe('count');
  });

  it('shows the list again where there is none at that place', async () => {
    const list = keysOf(await say('Which studies used liposomes?'));
    for (const question of ['the ninth one', 'the 12th one', '#0']) {
      const answer = await say('Which studies used liposomes?', question);
      expect([question, keysOf(answer)]).toEqual([question, list]);
    }
  });

  it('says what none of them has, with what was carried over', async () => {
    const { refusal, terms } = await askFor('refusal', 'before 2015', {
      history: ['Which studies used gold?'],
    });
    expect(refusal.reason).toBe('none-listed');
    expect(terms.map(({ label }) => label)).toEqual(['material = gold', 'year up to 2014']);
  });

  it.each(['which ones?', 'list them', 'which studies are they?'])(
    'lists what was counted for %j',
    async (question) => {
      expect(keysOf(await say('How many studies used silica?', question))).toHaveLength(4);
    },
  );

  it('counts what was listed for “how many is that?”', async () => {
    expect(keysOf(await say('Which studies used silica?', 'how many is that?'))).toHaveLength(4);
  });

  it('never lists all studies for a topic that was carried over', async () => {
    const answer = await say('What is theranostics?', 'and which studies did that?');
    expect(keysOf(answer)).not.toHaveLength(31);
  });
});

describe('a follow-up to a study', () => {
  it.each([
    ['Jo 2017', 'its journal', /Nat Commun/],
    ['Jo 2017', 'its DOI', /10\.1038\/s41467-017-00598-1/],
    ['What did Jo et al. develop?', 'which journal was that study in?', /Nat Commun/],
    ['Which study used chitosan?', 'where was it published?', /Carbohydr Polym/],
    ['Schmutzler 2021', 'which country is it from?', /Germany/],
    ['Yuan 2019', 'what enzyme does it need?', /[Ff]urin/],
    ['Which study is from Spain?', 'what technique did they use for imaging?', /SERS/],
  ])('after %j reads %j of that study', async (first, question, answers) => {
    const answer = await say(first, question);
    expect(carriedIds(answer)).toHaveLength(1);
    expect(answer.kind).toBe('study');
    expect(answer.evidence[0]?.text).toMatch(answers);
  });
});

describe('a follow-up to a passage', () => {
  it('carries the topic over: does its sensitivity depend on the cancer?', async () => {
    const answer = await say('What is PANORAMA?', 'does its sensitivity depend on the cancer?');
    expect(answer.evidence.slice(0, 2).map(({ id }) => id)).toContain('S5.P5');
    expect(carriedIds(answer)).toEqual(['study=ohannesian-2024']);
  });

  it('carries words of the question before', async () => {
    const answer = await say(
      'How might AI be used with these images?',
      'whose scaffolds are those?',
    );
    expect(answer.terms.find(({ kind }) => kind === 'topic')?.words).toContain('AI');
  });
});

describe('a fresh question', () => {
  it.each([
    'which databases were searched?',
    'why is light a problem for deep tumours?',
    'chen 2018',
    'how many studies are from Germany?',
    'What challenges does scaling up manufacturing bring?',
    '“Nanoparticles resemble DNA in size and are smaller than blood cells”',
  ])('gets the same answer in spite of a history: %j', async (question) => {
    const { next: _next, ...alone } = await ask(question);
    for (const before of ['Which studies used gold?', 'Jo 2017', 'what is PANORAMA?']) {
      const { next: _other, ...after } = await ask(question, { history: [before] });
      expect(after).toEqual(alone);
    }
  });

  it('is not touched by greetings and small talk before it', async () => {
    const answer = await say('hello', 'thanks', 'which studies used liposomes?', 'ok', '2024 only');
    expect(answer.kind).toBe('list');
  });

  it.each(['hi', 'thanks', 'what can you do?'])(
    '%j gets help whatever was asked',
    async (question) => {
      expect((await say('Which studies used gold?', question)).kind).toBe('help');
    },
  );
});

describe('a history', () => {
  it('with nothing in it changes nothing', async () => {
    const question = 'which studies used liposomes?';
    expect(await ask(question, { history: ['', ' ', '\n'] })).toEqual(await ask(question));
  });

  it('with nothing readable in it changes nothing', async () => {
    const question = 'which studies used liposomes?';
    expect(await ask(question, { history: ['\u0000', '\u200B'] })).toEqual(await ask(question));
  });

  it('longer than the limit is turned away, and one at the limit is read', async () => {
    const most = Array.from({ length: MAX_HISTORY }, () => 'Which studies used gold?');
    expect(keysOf(await ask('2021 only', { history: most }))).toEqual(['schmutzler-2021']);
    await expect(ask('2021 only', { history: [...most, 'gold'] })).rejects.toMatchObject({
      code: 'HISTORY_TOO_LONG',
    });
  });
});

describe('a follow-up to a passage', () => {
  it('that asks for a way round leads with what comes after it', async () => {
    for (const question of ['and is there a way round that?', 'so what can be done about it?']) {
      const answer = await say('Why is light a problem for deep tumours?', question);
      expect(answer.evidence[0]?.id).toBe('S5.P3');
    }
  });

  it('that only asks why, or for more, stays with it', async () => {
    const why = await say("Would S. Li's probe work in heterogeneous tumors?", 'why not?');
    expect(why.kind).not.toBe('refusal');
    expect(why.evidence[0]?.id).toBe('S5.P1');
    const more = await say('What does the review say about Fe-CPNDs?', 'more');
    expect(keysOf(more)).toEqual(['liu-2015']);
  });
});

describe('a follow-up that counts, leaves out or begins anew', () => {
  const japan = { history: ['Which studies are from Japan?'] };

  it.each([
    ['tell me about number two', 'bakalova-2016'],
    ['#3 please', 'gao-2024'],
    ['the second: what did it use?', 'bakalova-2016'],
    ['entry 1, what material', 'mi-2016'],
  ])('finds the one that is counted: %s', async (question, key) => {
    expect(keysOf(await ask(question, japan))).toEqual([key]);
  });

  it('counts studies that were compared in the order in which they were named', async () => {
    const history = ['compare Chen 2024 with Huang 2018'];
    expect(keysOf(await ask(history[0] ?? ''))).toEqual(['chen-2024', 'huang-2018']);
    const second = await ask('The second one, does it also help the immune side?', { history });
    expect(keysOf(second)).toEqual(['huang-2018']);
    expect(keysOf(await ask('the latter: where was it done', { history }))).toEqual(['huang-2018']);
  });

  it('leaves out what it drops from a list that was not made by it', async () => {
    const history = ['Which studies used liposomes?'];
    expect(keysOf(await ask('drop the American ones', { history }))).toEqual([
      'chen-2017',
      'chen-2024',
    ]);
    expect(keysOf(await ask('and besides those from China?', { history }))).toEqual([
      'grippin-2019',
    ]);
  });

  it('narrows a list to those of a first author', async () => {
    const history = ['Which studies used gold?'];
    expect(keysOf(await ask('any of them by Wang?', { history }))).toEqual(['wang-z-2024']);
  });

  it('stays with the passage of which it asks for more', async () => {
    const history = ['Which databases were searched?'];
    const answer = await ask('and besides those, was anywhere else combed through?', { history });
    expect(answer.evidence[0]?.id).toBe('S2.P1');
  });

  it('asks for the studies with what was explained before', async () => {
    const history = ['What is sonodynamic therapy?'];
    expect(keysOf(await ask('which studies used it?', { history }))).toEqual([
      'huang-2018',
      'chen-2024',
    ]);
  });

  it.each([
    'ok, different matter: which databases were searched?',
    "let's switch topics: which databases were searched?",
    'moving on, which databases were searched?',
    'Thanks! Next question: which databases were searched?',
    'forget that. which databases were searched?',
    'Unrelated, but which databases were searched?',
  ])('carries nothing into a fresh topic: %s', async (question) => {
    const answer = await ask(question, japan);
    expect(answer.evidence[0]?.id).toBe('S2.P1');
    expect(answer.terms).toEqual([]);
  });

  it('leads with the study that was spoken of, not with a slip about another', async () => {
    const answer = await ask('which receptor does it target?', { history: ['Chen 2018'] });
    expect(answer.evidence[0]?.id).toBe('chen-2018/row');
    expect(answer).not.toHaveProperty('settled');
  });
});
