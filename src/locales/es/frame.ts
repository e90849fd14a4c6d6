import type { Translation } from '../../core/messages.js';
import type { strings } from '../../frame/frame.strings.js';

export const frame: Translation<typeof strings> = {
  unknown: 'Aquí no hay nada que mostrar. No hiciste nada mal: el sitio web pidió algo que no tiene.',
  'breathing-pacer': 'Respirar con calma',
  'grounding-steps': 'Aquí y ahora',
  'joy-list': 'Pequeñas cosas buenas',
  'mood-checkin': '¿Cómo va todo ahora?',
  'article-card': 'Algo para leer',
  'quick-exit': 'Salir de esta página',
};
