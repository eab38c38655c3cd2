import { describe, expect, it } from 'vitest';
import { ask } from './asking.ts';

describe('a wish of the review', () => {
  it('is no question for its aim', async () => {
    const { evidence } = await ask('what does the review want done about long-term safety');
    expect(evidence[0]?.id).not.toMatch(/^S0/);
  });
});

describe('a question about the review itself', () => {
  it.each([
    ['who is the author?', 'S0.F2', /Khalid Suliman Aljoqiman/],
    ['what is the author’s affiliation?', 'S0.F3', /King Faisal University/],
    ['what is the author’s e-mail address?', 'S0.F3', /Kaljoghaiman@kfu\.edu\.sa/],
    ['what journal is this?', 'S0.F4', /Nanotechnology Perceptions/],
    ['in which journal did the review appear?', 'S0.F4', /Nanotechnology Perceptions/],
    ['what year is the review from?', 'S0.F4', /2024/],
    ['which volume and issue is it?', 'S0.F4', /Vol\. 20 No\.1/],
    ['what is the title of the review?', 'S0.F1', /^A Systematic Review of Nanotechnology/],
    ['how do i cite this review?', 'S0.F1', /^A Systematic Review of Nanotechnology/],
    ['what is the aim of this review?', 'S0.P1.2', /aim of this systematic review/],
    ['what keywords were searched?', 'S2.P1', /"nanotechnology" OR "nanoparticles"/],
    ['what was the search strategy?', 'S2.P1', /AND \("cancer imaging"/],
    ['were reference lists searched too?', 'S2.P1', /references list of the previous reviews/],
    [
      'what information was taken from each study?',
      'S2.P1',
      /research design, nation, cancer type/,
    ],
    ['how many articles did the search retrieve?', 'S3.P1', /retrieved 2700 articles/],
    ['how many duplicates were removed?', 'S3.P1', /130 of which were duplicates/],
    ['how many articles were left after title and abstract?', 'S3.P1', /2160 being excluded/],
    ['how many studies were included?', 'S3.P1', /31 studies were ultimately included/],
    ['is there a PRISMA flow diagram?', 'S3.C1', /PRISMA flow diagram/],
    ['what is Table 1 about?', 'S3.C2', /Characteristics of the included studies/],
  ])('%j is answered by %s', async (question, id, says) => {
    const answer = await ask(question);
    expect(answer.kind).toBe('passages');
    expect(answer.evidence[0]?.id).toBe(id);
    expect(answer.evidence[0]?.text).toMatch(says);
  });

  it('about the databases leads with the Methods or the abstract', async () => {
    const { kind, evidence } = await ask('which bibliographic databases did they look in?');
    expect(kind).toBe('passages');
    expect(
      evidence
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['S0.P1.2', 'S2.P1']);
  });

  it.each([
    ['which databases were searched?', /PubMed, Science Direct, and the Cochrane Library/],
    ['what keywords were searched?', /"nanotechnology" OR "nanoparticles"/],
  ])('%j has all of its answer marked', async (question, says) => {
    const [first] = (await ask(question)).evidence;
    expect(first?.text.slice(first.best.start, first.best.end)).toMatch(says);
  });

  it('does not take a database that was not searched for one that was', async () => {
    for (const database of ['Embase', 'Web of Science'])
      expect((await ask(`was ${database} searched?`)).kind).toBe('refusal');
    for (const database of ['Embase', 'Scopus', 'CINAHL', 'Medline']) {
      const [word] = (await ask(`was ${database} searched?`)).reading;
      expect(word?.text).toBe(database);
      expect(['unknown', 'known']).toContain(word?.status);
    }
  });

  // "searched" alone carries the question.
  it.fails('refuses to say that Google Scholar was searched', async () => {
    expect((await ask('was Google Scholar searched?')).kind).toBe('refusal');
  });

  it.each([
    ['which journal published this review?', 'S0.F4'],
    ['when was the review published?', 'S0.F4'],
    ['when was this published?', 'S0.F4'],
    ['what search terms were used?', 'S2.P1'],
    ['What was the exact search string?', 'S2.P1'],
    ['what pieces of information did they pull out of each paper', 'S2.P1'],
    ['boolean search terms used', 'S2.P1'],
    ['For what purpose was this review written?', 'S0.P1.2'],
    ['which university is the author from?', 'S0.F3'],
    ['how many records were duplicates?', 'S3.P1'],
    ['how many duplicates were there?', 'S3.P1'],
    ['how many were excluded?', 'S3.P1'],
    ['how many articles were excluded?', 'S3.P1'],
    ['how many studies ended up in the review?', 'S3.P1'],
    ['what does Table 1 hold?', 'S3.C2'],
    ['in what journal and issue was the present review itself printed?', 'S0.F4'],
    ['email of the corresponding author', 'S0.F3'],
    ['how do I contact the author?', 'S0.F3'],
    ['purpose of the review', 'S0.P1.2'],
    ['why was this overview undertaken?', 'S0.P1.2'],
    ['why did the author do this overview?', 'S0.P1.2'],
    ['what is this paper about?', 'S0.P1.2'],
    ['summary', 'S0.P1.2'],
    ["what's the conclusion?", 'S7.P1'],
    ['key takeaways', 'S7.P1'],
    ['what does the review conclude?', 'S7.P1'],
  ])('%j is answered by %s', async (question, id) => {
    const answer = await ask(question);
    expect(answer.kind).toBe('passages');
    expect(answer.evidence[0]?.id).toBe(id);
  });

  it('is none where the part is asked about something', async () => {
    const answer = await ask('what does the review conclude about toxicity?');
    expect(answer.evidence[0]?.id).toBe('S5.P4');
    expect((await ask('what is the aim of Chen 2018?')).kind).toBe('study');
    const other = await ask('What was the aim of the paper on gold nanostars?');
    expect(other.evidence[0]?.id).not.toBe('S0.P1.2');
  });
});

describe('a question for what a term means', () => {
  it.each(['what is a liposome?', 'what are nanoparticles?', 'what is cancer?'])(
    'leads with prose, not with a cell that has the term: %s',
    async (question) => {
      const { evidence } = await ask(question);
      expect(evidence[0]?.kind).toBe('paragraph');
    },
  );
});

describe('a question for what is cited', () => {
  it('is no question for included studies of that year', async () => {
    const answer = await ask('list the references from 2023');
    expect(answer.kind).toBe('passages');
    expect(answer.evidence.slice(0, 2).map(({ kind }) => kind)).toEqual(['reference', 'reference']);
  });
});
