import type { Translation } from '../../language/messages.js';
import type { strings as english } from './breathing-pacer.strings.js';

export const strings: Translation<typeof english> = {
  title: 'Respirar con calma',
  intro: {
    one: 'Respiraciones suaves y cómodas durante {n} minuto. Para cuando quieras.',
    other: 'Respiraciones suaves y cómodas durante {n} minutos. Para cuando quieras.',
  },
  introOpen: 'Respiraciones suaves y cómodas durante el tiempo que quieras.',
  start: 'Empezar',
  dizzy: 'Si sientes mareo o malestar, para y deja que tu respiración siga a su manera.',
  notForMe: 'Respirar así no es para mí',
  instead: 'Está bien. Puedes probar esto en su lugar.',
  in: 'Inhala',
  sip: 'Inhala un poco más',
  hold: 'Espera',
  out: 'Exhala',
  settle:
    'Respira como lo haces ahora. Mantén pulsado el botón mientras inhalas y suéltalo para exhalar. O tócalo cada vez que cambies.',
  ready: 'Tu propia respiración',
  press: 'Mantén pulsado mientras inhalas',
  pause: 'Pausa',
  paused: 'En pausa',
  resume: 'Seguir',
  stop: 'Parar',
  skipHolds: 'Sin las esperas',
  change: 'Cambiar',
  pattern: 'Ritmo',
  gentle: 'Suave',
  even: 'Parejo',
  short: 'Corto',
  sigh: 'Suspiro',
  box: 'Cuadrado',
  '4-7-8': '4-7-8',
  custom: 'El de esta página',
  minutes: 'Duración',
  minutesLong: { one: '{n} minuto', other: '{n} minutos' },
  open: 'Sin final fijo',
  pace: 'Velocidad',
  slower: 'Más lenta',
  asSet: 'La habitual',
  quicker: 'Más rápida',
  sound: 'Tonos suaves',
  vibration: 'Vibración',
  awake: 'Pantalla siempre encendida',
  dark: 'La pantalla puede apagarse: no se pudo dejarla encendida.',
  less: 'Decir menos',
  started: 'Ha empezado',
  ended: 'El ejercicio de respiración ha terminado',
};

export const title = 'Respirar con calma';
export const about = 'Respiraciones lentas y suaves, con una forma que las acompaña.';

export const fallback: readonly string[] = [
  'Deja que tu respiración sea suave y cómoda.',
  'Toma aire mientras cuentas despacio hasta 4.',
  'Suelta el aire mientras cuentas despacio hasta 6.',
  'Sigue unos dos minutos, o para cuando quieras. Si te mareas, respira como siempre.',
];
