import type { KeptRecord, VisitCollection } from '../keep/collection.js';

/** Facts of a tool that the rest of the library is made from: plain values, which scripts read too. */
export interface Tool {
  readonly tag: string;
  /** What it is for, in a line, for whoever builds a page: in README's table and in the demo. */
  readonly purpose: string;
  /** Attributes that it gets wherever it is shown: in the demo, the bench and the tests. */
  readonly sample?: Readonly<Record<string, string>>;
  /** The most that the tag's own file may weigh: brotli, Lit and English included. */
  readonly budget: `${number} kB`;
  /** The most nodes that its first view may consist of, text and comments among them: what is folded away is not. */
  readonly nodes?: number;
  /**
   * The room that is kept before the tool is drawn: from this width inside the card down, this height; both in em, the
   * widest first. None for what stands over the page or is not seen.
   */
  readonly room?: readonly (readonly [width: number, height: number])[];
  /** How its words for before the script stand in the tag: steps, or things to pick from. */
  readonly fallback?: 'ol' | 'ul';
  /**
   * The attributes that the address of a frame may set; without a list there is no frame for it. Left out on purpose:
   * every address and every free text, which whoever passes a link on could choose; and what needs the whole page to
   * stand on (`open-in`, `explain`, `back`).
   */
  readonly frame?: readonly string[];
  /** Its picture where tools are listed: the data of one path, drawn with lines, 24 wide and high. */
  readonly icon?: string;
  /** Its part of the pocket edition; none for what is no page there. */
  readonly pocket?: {
    /** How the part's address ends: a word that tells nothing to someone who looks on. */
    readonly part: string;
    /** Whether it is the one to begin with, for whoever finds choosing too much. */
    readonly first?: boolean;
  };
  readonly privacy: Privacy;
}

/**
 * What `privacy.json` says of a tag: where nothing is said here, nothing of it, and that it forgets as other tabs of the site
 * are left. `test/safety/privacy.spec.mjs` compares it with the code and with what it does.
 */
export interface Privacy {
  readonly root: 'open' | 'closed';
  /** What of it a person may write. */
  readonly personalText?: readonly string[];
  /** What it keeps; how long follows from whether something can write it. */
  readonly memory?: readonly (readonly [VisitCollection<KeptRecord>, what: string])[];
  readonly stores?: readonly string[];
  readonly requests?: readonly string[];
  /** By the event's name: each field of its `detail`, with its type or the words that it may have. */
  readonly emits?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** What of the device it uses, and when. */
  readonly device?: Readonly<Record<string, string>>;
}
