/** The frame: what all pages of a site have in common, wherever they are. */

import { createContext } from 'preact';
import type { Assets } from './assets.ts';

export interface Frame {
  /** Styles, fonts and the icon; none where the page holds its own. */
  readonly assets?: Pick<Assets, 'style' | 'icon' | 'preload' | 'preloadItalics'>;
  /** Scripts by the page that they make live. */
  readonly scripts: { readonly [Page in PageScript]?: string };
  /** Whether a server answers: else pages say what needs script, and offer no interface for programs. */
  readonly hasServer: boolean;
  /** The content security policy, where no server sends it. */
  readonly policy?: string;
  /** The page's own address in full, where it is known. */
  readonly canonical?: string;
  /** What the ask page says where the file cannot be unpacked, by an old browser or for being damaged. */
  readonly unable?: string;
  /** Changes with anything in the Library; for scripts that fetch it themselves. */
  readonly fingerprint?: string;
}

/** Name of the element that tells it. */
export const FINGERPRINT = 'verbatim-library';

export type PageScript = 'ask' | 'read' | 'studies' | 'cite';

/** The renderer provides it; a page that is drawn in one file has no other. */
export const FrameOf = createContext<Frame>({ scripts: {}, hasServer: false });
