import type { Translation } from './messages.js';
import type { EndingStrings } from './ending.strings.js';

export const strings: Translation<EndingStrings> = {
  endingAsk: '¿Cómo estás ahora, comparado con antes?',
  better: 'Mejor',
  same: 'Igual',
  worse: 'Peor',
  endingThanks: 'Gracias por probarlo. Puedes parar aquí.',
  endingWorse: 'Puede pasar, y no es culpa tuya. Dejemos esto y miremos un momento hacia afuera.',
  outwardTitle: 'Con los ojos abiertos, mirando alrededor',
  outward1: 'Mira despacio a tu alrededor. Busca tres cosas del mismo color.',
  outward2: 'Siente dónde tocan tus pies o tu cuerpo el suelo, la silla o la cama.',
  outward3: 'Nombra una cosa que tengas cerca, de qué está hecha y para qué sirve.',
  supportTitle: 'Alguien con quien hablar',
  supportText:
    'Si estás en peligro ahora, llama al número local de emergencias. También puedes llamar o escribir a alguien de confianza, a una persona de apoyo o a una línea de ayuda de tu país.',
};
