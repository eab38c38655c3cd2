/** Styles in which words and references are cited, apart from the schemas so that a browser that only asks loads none. */

export const FORM_STYLES = ['apa', 'vancouver', 'bibtex', 'ris', 'csl-json'] as const;

export type FormStyle = (typeof FORM_STYLES)[number];
