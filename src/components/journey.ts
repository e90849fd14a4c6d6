// How a person goes through a tool, written once beside it for everything that has to see each of its states: the
// end-to-end and safety tests, the screenshots and others. None of this is in dist/.

/** A text on the screen, in English. If it ends with `…`, the first text that begins so is meant. */
export type Label = string;
export type Role = 'button' | 'checkbox' | 'combobox' | 'link' | 'radio' | 'summary' | 'textbox';

/** A file that a person saves to their device, or chooses from it. */
export interface PersonalFile {
  readonly name: string;
  readonly text: string;
}

/** Goes through a tool. Each method waits until what it needs is there, and fails if that never comes. */
export interface Walker {
  /** The text to type wherever something personal can be entered. Tests look for it where it must not be. */
  readonly secret: string;
  /** Presses the button of that name, or the element with that name and another role. */
  press(label: Label, role?: Role): Promise<void>;
  /** Chooses the next entry of a list. */
  next(label: Label): Promise<void>;
  /** Presses a field and types. */
  type(label: Label, text: string): Promise<void>;
  key(name: string): Promise<void>;
  says(text: string | RegExp): Promise<void>;
  /** Checks that the text is not there. */
  lacks(text: string): Promise<void>;
  /** Whether there is a button of that name now. */
  offers(label: Label): Promise<boolean>;
  /** Presses what saves a file. Checks that its text contains the secret and that its name reveals nothing. */
  saves(label: Label): Promise<PersonalFile>;
  /** Presses what asks for a file, and chooses one. */
  takes(label: Label, file: PersonalFile): Promise<void>;
  /** Goes to another tab and comes back. */
  leaves(): Promise<void>;
  /** Marks a moment when something personal is in the tool. */
  look(): Promise<void>;
  /** Marks a state that is worth a look and a screenshot of that name. */
  at(state: string): Promise<void>;
}

export type Walk = (tool: Walker) => Promise<void>;

/** How to bring a part of a tool into view: the tag's attributes, and what to press or to choose from a list. */
export interface Path {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly press?: readonly Label[];
}

export interface Journey {
  /** Attributes that the tag gets on a page that is made for it, in addition to its `sample`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The HTML inside the tag, if it needs any. */
  readonly inside?: string;
  /** From the first view to the last. */
  readonly walk: Walk;
  /** States that can only be reached from a fresh start, by the name of their screenshot. */
  readonly others?: Readonly<
    Record<string, { readonly attributes?: Readonly<Record<string, string>>; readonly walk?: Walk }>
  >;
  /** For the demo, which shows every part: how to reach those that are not there from the start, by name. */
  readonly parts?: Readonly<Record<string, Path>>;
}

/** A file that does not come from one of our tools. */
export const ANOTHER_FILE: PersonalFile = { name: 'another.json', text: '{ "name": "something else" }' };

/** Answers "Worse" at the end of an exercise, which leads to a short exercise in looking outward and to a contact. */
export async function endsWorse(tool: Walker): Promise<void> {
  await tool.says('How is it now, compared with before?');
  await tool.at('ending');
  await tool.press('Worse');
  await tool.says('Eyes open, looking around');
  await tool.says('A person to talk to');
  await tool.at('worse');
  await tool.press('Done');
}
