/** The format of the Answer, apart from its schema so that a browser that only asks loads no schemas. */

/** Raised when a field changes its meaning. */
export const ANSWER_FORMAT = 2;
