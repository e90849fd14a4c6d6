import { html, nothing } from 'lit';
import { STARTERS } from '../../content/joys.js';
import type { LanguageController } from '../../controllers/language.js';
import { mergeJoys, readJoys, writeJoys } from '../../core/joy-file.js';
import { MAX_OWN, unhideAll, type JoyRecord } from '../../core/joys.js';
import { ImportError } from '../../core/transfer.js';
import { chosenText, download } from '../../shared/files.js';
import { printView } from '../../shared/print.js';
import type { JoyChanges } from './joy-changes.js';
import { countOwn, type JoyStore } from './joy-store.js';
import { factsOf, nameOf, planOf, wordsOf, type Voice } from './voice.js';

/** The list to a file, from a file and onto paper. */
export class JoyFiles {
  readonly #voice: Voice;
  readonly #language: LanguageController;
  readonly #store: JoyStore;
  readonly #changes: JoyChanges;

  constructor(voice: Voice, language: LanguageController, store: JoyStore, changes: JoyChanges) {
    this.#voice = voice;
    this.#language = language;
    this.#store = store;
    this.#changes = changes;
  }

  readonly #export = (): void =>
    download('list.json', 'application/json', writeJoys(this.#store.records(), STARTERS));

  readonly #import = async (event: Event): Promise<void> => {
    const valid = this.#changes.watch();
    try {
      const text = await chosenText(event.target as HTMLInputElement);
      if (text === undefined || !valid()) return;
      const incoming = readJoys(text, STARTERS);
      const merge = (records: readonly JoyRecord[]): readonly JoyRecord[] =>
        mergeJoys(records, incoming, STARTERS, (record) => wordsOf(this.#voice, record));
      const records = this.#store.records();
      const total = countOwn(merge(records));
      this.#changes.clear();
      if (total > MAX_OWN) this.#changes.tell('tooMany', { n: MAX_OWN });
      else {
        await this.#changes.make('imported', merge, {
          said: 'imported',
          params: { n: total - countOwn(records) },
        });
      }
    } catch (error) {
      if (!valid()) return;
      this.#changes.clear();
      this.#changes.tell(error instanceof ImportError ? error.problem : 'not-json');
    }
  };

  readonly #print = (event: Event): void => {
    const { text, str } = this.#voice;
    const list = this.#store
      .list()
      .map(
        (joy) =>
          html`<li>
            ${nameOf(this.#voice, joy)}
            (${factsOf(this.#voice, joy).map((fact, index) => [index ? ' · ' : '', fact])})
            ${joy.when ? html`<br />${planOf(this.#voice, joy.when)}` : nothing}
          </li>`,
      );
    printView(
      event.currentTarget as Node,
      this.#language,
      str('title'),
      html`<h1>${text('title')}</h1>
        <ul>
          ${list}
        </ul>`,
    );
  };

  readonly #unhide = (event: Event): void => {
    // This button goes with what was hidden.
    (event.currentTarget as Element).closest('details')?.querySelector('summary')?.focus();
    void this.#changes.make('restored', unhideAll, { said: 'shown' });
  };

  render(): unknown {
    const { text } = this.#voice;
    const hidden = this.#store.records().filter((record) => record.hidden).length;
    return html`<details>
      <summary>${text('files')}</summary>
      <div class="stack">
        <p class="muted">${this.#store.inMemory() ? text('notSaved') : nothing} ${text('filesHint')}</p>
        <div class="row">
          <button @click=${this.#export}>${text('export')}</button>
          <label class="button"
            ><input class="sr" type="file" accept=".json,application/json" @change=${this.#import} />${text(
              'import',
            )}</label
          >
          <button @click=${this.#print}>${text('print')}</button>
          ${hidden ? html`<button @click=${this.#unhide}>${text('unhide', { n: hidden })}</button>` : nothing}
        </div>
      </div>
    </details>`;
  }
}
