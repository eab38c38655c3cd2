/** Texts of the pages that are not the conversation; a part of `strings`. */

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const pageStrings = {
  skip: 'Skip to the content',
  facets: {
    country: 'Country',
    year: 'Year',
    model: 'Model',
    cancer: 'Cancer',
    material: 'Material',
    modality: 'Imaging',
    therapy: 'Therapy',
    stimulus: 'Stimulus',
    target: 'Target',
    purpose: 'Purpose',
  },
  read: {
    contents: 'Contents',
    link: (locator: string) => `Link to ${locator}`,
    copied: 'The link is copied.',
    notCopied: 'The link could not be copied; the address bar has it.',
    sameWords: 'The words are those that were cited.',
    changedWords: 'The words have changed since they were cited.',
    study: 'Its study',
    citedIn: 'Cited in',
    closedNotes: (count: number) => `${count} ${plural(count, 'note', 'notes')} on the source`,
    studyNumber: (number: number) => `Study ${number}`,
    rowNotes: (rows: number) => `Notes on ${rows} ${plural(rows, 'row', 'rows')} of the table`,
    saidIn: (locator: string) => `as said in ${locator}`,
    compare: 'Compare',
    doi: (doi: string) => `doi.org/${doi}`,
    description: (title: string) =>
      `The whole of “${title}”: text, table and references, each passage with an address of its own, and notes where the source slips.`,
  },
  reader: {
    name: 'The review',
    close: 'Close',
    back: 'Back',
    loading: 'Opening the review …',
    failed: 'The review could not be loaded. It is also a page of its own:',
    whole: 'Open as a page',
  },
} as const;
