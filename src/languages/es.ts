import type { LanguageFacts } from '../language/facts.js';

/** Neutral Spanish that says “tú”: one word for each thing, which people know wherever they are from. */
export const facts: LanguageFacts = {
  name: 'Español',
  dir: 'ltr',
  reviewed: false,
  never: [
    { words: /\bvíctimas?\b/i, why: 'Say “personas que han pasado por esto”.' },
    { words: /\brescat\w+/i, why: 'Nobody is saved by somebody else here.' },
    { words: /\brespira\w* (hondo|profund\w+)|\bvacía\w* (tus|los) pulmones/i, why: 'Breath is soft.' },
    { words: /\bestás a salvo\b|\banónim[oa]s?\b/i, why: 'A promise that we cannot keep.' },
    { words: /\b(cobija|frazada)s?\b/i, why: 'manta' },
    { words: /\bpisos?\b/i, why: 'suelo' },
    { words: /\b(presion|apriet|apret)\w*/i, why: 'pulsar' },
    { words: /\bañad\w*/i, why: 'agregar' },
    { words: /\bech\w+ de menos/i, why: 'extrañar' },
    { words: /\brabia\b/i, why: 'enojo' },
    { words: /\brenta\b/i, why: 'alquiler' },
    { words: /\bordenador(es)?\b/i, why: 'computadora' },
    { words: /\b(móvil|celular)(es)?\b/i, why: 'teléfono' },
    { words: /\b(vosotr\w+|vuestr\w+)\b/i, why: 'tú' },
  ],
};
