import type { Translation } from '../../language/messages.js';
import type { strings as english } from './quick-exit.strings.js';

export const strings: Translation<typeof english> = {
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
  show: 'Mostrar esta página',
  blank: 'Página',
};

export const title = 'Salir de esta página';
export const about = 'Oculta esta página al instante y abre otro sitio web en su lugar.';
