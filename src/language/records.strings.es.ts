import type { Translation } from './messages.js';
import type { recordsStrings as english } from './records.strings.js';

export const strings: Translation<typeof english> = {
  notKept: 'No se pudo guardar, así que no se cambió nada. Puedes intentarlo otra vez.',
  full: 'Ya no hay espacio para más. No se cambió nada.',
  removed: 'Quitado.',
  undo: 'Deshacer',
  edit: 'Cambiar',
  remove: 'Quitar',
  save: 'Guardar',
  showMore: 'Mostrar más',
  notNow: 'Ahora no',
  notStored: 'No se guarda nada: lo que cambies aquí se borra cuando cierres esta pestaña, o antes.',
  unread: {
    one: '{n} de estos elementos no se puede leer. Queda guardado como está.',
    other: '{n} de estos elementos no se pueden leer. Quedan guardados como están.',
  },
  files: 'Guardar o imprimir',
  filesHint: 'Quien abra el archivo o vea el papel podrá leerlo.',
  export: 'Guardar en un archivo',
  import: 'Agregar desde un archivo',
  print: 'Imprimir',
  imported: 'Se agregó el archivo. Nuevo en él: {n}.',
  'too-large': 'Ese archivo es demasiado grande: como máximo 16 MB. No se cambió nada.',
  'not-json': 'Ese archivo no se puede leer. Elige un archivo .json guardado desde aquí. No se cambió nada.',
  'not-ours': 'Ese archivo es de otra cosa. Elige uno guardado desde esta herramienta. No se cambió nada.',
  newer: 'Ese archivo se guardó con una versión más nueva de esta herramienta. No se cambió nada.',
  damaged: 'Una parte de ese archivo está dañada, así que no se tomó nada de él. No se cambió nada.',
};
