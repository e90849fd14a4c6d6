import type { Translation } from './messages.js';
import type { sharedStrings as english } from './shared.strings.js';

export const strings: Translation<typeof english> = {
  close: 'Cerrar',
  show: 'Mostrar',
  failed: 'Esta parte no se cargó.',
  skip: 'Omitir',
  done: 'Listo',
  back: 'Volver',
  cancel: 'Cancelar',
};
