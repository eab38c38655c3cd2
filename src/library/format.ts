/** The format of the Library, apart from its schema so that a browser that only asks loads no schemas. */

/** Raised when a Library of an older form can no longer be read. */
export const LIBRARY_FORMAT = 2;
