const list = (tag, lines) => [tag, ...lines.map((line) => ['li', line])];
const card = (title, summary) => ['article', ['h3', ['a', title]], ['p', summary]];

/** The way out, whose link says where it leads: an encyclopedia in the language of the page. */
export const exits = {
  en: ['https://www.wikipedia.org/', 'Leave this page'],
  es: ['https://es.wikipedia.org/', 'Salir de esta página'],
  ar: ['https://ar.wikipedia.org/', 'مغادرة هذه الصفحة'],
};

/** Every tool has these: the page's colour scheme or one of its own, and a cover for when the page is hidden. */
const shared = [
  { name: 'theme', value: 'auto', values: ['auto', 'light', 'dark'] },
  { name: 'discreet', note: 'Covers the tool when you leave this tab; one press shows it again' },
];

/**
 * The tools with what a developer can set on each. `value` is an attribute's default; one without is a
 * boolean, and one with `values` takes only those; `set` is what a snippet begins with. `fallback` is what is read where no script runs: the name of an
 * element, then what is in it. The pages of the demo have the same words in their own HTML (test/e2e/demo.test.ts).
 */
export const tools = [
  {
    tag: 'breathing-pacer',
    title: 'A slower breath',
    attributes: [
      { name: 'pattern', value: 'gentle', values: ['gentle', 'even', 'short', 'sigh', 'box', '4-7-8'] },
      { name: 'phases', value: '', note: 'A pattern of your own, such as: in 4, out 6' },
      { name: 'minutes', value: '2', values: ['1', '2', '3', '4', '5', 'open'] },
      { name: 'visual', value: 'shape', values: ['shape', 'words'] },
      { name: 'sips', value: '2', values: ['1', '2', '3'], note: 'Inhales of a sigh' },
      { name: 'allow', value: 'pattern minutes pace', note: 'What the person may change, or: none' },
      ...shared,
    ],
    events: ['pacer-started', 'pacer-phase-changed', 'pacer-paused', 'pacer-resumed', 'pacer-ended'],
    fallback: {
      en: list('ol', [
        'Let your breath be soft and comfortable.',
        'Breathe in while you count slowly to 4.',
        'Breathe out while you count slowly to 6.',
        'Go on for about two minutes, or stop at any time. If you feel dizzy, breathe as usual.',
      ]),
      es: list('ol', [
        'Deja que tu respiración sea suave y cómoda.',
        'Toma aire mientras cuentas despacio hasta 4.',
        'Suelta el aire mientras cuentas despacio hasta 6.',
        'Sigue unos dos minutos, o para cuando quieras. Si te mareas, respira como siempre.',
      ]),
      ar: list('ol', [
        'ليكن النَّفَس خفيفًا ومريحًا.',
        'شهيق مع العدّ ببطء حتى 4.',
        'زفير مع العدّ ببطء حتى 6.',
        'نحو دقيقتين على هذا النحو، ويمكن التوقف في أي وقت. وعند الشعور بدوار، العودة إلى التنفس المعتاد.',
      ]),
    },
  },
  {
    tag: 'grounding-steps',
    title: 'Here and now',
    attributes: [
      {
        name: 'exercise',
        value: 'any',
        values: ['any', '5-4-3-2-1', '3-2-1', 'orienting', 'colours', 'feet', 'categories', 'outward'],
      },
      ...shared,
    ],
    events: ['grounding-started', 'grounding-step-changed', 'grounding-ended'],
    fallback: {
      en: list('ol', [
        'Look around and name 5 things you can see.',
        'Touch 4 things near you.',
        'Listen for 3 sounds.',
        'Notice 2 things you can smell.',
        'Notice 1 thing you can taste.',
      ]),
      es: list('ol', [
        'Mira a tu alrededor y nombra 5 cosas que puedas ver.',
        'Toca 4 cosas que tengas cerca.',
        'Escucha 3 sonidos.',
        'Nota 2 cosas que puedas oler.',
        'Nota 1 cosa que puedas saborear.',
      ]),
      ar: list('ol', [
        'لننظر حولنا ونذكر 5 أشياء يمكن رؤيتها.',
        'لنلمس 4 أشياء قريبة.',
        'لنستمع إلى 3 أصوات.',
        'لنلاحظ شيئين يمكن شمّ رائحتهما.',
        'لنلاحظ شيئًا واحدًا يمكن تذوّقه.',
      ]),
    },
  },
  {
    tag: 'joy-list',
    title: 'Small joys',
    attributes: shared,
    events: ['joy-list-changed', 'joy-chosen', 'joy-done'],
    fallback: {
      en: list('ul', [
        'Hold something soft.',
        'Drink something warm, slowly.',
        'Listen to one song you like.',
        'Stand at a window and look far away.',
        'Send a short hello to someone you trust.',
      ]),
      es: list('ul', [
        'Sostén algo suave.',
        'Bebe algo tibio, despacio.',
        'Escucha una canción que te guste.',
        'Acércate a una ventana y mira a lo lejos.',
        'Manda un saludo corto a alguien de confianza.',
      ]),
      ar: list('ul', [
        'إمساك شيء ناعم.',
        'شرب شيء دافئ على مهل.',
        'الاستماع إلى أغنية محبوبة.',
        'الوقوف عند نافذة والنظر بعيدًا.',
        'إرسال تحية قصيرة إلى شخص محل ثقة.',
      ]),
    },
  },
  {
    tag: 'mood-checkin',
    title: 'How it is today',
    attributes: shared,
    events: ['mood-checked-in', 'mood-removed'],
    fallback: {
      en: list('ol', [
        'Which word fits how you feel? More than one is fine, and so is none.',
        'How pleasant is it, from very unpleasant to very pleasant?',
        'How much energy do you have, from very little to a lot?',
        'Where are you, and who is with you?',
      ]),
      es: list('ol', [
        '¿Qué palabra dice cómo te sientes? Puede ser más de una, o ninguna.',
        '¿Qué tan agradable es, de muy desagradable a muy agradable?',
        '¿Cuánta energía tienes, de muy poca a mucha?',
        '¿Dónde estás y quién está contigo?',
      ]),
      ar: list('ol', [
        'أي كلمة تصف هذا الشعور؟ يمكن اختيار أكثر من كلمة، أو لا شيء.',
        'ما مدى راحة هذا الشعور، من مزعج جدًا إلى مريح جدًا؟',
        'كم لديك من الطاقة، من قليلة جدًا إلى كثيرة؟',
        'أين أنت الآن، ومن معك؟',
      ]),
    },
  },
  {
    tag: 'article-card',
    title: 'Something to read',
    set: [['article', 'self-care-routine']],
    attributes: [
      {
        name: 'article',
        value: '',
        values: [
          '',
          'self-care-routine',
          'mental-health-and-trafficking',
          'pregnancy-and-mental-health',
          'stigma-in-medicine',
        ],
        note: 'Without one, the card is made of what stands inside the tag',
      },
      { name: 'open-in', value: 'place', values: ['place', 'dialog'] },
      { name: 'neutral', note: 'A title that tells a person looking on nothing' },
      ...shared,
    ],
    events: ['article-opened', 'article-closed'],
    fallback: {
      en: card(
        'Small daily habits',
        'How to choose one to three small things that matter to you. Nothing to count.',
      ),
      es: card(
        'Pequeños hábitos diarios',
        'Cómo elegir de una a tres cosas pequeñas que te importen. Nada que contar.',
      ),
      ar: card('عادات يومية صغيرة', 'كيف يكون اختيار شيء واحد إلى ثلاثة أشياء صغيرة تهمّك. لا شيء يُعَدّ.'),
    },
  },
];
