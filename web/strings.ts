/** Every text that the ask page draws, in one object, ready for translation; those of the other pages are in `page-strings.ts`. */

import { answerStrings } from './components/answer-strings.ts';
import { plural } from './components/shared-strings.ts';

export const strings = {
  ...answerStrings,
  name: 'Verbatim',
  /** What the pages are, for those who list pages. */
  description:
    'Ask a systematic review a question and read its own words: ranked passages, each with its place and its studies.',
  pledge:
    'Every answer is the review’s own words, with their place. Nothing is generated, nothing is tracked.',
  askLabel: 'Ask the review',
  askPlaceholder: 'Ask the review, or paste a sentence to check it',
  followUpPlaceholder: 'Follow up, or ask something else',
  askButton: 'Ask',
  tooLong: (limit: number) =>
    `Longer than ${limit} characters: shorten it, or ask it in parts. Nothing was cut off.`,
  readPage: 'Read',
  studiesPage: 'Studies',
  aboutPage: 'About',
  apiPage: 'API',
  pages: 'Pages',
  unreadableAddress: 'The address cannot be read.',
  serverFailed: 'The server failed to answer.',
  log: 'Questions and answers',
  questionsToTry: 'Questions to try',
  facts: {
    studies: (count: number) => `${count} included ${plural(count, 'study', 'studies')}`,
    years: ({ from, to }: { from: number; to: number }) =>
      from === to ? String(from) : `${from} to ${to}`,
    from: 'from',
    countries: (count: number) => `${count} ${plural(count, 'country', 'countries')}`,
    references: (count: number) => `${count} ${plural(count, 'reference', 'references')}`,
  },
  tries: {
    used: (material: string) => `Which studies used ${material}?`,
    from: (country: string) => `How many of the studies are from ${country}?`,
    didWhat: (name: string) => `What did ${name} do, and how?`,
    passages: 'passages',
    list: 'a list, with its denominator',
    count: 'a count',
    study: 'one study',
    disputed: 'the review disagrees with itself',
    quote: 'quote check',
  },
  found: (count: number) =>
    `${count} ${plural(count, 'passage', 'passages')} of the review, the best first`,
  passage: (place: number, locator: string) => `Passage ${place}: ${locator}`,
  kinds: {
    paragraph: '',
    row: 'table row',
    summary: 'our summary',
    reference: 'reference',
    front: 'front matter',
    caption: 'caption',
  },
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
  missing: 'Nowhere in the review:',
  summaries: 'Summaries of the included studies',
  summariesAreOurs: 'These are our words, not the review’s; they say only what the review says.',
  wholeQuestion: 'The whole question',
  waiting: 'Asking …',
  waitingForConnection: 'It is kept, and asked when the connection is back.',
  failed: 'This question could not be answered',
  next: 'Questions to ask next',
  evidence: {
    study: 'What speaks of it',
    list: 'Passages that match',
    count: 'Passages that match',
    quote: 'Passages like it',
    refusal: 'The closest passages, which do not answer',
    help: 'For example',
  },
  byline: ({
    authors,
    year,
    journal,
  }: {
    authors: string;
    year: number;
    journal?: string | undefined;
  }) => `${authors}, ${journal === undefined ? '' : `${journal}, `}${year}.`,
  acts: {
    open: 'Open in the review',
    openRow: 'Open the row in the table',
    openReview: 'Open the review',
    copy: 'Copy with citation',
    cite: 'Cite',
    link: 'Copy link',
    copied: 'Copied',
    notCopied: 'Could not be copied',
    openEntry: 'Open in the reference list',
    study: (label: string) => `The study: ${label}`,
    doi: (doi: string) => `doi.org/${doi}`,
  },
  reading: {
    readAs: 'Read as',
    carried: 'from before:',
    corrected: (typed: string, read: string) => `“${typed}” as “${read}”`,
    leaveOut: (label: string) => `Ask without ${label}`,
    instead: (label: string, studies: number) => `or ${label} (${studies})`,
    asAsked: 'Ask it as it was typed',
  },
  connection: {
    connecting: 'Connecting …',
    lost: 'The connection is lost. Trying again …',
    offline: 'This device is offline. Questions are kept.',
    slow: 'The answer takes longer than usual …',
    http: 'Connected without a websocket.',
    outdated: 'This page is older than the server. Load it again.',
    loading: 'Loading the review …',
    unloadable: 'The review could not be loaded. Questions are kept.',
    retry: 'Try again',
    updated: 'The review was updated. Answers above are from before.',
    unanswered: 'The server did not answer this question. Ask it in other words.',
  },
  suggestions: {
    label: 'Suggestions',
    kinds: { question: '', study: 'study', term: 'term' },
    count: (count: number) =>
      count === 0
        ? ''
        : `${count} ${plural(count, 'suggestion', 'suggestions')}, up arrow to choose`,
  },
  cite: {
    quoted: (locator: string) => `How to cite: ${locator}`,
    style: 'Style',
    styles: {
      apa: 'APA',
      vancouver: 'Vancouver',
      bibtex: 'BibTeX',
      ris: 'RIS',
      'csl-json': 'CSL-JSON',
    },
    copy: 'Copy',
    close: 'Close',
    changed: 'The words have changed since they were cited. They are given as they are now.',
    citedIn: (count: number) =>
      `The text cites it in ${count} ${plural(count, 'passage', 'passages')}.`,
  },
  tools: {
    references: 'References',
    export: 'Save as Markdown',
    clear: 'Clear the conversation',
    cleared: 'The conversation is cleared.',
    saved: 'The conversation is saved as Markdown.',
  },
  announcements: {
    label: 'Announcements',
    answered: (question: string, answer: string) => `Answer to “${question}”: ${answer}`,
    failed: (question: string, message: string) =>
      `“${question}” could not be answered: ${message}`,
  },
} as const;
