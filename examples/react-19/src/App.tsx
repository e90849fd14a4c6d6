import { useState } from 'react';
import type { BreathingPacer } from 'steadyground';
import 'steadyground/define/breathing-pacer.js';
import 'steadyground/types/react'; // has the tags checked: nothing of it is in what is built

type Language = 'en' | 'es' | 'ar';
type Minutes = BreathingPacer['minutes'];

// A language is loaded when somebody chooses it; what is on the page follows by itself.
const load: Record<Language, () => unknown> = {
  en: () => {},
  es: () => import('steadyground/languages/es.js'),
  ar: () => import('steadyground/languages/ar.js'),
};

// Any single sentence can be the page's own.
const strings: Record<Language, BreathingPacer['strings']> = {
  en: { title: 'A minute to breathe' },
  es: { title: 'Un minuto para respirar' },
  ar: { title: 'دقيقة للتنفّس' },
};

export function App() {
  const [language, setLanguage] = useState<Language>('en');
  const [minutes, setMinutes] = useState<Minutes>('2');
  const [plum, setPlum] = useState(false);
  const [shown, setShown] = useState(true);
  const [event, setEvent] = useState('none yet');

  async function speak(language: Language) {
    await load[language]();
    setLanguage(language);
  }

  return (
    <>
      <h1>A quiet page</h1>
      <div className="controls">
        <label>
          Language{' '}
          <select id="language" value={language} onChange={(e) => speak(e.target.value as Language)}>
            <option value="en">English</option>
            <option value="es" lang="es">
              Español
            </option>
            <option value="ar" lang="ar">
              العربية
            </option>
          </select>
        </label>
        <label>
          Minutes{' '}
          <select id="minutes" value={minutes} onChange={(e) => setMinutes(e.target.value as Minutes)}>
            {['1', '2', '3', '4', '5'].map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>
        </label>
        <label>
          <input id="plum" type="checkbox" checked={plum} onChange={(e) => setPlum(e.target.checked)} /> Plum
        </label>
        <label>
          <input id="shown" type="checkbox" checked={shown} onChange={(e) => setShown(e.target.checked)} />{' '}
          Show the tool
        </label>
      </div>
      <p>
        Last event: <span id="event">{event}</span>
      </p>

      <section id="tool" lang={language} className={plum ? 'plum' : undefined}>
        {shown && (
          <breathing-pacer
            minutes={minutes}
            strings={strings[language]}
            onpacer-started={(e) => setEvent(`started, ${e.detail.pattern}`)}
            onpacer-ended={(e) => setEvent(`ended, ${e.detail.why}`)}
          >
            <p>Breathe in softly, then out a little longer. Go on for two minutes.</p>
          </breathing-pacer>
        )}
      </section>
    </>
  );
}
