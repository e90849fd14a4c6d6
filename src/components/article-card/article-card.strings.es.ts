import type { Translation } from '../../language/messages.js';
import type { strings as english } from './article-card.strings.js';

export const strings: Translation<typeof english> = {
  read: 'Leer',
  readNote: 'Leer el texto',
  notNow: 'Ahora no',
  noteTitle: 'Antes de leer',
  minutes: { one: 'Se lee en {n} minuto, más o menos', other: 'Se lee en {n} minutos, más o menos' },
  inLanguage: 'En {language}',
  plain: 'Palabras sencillas',
  general: 'Algunas palabras más difíciles',
  professional: 'Para profesionales',
  checked: 'Última revisión de las fuentes: {date}',
  date: '{day} de {month} de {year}',
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  outOfDate: 'Puede que ya no esté al día.',
  author: 'Por {name}',
  reviewedBy: 'Revisado por {name}',
  notReviewed: 'Todavía no lo ha revisado nadie que trabaje en salud ni nadie que hable este idioma.',
  notReviewedLanguage: 'Todavía no lo ha revisado nadie que hable este idioma.',
  textSize: 'Tamaño del texto',
  smaller: 'Texto más pequeño',
  larger: 'Texto más grande',
  sizeIs: 'Tamaño del texto: {n} de {total}',
  listen: 'Escuchar',
  pause: 'Pausa',
  resume: 'Seguir',
  stop: 'Parar',
  print: 'Imprimir',
  sources: 'De dónde viene esto',
  source: 'Fuente {n}',
  backToText: 'Volver al texto',
  toConfirm: 'por confirmar',
  otherSite: '(otro sitio web)',
  toolTitle: 'Algo para probar',
  tryTool: 'Probar aquí',
  neutralTitle: 'Un texto para leer',
  missing: 'Este texto no está aquí.',
};

export const title = 'Algo para leer';
export const about = 'Textos cortos. Puedes dejarlos en cualquier momento.';
