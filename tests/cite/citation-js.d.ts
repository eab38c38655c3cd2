/** The part of citation-js, which brings no types, that the tests hold our citations against. */

declare module '@citation-js/core' {
  interface Name {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
    readonly 'non-dropping-particle'?: string;
    readonly 'dropping-particle'?: string;
  }
  interface Item {
    readonly id: string;
    readonly type: string;
    readonly title?: string;
    readonly author?: readonly Name[];
    readonly [field: string]: unknown;
  }
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string });
    readonly data: readonly Item[];
    format(
      format: 'bibliography',
      options: { template: string; asEntryArray: true },
    ): readonly (readonly [string, string])[];
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
