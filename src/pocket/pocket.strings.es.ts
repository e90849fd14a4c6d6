import type { Translation } from '../language/messages.js';
import type { strings as english } from './pocket.strings.js';

export const strings: Translation<typeof english> = {
  title: 'Un momento tranquilo',
  lead: 'Algunas cosas pequeñas que pueden ayudar un poco. Elige cualquiera. Puedes parar cuando quieras.',
  first: '¿No sabes por dónde? Puedes empezar aquí.',
  home: 'Página de inicio',

  noScript:
    'Puedes leer y usar todo lo que sigue tal como está. Las partes que se mueven y responden necesitan JavaScript: aparecen si abres este archivo en un navegador.',
  skip: 'Deja fuera el paso que quieras.',

  about: 'Sobre esta página',
  keeps: 'Nada de lo que escribes aquí se envía ni se guarda. Desaparece cuando cierras esta página.',
  leaving:
    'El botón rojo, o la tecla Shift (Mayús) tres veces, oculta esta página y abre otro sitio web en su lugar. Sin internet puede que veas un aviso del navegador. En esa pantalla no hay nada de esta página.',
  traces:
    'El archivo mismo, y su nombre en el historial del navegador, todavía se pueden encontrar. Puedes borrar el archivo y darle cualquier nombre.',
  limits: 'No puede proteger de programas espía ni de alguien que esté mirando la pantalla.',
  copies:
    'Una copia que alguien haya cambiado podría hacer cualquier cosa. Consíguela de alguien de confianza.',
  tested:
    'Ninguna persona sobreviviente ha probado todavía esta página, y ningún especialista ha revisado sus palabras.',
  version: 'Steadyground, versión {version}',

  shared: 'Esta pantalla es compartida. Lo que escribes se borra cuando pulsas «{finish}».',
  clears: 'También se borra cuando nadie ha tocado la pantalla durante un rato. Minutos hasta entonces: {n}.',
  finish: 'Borrar y terminar',
  still: '¿Sigues aquí?',
  stillText:
    'No hay prisa. Si nadie responde, todo se borra en cerca de un minuto, para la siguiente persona.',
  stay: 'Sigo aquí',
};
