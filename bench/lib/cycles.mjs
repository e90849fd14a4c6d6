/** Runs in the page: ways to add elements, or what a framework draws, and to have them come and go. */
export function prepare(body) {
  const pause = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(0);
    });
  const place = document.createElement('div');
  document.body.append(place);
  const one = document.createElement('template');
  one.innerHTML = body;
  const make = () => {
    const element = document.importNode(one.content.firstElementChild, true);
    place.append(element);
    const end = window.benchMount?.(element);
    return () => {
      end?.();
      element.remove();
    };
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  window.benchAdd = async (many) => {
    for (let i = 0; i < many; i++) make();
    await frame();
    await frame();
  };
  window.benchCycle = async (many) => {
    for (let i = 0; i < many; i++) {
      const end = make();
      await pause();
      end();
      if (i % 50 === 49) await frame();
    }
    await frame();
    await frame();
  };
}
