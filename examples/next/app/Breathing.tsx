'use client';
import { useState } from 'react';
import type { BreathingPacer as Pacer } from 'steadyground';
import { BreathingPacer } from 'steadyground/react';

type Language = 'en' | 'es' | 'ar';
type Minutes = Pacer['minutes'];

// A language is loaded when somebody chooses it; what is on the page follows by itself.
const load: Record<Language, () => unknown> = {
  en: () => {},
  es: () => import('steadyground/languages/es.js'),
  ar: () => import('steadyground/languages/ar.js'),
};

// Any single sentence can be the page's own.
const strings: Record<Language, Pacer['strings']> = {
  en: { title: 'A minute to breathe' },
  es: { title: 'Un minuto para respirar' },
  ar: { title: 'دقيقة للتنفّس' },
};

export function Breathing() {
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
          <BreathingPacer
            minutes={minutes}
            strings={strings[language]}
            onPacerStarted={(e) => setEvent(`started, ${e.detail.pattern}`)}
            onPacerEnded={(e) => setEvent(`ended, ${e.detail.why}`)}
          >
            <p>Breathe in softly, then out a little longer. Go on for two minutes.</p>
          </BreathingPacer>
        )}
      </section>
    </>
  );
}
