import type { Translation } from '../language/messages.js';
import type { strings as english } from './frame.strings.js';

export const strings: Translation<typeof english> = {
  unknown: 'Aquí no hay nada que mostrar. No hiciste nada mal: el sitio web pidió algo que no tiene.',
};

export const noScript =
  'Esto necesita JavaScript. Mientras tanto: mira despacio a tu alrededor y busca tres cosas del mismo color.';
