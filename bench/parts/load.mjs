// What a page pays to have a widget: on the desktop and on a cheap phone, the first time and the second.
import { launch, PHONE, withPage } from '../lib/browser.mjs';
import { watchLoading } from '../lib/loading.mjs';
import { inRounds } from '../lib/rounds.mjs';
import { serve } from '../lib/server.mjs';
import { FOLDERS, pagesOf, slug, subjects } from '../subjects.mjs';

const MANY = 50;
const TWICE = ['vanilla', 'shoelace autoloader', 'steadyground', 'steadyground inlined'];

export async function load({ rounds, only }) {
  const all = subjects().filter(({ name, ready }) => name !== 'frames' && ready);
  const named = (name) => all.find((subject) => subject.name === name);
  const many = ['vanilla', 'lit', 'react', 'steadyground inlined'].map((name) => [named(name), MANY]);
  const server = await serve({ pages: pagesOf(all, many), folders: FOLDERS, secure: true });
  const browser = await launch(server.args);
  const address = ({ name, times }) => `${server.url}/page/${slug(name)}${times ? `/${times}` : ''}`;
  const cases = [
    ...all.map((subject) => ({ ...subject, subject: subject.name })),
    ...many.map(([subject, times]) => ({ ...subject, subject: subject.name, times })),
  ].filter(({ name }) => !only || only.includes(name));

  const measure = (conditions) => (one) =>
    withPage(browser, conditions, async (tab) => {
      const visit = await watchLoading(tab, server, one.ready);
      const url = address({ ...one, name: one.subject });
      const figures = await visit(url);
      return TWICE.includes(one.name) ? { ...figures, again: (await visit(url)).widget } : figures;
    });

  try {
    const name = ({ subject, times }) => (times ? `${subject} × ${times}` : subject);
    const named = cases.map((one) => ({ ...one, name: name(one) }));
    console.log('load, as it is');
    const desktop = await inRounds(named, rounds, measure({}), { warmUp: true });
    console.log('load, on a cheap phone');
    const phone = await inRounds(named, rounds, measure(PHONE));
    return { desktop, phone };
  } finally {
    await browser.close();
    server.close();
  }
}
