/** The columns of the table of included studies that tell what a study made, and what for, by their headings. */

export const AIM_COLUMN = /aim|objective|purpose/i;
export const MADE_COLUMN = /nano|intervention|material|agent/i;
/** Either of the two. */
export const TELLING_COLUMN = new RegExp(`${MADE_COLUMN.source}|${AIM_COLUMN.source}`, 'i');
