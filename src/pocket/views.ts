/** The page's parts, of which one shows at a time: the start page, or a tool. */
export class Views {
  shown = '';
  readonly #root: HTMLElement;
  readonly #views: readonly HTMLElement[];
  /** Each part's tools as they stand in the file, which nobody has touched. */
  readonly #untouched = new Map<string, Element>();
  readonly #used = new Map<string, Element>();

  /** Takes the tools out of the page before they come to life: what is not looked at costs nothing. */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#views = [...document.querySelectorAll<HTMLElement>('.view')];
    for (const { id, lastElementChild } of this.#views) {
      if (!lastElementChild?.matches('.tools')) continue;
      this.#untouched.set(id, lastElementChild);
      lastElementChild.remove();
    }
  }

  /** @param moved Whether the person went there, so that the focus goes along. */
  show(name: string, moved: boolean): void {
    const view = this.#views.find(({ id }) => id === name) ?? this.#views[0]!;
    if (view.id !== this.shown) {
      // Out of the page a tool keeps what was entered, and is silent.
      this.#used.get(this.shown)?.remove();
      this.shown = this.#root.dataset.view = view.id;
      for (const each of this.#views) each.classList.toggle('shown', each === view);
      this.#fill(view);
    }
    if (!moved) return;
    scrollTo(0, 0);
    const heading = view.querySelector<HTMLElement>(':scope > h2') ?? document.querySelector('h1');
    heading?.focus({ preventScroll: true });
  }

  /** Drops every tool with all that is in it; whoever comes next gets new ones. */
  forget(): void {
    for (const tools of this.#used.values()) tools.remove();
    this.#used.clear();
    this.#fill(this.#views.find(({ id }) => id === this.shown));
  }

  #fill(view: HTMLElement | undefined): void {
    const untouched = view && this.#untouched.get(view.id);
    if (!untouched) return;
    const tools = this.#used.get(view.id) ?? (untouched.cloneNode(true) as Element);
    this.#used.set(view.id, tools);
    view.append(tools);
  }
}
