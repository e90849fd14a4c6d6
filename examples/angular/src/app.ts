import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { BreathingPacer } from 'steadyground';
import 'steadyground/define/breathing-pacer.js';

type Language = 'en' | 'es' | 'ar';

// A language is loaded when somebody chooses it; what is on the page follows by itself.
const load: Record<Language, () => unknown> = {
  en: () => {},
  es: () => import('steadyground/languages/es.js'),
  ar: () => import('steadyground/languages/ar.js'),
};

@Component({
  selector: 'app-root',
  templateUrl: './app.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA], // lets the template name custom elements
})
export class App {
  readonly language = signal<Language>('en');
  readonly minutes = signal<BreathingPacer['minutes']>('2');
  readonly plum = signal(false);
  readonly shown = signal(true);
  readonly event = signal('none yet');

  // Any single sentence can be the page's own.
  readonly strings: Record<Language, BreathingPacer['strings']> = {
    en: { title: 'A minute to breathe' },
    es: { title: 'Un minuto para respirar' },
    ar: { title: 'دقيقة للتنفّس' },
  };

  async speak(chosen: string): Promise<void> {
    const language = chosen as Language;
    await load[language]();
    this.language.set(language);
  }

  setMinutes(chosen: string): void {
    this.minutes.set(chosen as BreathingPacer['minutes']);
  }

  // Angular hands over every event of a custom element as a plain `Event`: the type is said here.
  onStarted({ detail }: HTMLElementEventMap['pacer-started']): void {
    this.event.set(`started, ${detail.pattern}`);
  }

  onEnded({ detail }: HTMLElementEventMap['pacer-ended']): void {
    this.event.set(`ended, ${detail.why}`);
  }
}
