import type { Translation } from '../../core/messages.js';
import type { sharedStrings } from '../../shared/shared.strings.js';
import type { transferStrings } from '../../shared/transfer.strings.js';

export const shared: Translation<typeof sharedStrings & typeof transferStrings> = {
  endingAsk: '¿Cómo estás ahora, comparado con antes?',
  better: 'Mejor',
  same: 'Igual',
  worse: 'Peor',
  skip: 'Omitir',
  endingThanks: 'Gracias por probarlo. Puedes parar aquí.',
  endingWorse: 'Puede pasar, y no es culpa tuya. Dejemos esto y miremos un momento hacia afuera.',
  outwardTitle: 'Con los ojos abiertos, mirando alrededor',
  outward1: 'Mira despacio a tu alrededor. Busca tres cosas del mismo color.',
  outward2: 'Siente dónde tocan tus pies o tu cuerpo el suelo, la silla o la cama.',
  outward3: 'Nombra una cosa que tengas cerca, de qué está hecha y para qué sirve.',
  supportTitle: 'Alguien con quien hablar',
  supportText:
    'Puedes llamar o escribir a alguien de confianza, a una persona de apoyo o a una línea de ayuda de tu país. Si estás en peligro ahora, puedes llamar al número local de emergencias.',
  removed: 'Quitado.',
  undo: 'Deshacer',
  again: 'Otra vez',
  done: 'Listo',
  back: 'Volver',
  close: 'Cerrar',
  cancel: 'Cancelar',
  notLoaded: 'Esta parte no se cargó.',
  'too-large': 'Ese archivo es demasiado grande: como máximo 1 MB. No se cambió nada.',
  'not-json': 'Ese archivo no se puede leer. Elige un archivo .json guardado desde aquí. No se cambió nada.',
  'not-ours': 'Ese archivo es de otra cosa. Elige uno guardado desde esta herramienta. No se cambió nada.',
  newer: 'Ese archivo se guardó con una versión más nueva de esta herramienta. No se cambió nada.',
  damaged: 'Una parte de ese archivo está dañada, así que no se tomó nada de él. No se cambió nada.',
};
