import { html, nothing, type ReactiveControllerHost } from 'lit';
import { fits, HANDFUL, pickJoys, type Possible } from '../../core/joy-pick.js';
import { ENERGIES, type Joy } from '../../core/joys.js';
import { takeFocus } from '../../shared/focus.js';
import { ref } from '../../shared/ref.js';
import { factsOf, nameOf, wordsOf, type Voice } from './voice.js';

const ABILITIES = ['out', 'noise', 'spend'] as const;

/** What a hard day needs of the element around it. */
export interface HardDayPlaces {
  readonly list: () => readonly Joy[];
  readonly locale: () => string;
  readonly choose: (joy: Joy) => void;
  readonly noneFit: () => void;
  readonly leave: () => void;
}

/** "A hard day": two questions, each of which can be skipped, then three things that fit. */
export class HardDay {
  readonly #host: ReactiveControllerHost;
  readonly #voice: Voice;
  readonly #places: HardDayPlaces;
  #step: 'energy' | 'possible' | 'three' = 'energy';
  #now: Possible = {};
  /** Ids of what was suggested last; kept between visits so that the same do not come right back. */
  #picks: readonly string[] = [];
  #again = false;

  constructor(host: ReactiveControllerHost, voice: Voice, places: HardDayPlaces) {
    this.#host = host;
    this.#voice = voice;
    this.#places = places;
  }

  begin(): void {
    this.#now = {};
    this.#go('energy');
  }

  forget(): void {
    this.#picks = [];
    this.begin();
  }

  #go(step: 'energy' | 'possible' | 'three'): void {
    this.#step = step;
    this.#again = false;
    this.#host.requestUpdate();
  }

  #answerEnergy(energy?: Possible['energy']): void {
    this.#now = energy ? { energy } : {};
    this.#go('possible');
  }

  #toggle(ability: (typeof ABILITIES)[number]): void {
    this.#now = { ...this.#now, [ability]: !this.#now[ability] };
    this.#host.requestUpdate();
  }

  readonly #skipPossible = (): void => {
    const { energy } = this.#now;
    this.#now = energy ? { energy } : {};
    this.#show();
  };

  readonly #answerPossible = (): void => {
    this.#now = { out: false, noise: false, spend: false, ...this.#now };
    this.#show();
  };

  #show(): void {
    this.#pick();
    this.#go('three');
  }

  #pick(): void {
    this.#picks = pickJoys(this.#places.list(), this.#now, this.#picks).map(({ id }) => id);
  }

  readonly #another = (): void => {
    this.#pick();
    this.#again = true;
    this.#host.requestUpdate();
  };

  render(): unknown {
    if (this.#step === 'three') return this.#three();
    return this.#step === 'energy' ? this.#askEnergy() : this.#askPossible();
  }

  #askEnergy(): unknown {
    const { text } = this.#voice;
    return html`
      <div class="stack" part="hard-day" role="group" aria-labelledby="ask">
        <h2 id="ask" tabindex="-1" ${ref(takeFocus)}>${text('askEnergy')}</h2>
        <div class="row">
          ${ENERGIES.map(
            (energy) =>
              html`<button @click=${() => this.#answerEnergy(energy)}>${text(`now-${energy}`)}</button>`,
          )}
        </div>
        <div class="row">
          <button class="quiet" @click=${() => this.#answerEnergy()}>${text('skip')}</button>
          <button class="quiet" @click=${this.#places.leave}>${text('back')}</button>
        </div>
      </div>
    `;
  }

  #askPossible(): unknown {
    const { text } = this.#voice;
    return html`
      <div class="stack" part="hard-day" role="group" aria-labelledby="ask">
        <h2 id="ask" tabindex="-1" ${ref(takeFocus)}>${text('askPossible')}</h2>
        <p class="muted">${text('possibleHint')}</p>
        <div class="row">
          ${ABILITIES.map(
            (ability) =>
              html`<button
                class="chip"
                aria-pressed=${this.#now[ability] ? 'true' : 'false'}
                @click=${() => this.#toggle(ability)}
              >
                ${text(ability)}
              </button>`,
          )}
        </div>
        <div class="row">
          <button class="primary" @click=${this.#answerPossible}>${text('showThree')}</button>
          <button class="quiet" @click=${this.#skipPossible}>${text('skip')}</button>
          <button class="quiet" @click=${() => this.#go('energy')}>${text('back')}</button>
        </div>
      </div>
    `;
  }

  #three(): unknown {
    const { text } = this.#voice;
    const { list, choose, noneFit, leave } = this.#places;
    const all = list();
    const picked = this.#picks.flatMap((id) => all.find((joy) => joy.id === id) ?? []);
    const more = all.filter((joy) => fits(joy, this.#now)).length > HANDFUL;
    return html`
      <div class="stack" part="hard-day">
        <h2 tabindex="-1" ${ref(takeFocus)}>${text(picked.length ? 'three' : 'nothingFits')}</h2>
        <ul role="list" class="stack">
          ${picked.map(
            (joy) =>
              html`<li>
                <button class="pick" @click=${() => choose(joy)}>
                  <span>${nameOf(this.#voice, joy)}</span>
                  <span class="muted facts"
                    >${factsOf(this.#voice, joy).map((fact) => html`<span>${fact}</span> `)}</span
                  >
                </button>
              </li>`,
          )}
        </ul>
        ${picked.length && !more ? html`<p class="muted">${text('onlyThese')}</p>` : nothing}
        <div class="row">
          ${more ? html`<button @click=${this.#another}>${text('anotherThree')}</button>` : nothing}
          <button @click=${noneFit}>${text('noneFit')}</button>
        </div>
        <div class="row">
          <button class="quiet" @click=${() => this.begin()}>${text('askAgain')}</button>
          <button class="quiet" @click=${leave}>${text('back')}</button>
        </div>
        <p class="sr" role="status">${this.#again ? this.#suggested(picked) : nothing}</p>
      </div>
    `;
  }

  #suggested(picked: readonly Joy[]): unknown {
    const things = new Intl.ListFormat(this.#places.locale(), { type: 'unit' }).format(
      picked.map((joy) => wordsOf(this.#voice, joy)),
    );
    return this.#voice.text('suggested', { things });
  }
}
