/** Texts that the faces of answers and the other pages share; small, so that either brings them without the other. */

export const plural = (count: number, one: string, many: string): string =>
  count === 1 ? one : many;

export const facetNames = {
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
};

/** The picture of a denominator, but for what a cell is called. */
export const cellsOf = {
  all: (count: number) => `The ${count} included studies, in the order of the table`,
  of: (of: number) => `of ${of} included studies`,
};
