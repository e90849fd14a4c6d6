import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { exitAddress, exitHref, NEUTRAL_HREF, PRESSES_WITHIN, ShiftThrice } from '../../src/core/exit.js';

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
  let now = 0;
  let shift: ShiftThrice;
  beforeEach(() => {
    now = 1000;
    shift = new ShiftThrice(() => now);
  });

  const press = (after = 200): number => {
    now += after;
    shift.down({ key: 'Shift' });
    return shift.up({ key: 'Shift' });
  };

  it('counts the presses, and starts again after the third', () => {
    expect([press(), press(), press(), press(), press(), press()]).to.deep.equal([1, 2, 3, 1, 2, 3]);
  });

  it('leaves exactly five seconds, from the first to the third', () => {
    press(0);
    press(PRESSES_WITHIN / 2);
    expect(press(PRESSES_WITHIN / 2)).to.equal(3);
    press(PRESSES_WITHIN);
    press(PRESSES_WITHIN / 2);
    // The first is too old, the last two still count.
    expect(press(PRESSES_WITHIN / 2 + 1)).to.equal(2);
    expect(press(0)).to.equal(3);
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
    const asModifier = (between: () => void): void => {
      shift.reset();
      press();
      press();
      shift.down({ key: 'Shift' });
      between();
      expect(shift.up({ key: 'Shift' })).to.equal(0);
      expect(press()).to.equal(1);
    };
    asModifier(() => {
      shift.down({ key: 'A' });
      shift.up({ key: 'A' });
    });
    asModifier(() => shift.reset());
    asModifier(() => shift.down({ key: 'Alt', altKey: true }));
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
      shift.reset();
      press();
      shift.down({ key: 'Shift', [held]: true });
      expect(shift.up({ key: 'Shift' }), held).to.equal(0);
      expect(press(), held).to.equal(1);
    }
  });

  it('takes a key held down for one press, and both Shift keys at once for one', () => {
    shift.down({ key: 'Shift' });
    for (let i = 0; i < 30; i++) shift.down({ key: 'Shift', repeat: true });
    expect(shift.up({ key: 'Shift' })).to.equal(1);
    shift.down({ key: 'Shift' });
    shift.down({ key: 'Shift' });
    expect(shift.up({ key: 'Shift' })).to.equal(2);
    expect(shift.up({ key: 'Shift' })).to.equal(0);
  });

  it('takes no Shift that was down before it came, or that it only saw repeated', () => {
    expect(shift.up({ key: 'Shift' })).to.equal(0);
    shift.down({ key: 'Shift', repeat: true });
    expect(shift.up({ key: 'Shift' })).to.equal(0);
  });

  it('leaves only when the last three things that happened were presses of Shift, within five seconds', () => {
    const step = fc.record({
      key: fc.constantFrom('Shift', 'Shift', 'Shift', 'a', 'Escape'),
      after: fc.constantFrom(0, 300, 1500, 3000),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const machine = new ShiftThrice(() => now);
        let run: number[] = [];
        for (const { key, after } of steps) {
          now += after;
          machine.down({ key });
          const presses = machine.up({ key });
          run = key === 'Shift' ? [...run, now].filter((time) => now - time <= PRESSES_WITHIN) : [];
          if (presses !== run.length) return false;
          if (run.length === 3) run = [];
        }
        return true;
      }),
      { numRuns: 500 },
    );
  });
});
