import type { coverStrings, strings } from '../../components/quick-exit/quick-exit.strings.js';
import type { Translation } from '../../core/messages.js';

export const quickExitCover: Translation<typeof coverStrings> = {
  show: 'Mostrar esta página',
  blank: 'Página',
};

export const quickExit: Translation<typeof strings> = {
  leave: 'Salir de esta página',
  more: {
    one: 'Pulsa Mayús {n} vez más para salir',
    other: 'Pulsa Mayús {n} veces más para salir',
  },
  expired: 'Sigues aquí. Para salir, pulsa Mayús 3 veces.',
  mark: '?',
  about: 'Qué hace este botón',
  does: 'Oculta esta página al momento, hace que sus herramientas olviden lo que escribiste y abre otro sitio web en su lugar. Pulsar tres veces la tecla Mayús (Shift) hace lo mismo.',
  history: 'No borra el historial del navegador. Allí se pueden ver todavía las páginas que abriste.',
  spyware: 'No puede detener los programas espía ni ocultar lo que alguien ya vio.',
  safer:
    'Si crees que alguien revisa tu teléfono o tu computadora, es más seguro usar un aparato al que esa persona no pueda llegar.',
  ...quickExitCover,
};
