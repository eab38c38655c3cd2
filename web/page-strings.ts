/** Every text of the pages beside the ask page, apart from it so that the first answer does not wait for them. */

import { cellsOf, facetNames, plural } from './components/shared-strings.ts';

export const pageStrings = {
  skip: 'Skip to the content',
  facets: facetNames,
  read: {
    contents: 'Contents',
    link: (id: string, locator: string) => `${id}: link to ${locator}`,
    copied: 'The link is copied.',
    notCopied: 'The link could not be copied; the address bar has it.',
    sameWords: 'The words are those that were cited.',
    changedWords: 'The words have changed since they were cited.',
    study: 'Its study',
    citedIn: 'Cited in',
    closedNotes: (count: number) => `${count} ${plural(count, 'note', 'notes')} on the source`,
    studyNumber: (number: number) => `Study ${number}`,
    rowNotes: (rows: number) => `Notes on ${rows} ${plural(rows, 'row', 'rows')} of the table`,
    saidIn: (id: string, locator: string) => `${id}, said in ${locator}`,
    compare: 'Compare',
    doi: (doi: string) => `doi.org/${doi}`,
    description: (title: string) =>
      `The whole of “${title}”: text, table and references, each passage with an address of its own, and notes where the source slips.`,
  },
  studies: {
    title: 'The included studies',
    lead: 'The rows of the review’s table, in its own words. Choose values to see which studies have them; the words that say so are marked.',
    description: (count: number, title: string) =>
      `The ${count} studies included in “${title}”, by country, year, cancer, material, imaging and more, each with the words that say so.`,
    cells: {
      ...cellsOf,
      counted: (number: number, label: string) => `Study ${number}, ${label}: in the list`,
      notCounted: (number: number, label: string) => `Study ${number}, ${label}: not in the list`,
    },
    choosing: 'Choose',
    choose: (studies: number) => `${plural(studies, 'study', 'studies')}; choose`,
    unchoose: 'chosen; take away',
    moreValues: (count: number) => `${count} more`,
    chosen: 'Chosen',
    without: 'Without',
    all: 'Show all studies',
    order: 'Order',
    orders: {
      table: 'as in the table',
      author: 'by author',
      newest: 'newest first',
      oldest: 'oldest first',
    },
    found: (count: number) => `${count} ${plural(count, 'study', 'studies')}`,
    none: 'No included study has all of this. Take a value away.',
    inferred: (inference: string) => `Read so because ${inference}.`,
  },
  study: {
    study: 'An included study',
    number: (number: number, of: number) => `Study ${number} of ${of} in the review’s table`,
    description: (label: string, title: string, summary: string) =>
      `What “${title}” says of ${label}. ${summary}`.slice(0, 300),
    row: 'Its row in the table',
    summary: 'Summary',
    summaryIsOurs: 'Our words, not the review’s; every sentence with the place that says it.',
    mentions: (count: number) =>
      count === 0 ? 'In the text' : `In the text, ${count} ${plural(count, 'passage', 'passages')}`,
    neverMentioned: 'Outside the table and the reference list, the text never speaks of it.',
    filed: 'How it is filed',
    filedSays: 'Each value with the words of the review that say so.',
    alsoIn: (studies: number, of: number) => `${studies} of ${of} studies`,
    reference: (number: number) => `Reference ${number}`,
    inList: 'In the reference list',
    neighbours: 'More studies',
    all: 'All studies',
  },
  about: {
    title: 'About',
    description: (title: string) =>
      `What Verbatim is, how it answers questions about “${title}”, what it cannot do, and how good it is, in figures.`,
    what: 'Verbatim answers questions about one systematic review with the review’s own words:',
    whatNot:
      'It finds the passages that answer, quotes them exactly, says where each stands and which studies it rests on. It writes nothing itself, so it can make nothing up.',
    how: 'How it works',
    steps: [
      'The review is cut into its paragraphs, table rows and references, each with an address of its own.',
      'Your question is taken apart into words. Spelling, endings, acronyms and everyday words are matched with those of the review; what was done is shown with every answer.',
      'Passages are ranked by how much of your question they cover, rare words counting most (BM25), and by how like it is to questions written beforehand. Words are counted and compared; nothing is generated.',
      'Questions about studies (which, how many, from where) are answered from the review’s table, each study with the words of its row that put it there.',
      'If the review does not answer, you are told so: which of your words it never uses, what comes closest, and how many of the studies touch the subject.',
    ],
    limits: 'What it cannot do',
    limitsAre: [
      'It knows one review and nothing else. It cannot tell whether the review is right, complete or up to date.',
      'It does not reason, compare or sum up. If the answer is spread over several passages, you get the passages.',
      'It can rank the wrong passage first, and it can miss one that says the same in words that it does not connect with yours. The figures below say how often.',
      'It can refuse a question that the review does answer, and answer one that it does not.',
      'It is no medical advice.',
    ],
    figures: 'How good it is',
    notMeasured: 'This has not been measured yet for this review.',
    measuredOn: (day: string) =>
      `Measured on ${new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}, with questions for which people have said which passages answer them.`,
    beside: 'Beside ours stand searches by key words, over the same text with the same questions.',
    setSays: ({ isTuned, questions }: { isTuned: boolean; questions: number }) =>
      isTuned
        ? `${questions} questions that were looked at while the ranking was made, so these figures flatter`
        : `${questions} questions that were kept apart until the end.`,
    measured: 'What was measured',
    unmeasured: '–',
    outOf: (of: number) => `of ${of}`,
    figureNames: {
      success1: 'Questions with an answer: a passage that answers stands first',
      success5: '… stands among the first five',
      bestSentence: 'The sentence set off is the one that answers',
      refused: 'Questions without an answer: refused',
      falselyRefused: 'Questions with an answer: refused all the same (fewer is better)',
      lists: 'Lists and counts: exactly the right studies',
      studies: 'Questions for one study: that study',
      followUps: 'Follow-up questions: a passage that answers is first',
      quotes: 'Pasted quotes: told rightly whether they stand in the review',
      exact: 'Passages shown: word for word as in the review',
    },
    source: 'The review and its text',
    holds: (studies: number, references: number) =>
      `The whole review is here: its text, the ${studies} ${plural(studies, 'row', 'rows')} of its table of included studies, and its ${references} references. Summaries of the studies are ours and are marked as such.`,
    notes: 'What a careful reader should know of it',
    notesSay: (count: number) =>
      `Where the source slips, can be read two ways, or leaves something out, a note says so beside its words. These are all ${count}.`,
    noteGroups: {
      high: (count: number) => `${count} that can mislead`,
      medium: (count: number) => `${count} worth knowing`,
      low: (count: number) => `${count} small ones`,
    },
    privacy: 'Privacy',
    privacyIs: [
      'Questions are answered by this server alone. Nothing is fetched from or sent to anybody else: no fonts, no scripts, no counters.',
      'There are no cookies. The conversation is kept in your browser until you clear it.',
      'The program does not write down questions. Who runs this server may keep records of visits, as with any website.',
    ],
    privacyIsLocal: [
      'Questions are answered in your own browser. They are sent to nobody, and nothing is fetched from anybody else: no fonts, no scripts, no counters.',
      'There are no cookies. The conversation is kept in your browser until you clear it.',
      'Where this lies on a website, who runs it may keep records of visits, as with any.',
    ],
    cite: 'How to cite',
    citeReview:
      'What you quote are the review’s words, so cite the review, and behind it the study that the passage names.',
    citePassage:
      'To point to the exact words, give the passage and the short hash of its words, as in',
    citePassageSays: 'The address says whether the words are still those that were cited.',
    citeTool: 'The tool itself: Verbatim (2026) [computer software].',
    licence: 'Licence',
    licenceSays:
      'The program is under the MIT licence. The text of the review belongs to its author.',
    fonts: 'Set in Source Serif 4, Atkinson Hyperlegible Next and Source Sans 3, all under the',
    fontLicence: 'SIL Open Font License',
  },
  cite: {
    title: 'How to cite it',
    unknown: 'The address names no passage of the review.',
    files: 'Files',
  },
  noScript: {
    ask: 'Questions are answered in your own browser, and for that it has to run scripts. Without them, the review and its studies can be read.',
    studies: 'All studies are shown; choosing and sorting needs scripts.',
    cite: 'How a passage is cited is put together in your own browser, and for that it has to run scripts.',
  },
  loading: 'Loading the review …',
  unloadable: 'The review could not be loaded.',
  unable:
    'This browser cannot unpack this file: the browser is too old, or the file was changed on its way. A browser of 2023 or later reads it.',
  failure: {
    status: (status: number) => `Error ${status}`,
    missing: 'There is no page at this address.',
    goOn: 'Go on from here:',
    ask: 'Ask the review a question',
    read: 'Read the review',
    studies: 'See the included studies',
  },
  reader: {
    name: 'The review',
    close: 'Close',
    back: 'Back',
    loading: 'Opening the review …',
    failed: 'The review could not be loaded. It is also a page of its own:',
    whole: 'Open as a page',
  },
  api: {
    title: 'For programs',
    intro: (base: string) =>
      `Everything that the pages show can be had over HTTP, under ${base}: the same passages, word for word, with their places. Nothing is generated.`,
    document: 'The OpenAPI document',
    widget: 'To have the search in a page of your own, no program is needed:',
    widgetPage: 'The search widget',
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
