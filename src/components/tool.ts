import type { KeptRecord, VisitCollection } from '../keep/collection.js';

/** The facts of a tool: plain values, which scripts can read too. The rest of the library is generated from them. */
export interface Tool {
  readonly tag: string;
  /** What the tool is for, in one line, for people who build pages. The README's table and the demo show it. */
  readonly purpose: string;
  /** Attributes that the tag gets wherever it is shown: in the demo, the bench and the tests. */
  readonly sample?: Readonly<Record<string, string>>;
  /** The largest size that the tag's own file may have: in brotli, with Lit and English. */
  readonly budget: `${number} kB`;
  /** The largest number of nodes in its first view, including text and comments, but not what is folded away. */
  readonly nodes?: number;
  /**
   * The space that is reserved before the tool is drawn: for this width inside the card and narrower, this height.
   * Both are in em, the widest first. A tool that lies over the page or is not seen has none.
   */
  readonly room?: readonly (readonly [width: number, height: number])[];
  /** The list in which its words from before the script are written: steps (`ol`), or things to pick from (`ul`). */
  readonly fallback?: 'ol' | 'ul';
  /**
   * The attributes that the address of a frame may set. A tool without this list cannot be framed. Leave out every
   * address and every free text, because anyone who passes on a link could choose them, and whatever needs the whole
   * page (`open-in`, `explain`, `back`).
   */
  readonly frame?: readonly string[];
  /** Its picture in lists of tools: the data of one path, drawn with lines, 24 wide and high. */
  readonly icon?: string;
  /** Its part of the pocket edition; absent if the tag has no page there. */
  readonly pocket?: {
    /** The end of the part's address: a word that reveals nothing to somebody who sees it. */
    readonly part: string;
    /** Whether this is the part to begin with, for people for whom a choice is too much. */
    readonly first?: boolean;
  };
  readonly privacy: Privacy;
}

/**
 * What `privacy.json` says about a tag. What is missing here is empty there. The build adds that the tool forgets
 * everything when another tab of the site is left. `test/safety/privacy.spec.mjs` compares the file with the code and
 * with what the tool does.
 */
export interface Privacy {
  readonly root: 'open' | 'closed';
  /** What a person may write in it. */
  readonly personalText?: readonly string[];
  /** What it keeps. How long it is kept follows from whether the collection can be written. */
  readonly memory?: readonly (readonly [VisitCollection<KeptRecord>, what: string])[];
  readonly stores?: readonly string[];
  readonly requests?: readonly string[];
  /** For each event, by name: the fields of its `detail`, each with its type or the words that it may have. */
  readonly emits?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** What it uses of the device, and when. */
  readonly device?: Readonly<Record<string, string>>;
}
