/**
 * All that a page and the frame with a tool in it may say to each other. No message from the frame has a place for
 * text: only names from fixed lists, whole numbers and yes or no. So nothing that a person typed can be in one.
 */

/** Both sides state it; another version is not understood, and the page goes on showing its own content. */
export const FRAME_VERSION = 1;

/** Of what a tool does, the bare fact, without its details. */
export const FRAME_EVENTS = [
  'pacer-started',
  'pacer-ended',
  'grounding-started',
  'grounding-ended',
  'joy-list-changed',
  'joy-chosen',
  'joy-done',
  'mood-checked-in',
  'mood-removed',
  'article-opened',
  'article-closed',
] as const;

const WAYS_OUT = ['button', 'keys'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** The custom properties that a page may set in its frames, by what they are. */
export const FRAME_TOKENS = {
  surface: 'color',
  tint: 'color',
  text: 'color',
  muted: 'color',
  line: 'color',
  control: 'color',
  accent: 'color',
  'on-accent': 'color',
  focus: 'color',
  leave: 'color',
  'on-leave': 'color',
  radius: 'length',
  space: 'length',
  'pacer-size': 'length',
} as const;

export type FrameToken = keyof typeof FRAME_TOKENS;

/** What a page says of how the tool should look and speak. */
export interface Look {
  readonly theme?: (typeof THEMES)[number];
  readonly lang?: string;
  /** The page's font size at that place, in px. */
  readonly size?: number;
  /** Its font family. */
  readonly font?: string;
  readonly tokens?: Readonly<Partial<Record<FrameToken, string>>>;
}

export type FromFrame =
  /** The frame's script runs; the page answers with `connect` and a port, which carries all that follows. */
  | { readonly type: 'hello' }
  /** The tool can be shown, and is that many px high. */
  | { readonly type: 'ready'; readonly height: number }
  /** It has another height; `asked` is true in answer to something the person did. */
  | { readonly type: 'height'; readonly height: number; readonly asked: boolean }
  /** The focus has gone to a part that may be out of sight. */
  | { readonly type: 'reveal'; readonly top: number; readonly height: number }
  | { readonly type: 'event'; readonly name: (typeof FRAME_EVENTS)[number] }
  /** The person wants to leave the page, now. */
  | { readonly type: 'leave'; readonly how: (typeof WAYS_OUT)[number] };

export type ToFrame =
  | { readonly type: 'connect'; readonly look: Look }
  | { readonly type: 'look'; readonly look: Look }
  /** Forget what was typed, at once. */
  | { readonly type: 'wipe' };

/** Gives what it takes, in a copy of its own where that can be changed; undefined for anything else. */
type Read<T> = (value: unknown) => T | undefined;

const oneOf =
  <const T extends readonly string[]>(values: T): Read<T[number]> =>
  (value) =>
    values.find((each) => each === value);

const wholeUpTo =
  (max: number): Read<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max
      ? (value as number)
      : undefined;

const text =
  (pattern: RegExp): Read<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;

const size: Read<number> = (value) =>
  typeof value === 'number' && value >= 8 && value <= 64 ? value : undefined;

/** The tallest tool, on the narrowest screen with the largest text, is a fraction of it. */
const px = wholeUpTo(20_000);
const yesOrNo: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

const NUMBERS = '[-+.\\d\\s,%/]|deg|turn|g?rad|none|e';
const COLOR = `#[\\da-f]{3,8}|[a-z]{3,20}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\\((?:${NUMBERS}){1,60}\\)`;
/** Neither `url()` nor `var()` nor any other function passes. */
const TOKEN = {
  color: text(new RegExp(`^(?:${COLOR}|light-dark\\(\\s*(?:${COLOR})\\s*,\\s*(?:${COLOR})\\s*\\))$`, 'i')),
  length: text(/^(?:0|(?:\d{1,4}|\d{0,4}\.\d{1,4})(?:px|em|ch|ex))$/i),
};

/** A value for one of the custom properties, if it is one. */
export const readToken = (name: FrameToken, value: unknown): string | undefined =>
  TOKEN[FRAME_TOKENS[name]](value);

type Fields = Readonly<Record<string, Read<unknown>>>;

const optional = (fields: Fields): Read<object> => reader(fields, () => true);

const tokens = optional(
  Object.fromEntries(Object.entries(FRAME_TOKENS).map(([name, kind]) => [name, TOKEN[kind]])),
);

const LOOK = {
  theme: oneOf(THEMES),
  lang: text(/^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/i),
  size,
  font: text(/^[\p{L}\p{N} ,'"_.-]{1,300}$/u),
  tokens,
};

/** One part of a look, if the page's word for it can be used. */
export const readLook = <K extends keyof Look>(part: K, value: unknown): Look[K] =>
  LOOK[part](value) as Look[K];

const look = optional(LOOK);

const FROM_FRAME: Readonly<Record<FromFrame['type'], Fields>> = {
  hello: {},
  ready: { height: px },
  height: { height: px, asked: yesOrNo },
  reveal: { top: px, height: px },
  event: { name: oneOf(FRAME_EVENTS) },
  leave: { how: oneOf(WAYS_OUT) },
};

const TO_FRAME: Readonly<Record<ToFrame['type'], Fields>> = {
  connect: { look },
  look: { look },
  wipe: {},
};

/**
 * Reads a plain object that has own properties from `fields` and no other, each readable. What it gives has
 * been made here, property by property.
 */
function reader(fields: Fields, mayLack: (name: string) => boolean): Read<object> {
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return undefined;
    const given = Reflect.ownKeys(value);
    if (given.some((name) => !Object.hasOwn(fields, name))) return undefined;
    const found: Record<string, unknown> = {};
    for (const [name, read] of Object.entries(fields)) {
      if (given.includes(name)) {
        found[name] = read((value as Record<string, unknown>)[name]);
        if (found[name] === undefined) return undefined;
      } else if (!mayLack(name)) return undefined;
    }
    return found;
  };
}

const version: Read<number> = (value) => (value === FRAME_VERSION ? FRAME_VERSION : undefined);

function read(data: unknown, kinds: Readonly<Record<string, Fields>>): object | undefined {
  try {
    const { type } = data as { type?: unknown };
    if (typeof type !== 'string' || !Object.hasOwn(kinds, type)) return undefined;
    const fields = { steadyground: version, type: oneOf([type]), ...kinds[type] };
    return reader(fields, () => false)(data);
  } catch {
    return undefined; // nothing at all, or a getter or a proxy that throws, which no message can carry
  }
}

/** A message from a frame, if that is what it is. Never throws. */
export const readFromFrame = (data: unknown): FromFrame | undefined =>
  read(data, FROM_FRAME) as FromFrame | undefined;

/** A message to a frame, if that is what it is. Never throws. */
export const readToFrame = (data: unknown): ToFrame | undefined =>
  read(data, TO_FRAME) as ToFrame | undefined;

/** A message as it is sent. */
export const write = <M extends FromFrame | ToFrame>(message: M): object => ({
  steadyground: FRAME_VERSION,
  ...message,
});
