// Only these two tags are loaded; a language comes when somebody asks for it.
import 'steadyground/tags/breathing-pacer.js';
import 'steadyground/tags/quick-exit.js';

const $ = (id) => document.getElementById(id);
const section = $('tool');
const pacer = section.querySelector('breathing-pacer');

// Any single sentence can be the page's own.
const titles = { en: 'A minute to breathe', es: 'Un minuto para respirar', ar: 'دقيقة للتنفّس' };

async function speak(lang) {
  if (lang !== 'en') await import(`steadyground/languages/${lang}.js`);
  section.lang = lang; // the tool follows the nearest lang
  pacer.strings = { title: titles[lang] };
}
await speak('en');

$('language').addEventListener('change', (event) => speak(event.target.value));
$('minutes').addEventListener('change', (event) => (pacer.minutes = event.target.value));
$('plum').addEventListener('change', (event) => section.classList.toggle('plum', event.target.checked));
$('shown').addEventListener('change', (event) => {
  if (event.target.checked) section.append(pacer);
  else pacer.remove();
});

// Events bubble: one listener serves every tool in the section.
const tell = (text) => ($('event').textContent = text);
section.addEventListener('pacer-started', ({ detail }) => tell(`started, ${detail.pattern}`));
section.addEventListener('pacer-ended', ({ detail }) => tell(`ended, ${detail.why}`));
