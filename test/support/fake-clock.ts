interface Timer {
  due: number;
  run: () => void;
}

const real = { setTimeout: setTimeout.bind(window), clearTimeout: clearTimeout.bind(window) };

/** Time that passes only when a test says so: for timers, and for `performance.now()`. */
export class FakeClock {
  now: number = performance.now();
  readonly #timers = new Map<number, Timer>();
  #count = 0;

  constructor() {
    const fakes = {
      setTimeout: (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): number => {
        this.#timers.set(++this.#count, { due: this.now + delay, run: () => run(...args) });
        return this.#count;
      },
      clearTimeout: (id: number) => void this.#timers.delete(id),
    };
    Object.assign(window, fakes);
    Object.defineProperty(performance, 'now', { configurable: true, value: () => this.now });
  }

  /** Gives the page its own time back. */
  end(): void {
    Object.assign(window, real);
    Reflect.deleteProperty(performance, 'now');
  }

  /** Lets time pass, with each timer at its own moment, and what follows from it. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      const next = this.#next();
      if (!next || next[1].due > until) break;
      this.now = Math.max(this.now, next[1].due);
      await this.#run(next);
    }
    this.now = until;
    await settle();
  }

  /** Lets time pass in which nothing can run; what was due meanwhile runs after it. */
  async block(ms: number): Promise<void> {
    const late = [...this.#timers].filter(([, { due }]) => due <= this.now + ms);
    this.now += ms;
    for (const timer of late.sort(([, a], [, b]) => a.due - b.due)) await this.#run(timer);
    await settle();
  }

  #next(): [number, Timer] | undefined {
    return [...this.#timers].sort(([, a], [, b]) => a.due - b.due)[0];
  }

  async #run([id, { run }]: [number, Timer]): Promise<void> {
    if (!this.#timers.delete(id)) return;
    run();
    await settle();
  }
}

/** What is in the queue of the browser comes to its end. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Waits for what a browser does in its own time. */
export async function eventually(check: () => boolean, what = 'it comes'): Promise<void> {
  for (let tries = 0; !check(); tries++) {
    if (tries > 400) throw new Error(`Not after two seconds: ${what}`);
    await new Promise((resolve) => real.setTimeout(resolve, 5));
  }
}
