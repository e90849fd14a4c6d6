// How a person goes through a tool, told once beside it: for the end-to-end and safety tests, the pictures and whatever else
// has to see each of its states. None of this is in dist/.

/** What is on the screen, as English has it; with `…` at its end, the first that begins so. */
export type Label = string;
export type Role = 'button' | 'checkbox' | 'combobox' | 'link' | 'radio' | 'summary' | 'textbox';

/** A file that a person saves, or takes from their device. */
export interface PersonalFile {
  readonly name: string;
  readonly text: string;
}

/** Whoever goes through a tool. Each waits until what it needs is there, and fails when that does not come. */
export interface Walker {
  /** Is typed wherever something personal can be, so that it can be looked for where it must not be. */
  readonly secret: string;
  /** Presses the button of that name, or what else has the role. */
  press(label: Label, role?: Role): Promise<void>;
  /** Chooses the next entry of a list. */
  next(label: Label): Promise<void>;
  /** Presses a field, and types. */
  type(label: Label, text: string): Promise<void>;
  key(name: string): Promise<void>;
  says(text: string | RegExp): Promise<void>;
  /** Says nothing of that. */
  lacks(text: string): Promise<void>;
  /** Whether there is a button of that name now. */
  offers(label: Label): Promise<boolean>;
  /** Presses what saves a file, whose text has the secret, and whose name tells nothing. */
  saves(label: Label): Promise<PersonalFile>;
  /** Presses what asks for a file, and gives one. */
  takes(label: Label, file: PersonalFile): Promise<void>;
  /** The person goes to another tab, and comes back. */
  leaves(): Promise<void>;
  /** Something personal stands in the tool now. */
  look(): Promise<void>;
  /** It is in a state that is worth a look, and a picture of that name. */
  at(state: string): Promise<void>;
}

export type Walk = (tool: Walker) => Promise<void>;

/** How a part of a tool comes to be seen: what is written on the tag, and what is pressed, or chosen from a list. */
export interface Path {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly press?: readonly Label[];
}

export interface Journey {
  /** What is written on the tag, beside its `sample`, where a page is made for it. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What stands in the tag, as HTML, where it needs something. */
  readonly inside?: string;
  /** From the first view to the last. */
  readonly walk: Walk;
  /** States that only begin from anew, by the name of a picture. */
  readonly others?: Readonly<
    Record<string, { readonly attributes?: Readonly<Record<string, string>>; readonly walk?: Walk }>
  >;
  /** By the name of a part that is not there from the start, for the demo, which shows each. */
  readonly parts?: Readonly<Record<string, Path>>;
}

/** A file of something else. */
export const ANOTHER_FILE: PersonalFile = { name: 'another.json', text: '{ "name": "something else" }' };

/** At the end of an exercise: "Worse" leads outward, and to a person. */
export async function endsWorse(tool: Walker): Promise<void> {
  await tool.says('How is it now, compared with before?');
  await tool.at('ending');
  await tool.press('Worse');
  await tool.says('Eyes open, looking around');
  await tool.says('A person to talk to');
  await tool.at('worse');
  await tool.press('Done');
}
