import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { exitAddress, exitHref, NEUTRAL_HREF, ShiftThrice } from '../../src/page/exit.js';

describe('where leaving leads', () => {
  it('is an https address in full, and nothing else', () => {
    expect(exitHref('https://example.org/weather?x=1#y')).to.equal('https://example.org/weather?x=1#y');
    expect(exitHref(' HTTPS://example.org ')).to.equal('https://example.org/');
    for (const wrong of [
      ...['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'blob:https://example.org/1'],
      ...['http://example.org/', 'tel:112', 'mailto:a@example.org', 'about:blank', 'file:///etc'],
      ...['/weather', 'weather.html', '//example.org/', '#top', '?q', '', 'https://'],
      ...[null, undefined, 5, {}, ['https://example.org']],
    ]) {
      expect(exitHref(wrong), JSON.stringify(wrong)).to.equal(undefined);
    }
  });

  it('never lets another scheme through, whatever is written before it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('javascript:', 'data:', 'http:', 'vbscript:'),
        (text, scheme) => {
          for (const given of [text, scheme + text, text + scheme]) {
            const href = exitHref(given);
            if (href !== undefined && new URL(href).protocol !== 'https:') return false;
          }
          return true;
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is the neutral place where nothing usable is named, with the reason when that is a mistake', () => {
    expect(exitHref(NEUTRAL_HREF)).to.equal(NEUTRAL_HREF);
    expect(exitAddress('https://example.org/')).to.deep.equal({ value: 'https://example.org/' });
    for (const none of [null, undefined, '']) {
      expect(exitAddress(none)).to.deep.equal({ value: NEUTRAL_HREF });
    }
    expect(exitAddress('javascript:alert(1)').value).to.equal(NEUTRAL_HREF);
    expect(exitAddress('javascript:alert(1)').problem).to.contain('https');
  });
});

describe('Shift three times', () => {
  /** ms since each test began, and what is to be called when. */
  let now = 0;
  let timer: { at: number; run: () => void } | undefined;
  let told: number[] = [];
  let shift: ShiftThrice;
  beforeEach(() => {
    now = 0;
    timer = undefined;
    told = [];
    shift = new ShiftThrice(
      (presses) => told.push(presses),
      (run, ms) => {
        const mine = (timer = { at: now + ms, run });
        return () => {
          if (timer === mine) timer = undefined;
        };
      },
    );
  });

  const pass = (ms: number): void => {
    const end = now + ms;
    while (timer && timer.at <= end) {
      const { at, run } = timer;
      now = at;
      timer = undefined;
      run();
    }
    now = end;
  };
  /** What is told of one press. */
  const press = (after = 200): number | undefined => {
    pass(after);
    told = [];
    shift.down({ key: 'Shift' });
    shift.up({ key: 'Shift' });
    return told.at(-1);
  };

  it('counts the presses, and starts again after the third', () => {
    expect([press(), press(), press(), press(), press(), press()]).to.deep.equal([1, 2, 3, 1, 2, 3]);
  });

  it('gives each press its full five seconds again', () => {
    expect([press(0), press(4999), press(4999)]).to.deep.equal([1, 2, 3]);
    expect([press(60_000), press(0), press(5000)], 'a second press, and five seconds').to.deep.equal([
      1, 2, 1,
    ]);
    expect([press(4000), press(2000)]).to.deep.equal([2, 3]);
  });

  it('tells that the time is out, and for as long again', () => {
    press();
    press();
    told = [];
    pass(4999);
    expect(told).to.deep.equal([]);
    pass(1);
    expect(told, 'out').to.deep.equal([-1]);
    pass(4999);
    expect(told).to.deep.equal([-1]);
    pass(1);
    expect(told, 'and no word of it').to.deep.equal([-1, 0]);
    pass(60_000);
    expect(told).to.deep.equal([-1, 0]);
    expect(press()).to.equal(1);
  });

  it('has nothing more to tell after the third press', () => {
    expect([press(), press(), press()]).to.deep.equal([1, 2, 3]);
    told = [];
    pass(60_000);
    expect(told).to.deep.equal([]);
  });

  it('takes back what it has told as soon as anything comes between', () => {
    press();
    press();
    shift.down({ key: 'a' });
    expect(told.at(-1)).to.equal(0);
    press();
    shift.reset();
    expect(told.at(-1)).to.equal(0);
    press();
    pass(5000);
    shift.reset();
    expect(told.slice(-2)).to.deep.equal([-1, 0]);
    told = [];
    pass(60_000);
    expect(told, 'and leaves no timer').to.deep.equal([]);
  });

  it('starts again after any other key', () => {
    for (const key of ['a', 'Tab', 'Enter', 'Escape', ' ', 'CapsLock', 'Control', 'ArrowDown', 'Process']) {
      press();
      press();
      shift.down({ key });
      shift.up({ key });
      expect(press(), key).to.equal(1);
      shift.reset();
    }
  });

  it('takes no Shift that was a modifier: of a letter, of a click, or with Ctrl, Alt or Meta', () => {
    const isNone = (during: () => void, what: string): void => {
      shift.reset();
      press();
      press();
      shift.down({ key: 'Shift' });
      during();
      told = [];
      shift.up({ key: 'Shift' });
      expect(told, what).to.deep.equal([]);
      expect(press(), what).to.equal(1);
    };
    isNone(() => {
      shift.down({ key: 'A' });
      shift.up({ key: 'A' });
    }, 'a letter');
    isNone(() => shift.reset(), 'a click');
    isNone(() => shift.down({ key: 'Alt', altKey: true }), 'Alt');
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
      shift.reset();
      press();
      shift.down({ key: 'Shift', [held]: true });
      told = [];
      shift.up({ key: 'Shift' });
      expect(told, held).to.deep.equal([]);
      expect(press(), held).to.equal(1);
    }
  });

  it('takes a key held down for one press, and both Shift keys at once for one', () => {
    shift.down({ key: 'Shift' });
    for (let i = 0; i < 30; i++) shift.down({ key: 'Shift', repeat: true });
    shift.up({ key: 'Shift' });
    expect(told).to.deep.equal([1]);
    shift.down({ key: 'Shift' });
    shift.down({ key: 'Shift' });
    shift.up({ key: 'Shift' });
    shift.up({ key: 'Shift' });
    expect(told).to.deep.equal([1, 2]);
  });

  it('counts no other key that comes up while Shift is down', () => {
    shift.down({ key: 'a' });
    shift.down({ key: 'Shift' });
    told = [];
    shift.up({ key: 'a' });
    expect(told).to.deep.equal([]);
    shift.up({ key: 'Shift' });
    expect(told).to.deep.equal([1]);
  });

  it('takes no Shift that was down before it came, or that it only saw repeated', () => {
    shift.up({ key: 'Shift' });
    shift.down({ key: 'Shift', repeat: true });
    shift.up({ key: 'Shift' });
    expect(told).to.deep.equal([]);
  });

  it('leaves only when the last three things were presses of Shift, each within five seconds of the other', () => {
    const step = fc.record({
      key: fc.constantFrom('Shift', 'Shift', 'Shift', 'a', 'Escape'),
      after: fc.constantFrom(0, 300, 4000, 6000),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        pass(60_000);
        shift.reset();
        let run = 0;
        for (const { key, after } of steps) {
          pass(after);
          told = [];
          shift.down({ key });
          shift.up({ key });
          if (after > 5000) run = 0;
          run = key === 'Shift' ? run + 1 : 0;
          if (told.at(-1) !== run) return false;
          if (run === 3) run = 0;
        }
        return true;
      }),
      { numRuns: 500 },
    );
  });
});
