/** Every text that the ask page draws, in one object, ready for translation; those of the other pages are in `page-strings.ts`. */

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const strings = {
  name: 'Verbatim',
  /** What the pages are, for those who list pages. */
  description:
    'Ask a systematic review a question and read its own words: ranked passages, each with its place and its studies.',
  pledge:
    'Nothing here is generated: answers are passages of the review, word for word. Nothing is tracked.',
  askLabel: 'Ask the review',
  askPlaceholder: 'Ask the review a question',
  askButton: 'Ask',
  readPage: 'Read',
  studiesPage: 'Studies',
  aboutPage: 'About',
  pages: 'Pages',
  unreadableAddress: 'The address cannot be read.',
  serverFailed: 'The server failed to answer.',
  log: 'Questions and answers',
  questionsToTry: 'Questions to try',
  facts: (studies: number, references: number) =>
    `${studies} included ${plural(studies, 'study', 'studies')}, ${references} ${plural(references, 'reference', 'references')}`,
  found: (count: number) => `${count} ${plural(count, 'passage', 'passages')} of the review`,
  ourWords: 'our summary',
  saidAt: 'The review says so at',
  notes: {
    slip: 'A slip in the review.',
    ambiguity: 'This can be read two ways.',
    gap: 'The review does not say all.',
  },
  moreNotes: (count: number) => `${count} more ${plural(count, 'note', 'notes')} on the source`,
  why: 'Why this passage',
  whyShare: (share: number) =>
    `${Math.round(share * 100)} of 100 parts of what the question says are in it`,
  whyNone: 'None of the question’s words are in it.',
  whyAsked: (asked: string) => `It answers a question like yours: “${asked}”`,
  inHeading: 'in its heading or title',
  via: {
    word: '',
    stem: 'another form',
    compound: 'as one word',
    acronym: 'acronym',
    synonym: 'same meaning',
    spelling: 'other spelling',
    lay: 'everyday word',
    correction: 'corrected',
  },
  readAs: 'Read as',
  corrected: (typed: string, read: string) => `“${typed}” as “${read}”`,
  refusedTitle: 'The review does not answer this',
  missing: 'Nowhere in the review:',
  present: 'In the review:',
  presentStudies: (count: number, of: number) => `in the row or title of ${count} of ${of} studies`,
  presentAs: (as: string) => ` as “${as}”`,
  touching: (count: number, of: number, all: boolean) => {
    if (count === 0)
      return `None of the ${of} included studies has any of them in its row of the table or the title of its paper.`;
    const whole = all ? 'all of them' : 'some of them, never all,';
    return `${count} of the ${of} included studies: ${whole} in the row of the table or the title of the paper.`;
  },
  closest: 'The closest passages, which do not answer:',
  summaries: 'Summaries of the included studies',
  summariesAreOurs: 'These are our words, not the review’s; they say only what the review says.',
  connecting: 'Connecting …',
  offline: 'The connection is lost. Trying again …',
  outdated: 'This page is older than the server. Load it again.',
  unanswered: 'The server did not answer this question. Ask it in other words.',
  waiting: 'Asking …',
  failed: 'This question could not be answered',
  byline: ({
    authors,
    year,
    journal,
  }: {
    authors: string;
    year: number;
    journal?: string | undefined;
  }) => `${authors}, ${journal === undefined ? '' : `${journal}, `}${year}.`,
  api: {
    title: 'For programs',
    intro: (base: string) =>
      `Everything that the pages show can be had over HTTP, under ${base}: the same passages, word for word, with their places. Nothing is generated.`,
    document: 'The OpenAPI document',
    field: 'Field',
    place: 'In',
    meaning: 'What it is',
    required: ', required',
    fieldsOf: (summary: string) => `Fields: ${summary}`,
    example: 'Try:',
    forms: 'Citations',
    formsIntro:
      'Where an operation has a style, its reply can be had as citations: by the Accept header, or by an extension of the path. The place and the words quoted are in the note of each entry.',
    problems: 'Problems',
    problemsIntro:
      'Whatever goes wrong is a problem document (RFC 9457): its code is stable, and its errors name the fields.',
  },
} as const;
