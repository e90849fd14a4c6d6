import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ArticleCard } from '../../../src/components/article-card/article-card.js';
import { CalmSpace } from '../../../src/components/calm-space/calm-space.js';
import { articles as arabic } from '../../../src/content/generated/ar.js';
import { articles as english } from '../../../src/content/generated/en.js';
import { articles as spanish } from '../../../src/content/generated/es.js';
import type { Article } from '../../../src/content/article.js';
import { addLanguage } from '../../../src/language/languages.js';
import { WIPE_EVENT } from '../../../src/page/wipe.js';
import { strings as ar } from '../../../src/components/article-card/article-card.strings.ar.js';
import { strings as es } from '../../../src/components/article-card/article-card.strings.es.js';
import { strings as esShared } from '../../../src/language/shared.strings.es.js';
import { control, shown } from '../../support/deep.js';
import { everyTag } from '../../support/every-tag.js';
import { hearWarnings, hidePage } from '../../support/hands.js';
import { printedBy } from '../../support/print.js';
import { waitUntil } from '../../support/wait.js';

const ID = 'self-care-routine';

const ARTICLE: Article = {
  id: 'rest',
  lang: 'en',
  title: 'Rest after hard days',
  neutralTitle: 'Rest',
  summary: 'About rest.',
  minutes: 4,
  contentNote: 'This text mentions hard nights.',
  level: 'plain',
  author: 'Example House',
  reviewed: false,
  checked: '2026-01-15',
  relatedTool: 'probe-tool',
  sources: [
    { id: 'one', text: 'One (2020).', url: 'https://one.example/', verified: true },
    { id: 'two', text: 'Two (2021).', verified: false },
  ],
  body: [
    { h: ['A heading'] },
    { p: ['Some ', { em: ['marked'] }, ' and ', { strong: ['strong'] }, ' words.', { cite: 'one' }] },
    { ul: [['first'], ['second', { cite: 'two' }]] },
    { ol: [['third']] },
    { quote: ['Quoted.'] },
    { p: ['Again.', { cite: 'one' }, ' ', { a: 'https://who.int/x', text: ['A link'] }] },
  ],
};

const NO_NOTE: Article = { ...ARTICLE, id: 'calm', contentNote: '' };

async function make(props: Partial<ArticleCard> = {}, lang = 'en'): Promise<ArticleCard> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const card = Object.assign(document.createElement('article-card'), props);
  box.append(card);
  await card.updateComplete;
  return card;
}

async function press(card: ArticleCard, label: string | RegExp): Promise<void> {
  control(card, label).click();
  await card.updateComplete;
  await card.updateComplete;
}

const one = <T extends Element = HTMLElement>(card: ArticleCard, selector: string): T => {
  const found = card.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const none = (card: ArticleCard, selector: string): boolean => !card.shadowRoot!.querySelector(selector);
const focused = (card: ArticleCard): Element | null => card.shadowRoot!.activeElement;

/** What is warned of, in `run`. */
async function warnings(run: (said: readonly string[]) => Promise<unknown>): Promise<string[]> {
  const { said, end } = hearWarnings();
  try {
    await run(said);
  } finally {
    end();
  }
  return said;
}

ArticleCard.define();
CalmSpace.define();
customElements.define('probe-tool', class extends HTMLElement {});

everyTag({
  tag: 'article-card',
  element: ArticleCard,
  props: { data: ARTICLE },
  states: {
    open: (card) => press(card as ArticleCard, read(card)),
    'open, in the largest text': async (card) => {
      await press(card as ArticleCard, read(card));
      for (let i = 0; i < 3; i++) one(card as ArticleCard, '.size:last-child').click();
    },
    'neutral, with the note asked for': async (card) => {
      (card as ArticleCard).neutral = true;
      await (card as ArticleCard).updateComplete;
      one(card as ArticleCard, '.read').click();
    },
  },
  phrases: { en: 'About 4 minutes to read', es: 'Se lee en 4 minutos', ar: 'القراءة في نحو' },
});

/** The label that the button has, whatever the language. */
function read(card: HTMLElement): string {
  return one(card as ArticleCard, '.read').textContent!.trim();
}

describe('<article-card>', () => {
  describe('which text', () => {
    before(() => {
      addLanguage({
        code: 'es',
        name: 'Español',
        dir: 'ltr',
        reviewed: false,
        strings: { 'article-card': es, shared: esShared },
        articles: spanish,
      });
    });

    it('follows languages that arrive after it, and shows English marked as such until then', async () => {
      // `en` and `ar` come here for the first time.
      const inArabic = await make({ article: ID }, 'ar');
      expect(shown(inArabic)).to.not.contain(english[0]!.title);
      addLanguage({
        code: 'en',
        name: 'English',
        dir: 'ltr',
        reviewed: false,
        strings: {},
        articles: english,
      });
      await inArabic.updateComplete;
      const title = english.find(({ id }) => id === ID)!.title;
      expect(shown(inArabic)).to.contain(title);
      const marked = one(inArabic, 'h2 span');
      expect(marked.lang).to.equal('en');
      expect(marked.dir).to.equal('ltr');
      addLanguage({
        code: 'ar',
        name: 'العربية',
        dir: 'rtl',
        reviewed: false,
        strings: { 'article-card': ar },
        articles: arabic,
      });
      await inArabic.updateComplete;
      expect(shown(inArabic)).to.contain(arabic.find(({ id }) => id === ID)!.title);
      expect(one(inArabic, 'h2 span').dir).to.equal('rtl');
    });

    it('names the language of a text that is not the page’s', async () => {
      const card = await make({ data: ARTICLE }, 'es');
      expect(shown(card)).to.match(/En inglés/i);
      expect(one(card, '[part=summary]').lang).to.equal('en');
      expect(shown(await make({ data: ARTICLE }, 'en-GB'))).not.to.contain('English');
      expect(shown(await make({ data: { ...ARTICLE, lang: 'not a tag' } }, 'en'))).to.contain('not a tag');
    });

    it('takes a text that a region of the language has not from the language', async () => {
      addLanguage({
        code: 'es-AR',
        name: 'Español',
        dir: 'ltr',
        reviewed: false,
        strings: { 'article-card': { read: 'Leelo' } },
      });
      const card = await make({ article: ID }, 'es-AR');
      expect(shown(card))
        .to.contain(spanish.find(({ id }) => id === ID)!.title)
        .and.to.contain(es.plain);
    });

    it('follows the page’s language while it is open, and stays open', async () => {
      const card = await make({ article: ID, open: true }, 'en');
      expect(shown(card)).to.contain('A routine that is yours');
      card.parentElement!.lang = 'es-MX';
      await waitUntil(() => shown(card).includes(es.sources));
      const { body } = spanish.find(({ id }) => id === ID)!;
      expect(one(card, '.text h3').textContent).to.equal((body[0] as { h: string[] }).h[0]);
      expect(one(card, '.text').lang).to.equal('es');
      expect(card.open).to.equal(true);
    });

    it('shows every article of ours whole, in each language', async () => {
      for (const [lang, articles] of Object.entries({ en: english, es: spanish, ar: arabic })) {
        for (const { id, title, body, sources } of articles) {
          const card = await make({ article: id, open: true }, lang);
          expect(one(card, '#title').textContent!.trim()).to.equal(title);
          expect(one(card, '.text').children.length).to.equal(body.length);
          expect(one(card, '.sources').children.length).to.equal(sources!.length);
          expect(none(card, '.text a:not([href])')).to.equal(true);
        }
      }
    });

    it('takes a host’s from calm-space in the place of ours', async () => {
      const space = await fixture<CalmSpace>(
        html`<calm-space lang="en"><article-card article=${ID}></article-card></calm-space>`,
      );
      const card = space.querySelector('article-card')!;
      await card.updateComplete;
      expect(shown(card)).to.contain('Making a self-care routine');
      space.content = [
        { ...ARTICLE, id: ID, lang: 'es', title: 'Nuestro' },
        { ...ARTICLE, id: ID },
      ];
      await space.updateComplete;
      await card.updateComplete;
      expect(shown(card)).to.contain('Rest after hard days');
      space.content = undefined;
      await space.updateComplete;
      await card.updateComplete;
      expect(shown(card)).to.contain('Making a self-care routine');
    });

    it('says quietly that an unknown text is not here, and why in development', async () => {
      let card!: ArticleCard;
      const said = await warnings(async (said) => {
        card = await make({ article: 'no-such-text', open: true });
        expect(shown(card)).to.equal('This text is not here.');
        await waitUntil(() => said.length > 0, 'a warning');
      });
      expect(said.join()).to.contain('no-such-text');
      card.innerHTML = '<article><h3><a href="/x">The page’s own</a></h3></article>';
      await waitUntil(() => shown(card) === 'The page’s own');
    });

    it('leaves out data that is no article', async () => {
      for (const data of [{}, 1, { ...ARTICLE, body: [{ html: '<img src=x onerror=alert(1)>' }] }]) {
        let card!: ArticleCard;
        await warnings(async () => (card = await make({ data: data as Article, article: ID })));
        expect(shown(card)).to.contain('Making a self-care routine');
      }
    });

    it('closes when it is given another text, whose note comes first', async () => {
      const card = await make({ data: ARTICLE, open: true });
      card.data = { ...ARTICLE, id: 'other', title: 'Other' };
      await card.updateComplete;
      await card.updateComplete;
      expect(card.open).to.equal(false);
      expect(shown(card)).to.contain('Other').and.not.contain('Again.');
    });
  });

  describe('the children as a card', () => {
    const children = html`<article-card
      ><article lang="fr">
        <h3><a href="/reste?x=1">Du repos</a></h3>
        <p>À propos du repos.</p>
        <p><a href="/reste?x=1">Lire</a></p>
      </article></article-card
    >`;

    it('has their title, link, summary and language, and leaves them as they are', async () => {
      const card = await fixture<ArticleCard>(children);
      const before = card.innerHTML;
      const link = one<HTMLAnchorElement>(card, 'h2 a');
      expect(link.href).to.equal(`${location.origin}/reste?x=1`);
      expect(shown(card)).to.equal('Du repos À propos du repos.');
      expect(one(card, 'article').lang).to.equal('fr');
      expect(card.innerHTML).to.equal(before);
      await expect(card).to.be.accessible();
    });

    it('follows their changes', async () => {
      const card = await fixture<ArticleCard>(children);
      card.querySelector('a')!.href = 'https://elsewhere.example/';
      card.querySelector('a')!.firstChild!.textContent = 'Repos';
      await waitUntil(() => one(card, 'h2').textContent!.includes('Repos'));
      const link = one<HTMLAnchorElement>(card, 'h2 a');
      expect(link.href).to.equal('https://elsewhere.example/');
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.textContent).to.contain('(another website)');
    });

    it('does without a heading, or without a link', async () => {
      const onlyLink = await fixture<ArticleCard>(html`<article-card><a href="/a">A text</a></article-card>`);
      expect(one<HTMLAnchorElement>(onlyLink, 'a').pathname).to.equal('/a');
      const around = await fixture<ArticleCard>(
        html`<article-card
          ><a href="/a"><h3>A text</h3></a></article-card
        >`,
      );
      expect(one<HTMLAnchorElement>(around, 'a').pathname).to.equal('/a');
      const onlyTitle = await fixture<ArticleCard>(html`<article-card><h3>A text</h3></article-card>`);
      expect(shown(onlyTitle)).to.equal('A text');
      expect(none(onlyTitle, 'a')).to.equal(true);
    });
  });

  describe('links', () => {
    const HOSTILE = [
      'javascript:window.__hit=1',
      ' java\nscript:window.__hit=1',
      'data:text/html,<script>1</script>',
      'vbscript:x',
      'http://plain.example/',
    ];

    for (const href of HOSTILE) {
      it(`of children, data and content are not links with ${JSON.stringify(href)}`, async () => {
        const data: Article = {
          ...ARTICLE,
          sources: [{ id: 'one', text: 'One', url: href, verified: true }],
          body: [{ p: [{ a: href, text: ['A link'] }] }],
        };
        const box = await fixture<HTMLElement>(html`<calm-space lang="en"></calm-space>`);
        (box as CalmSpace).content = [data];
        const [byData, byContent, byChildren] = [1, 2, 3].map(() => document.createElement('article-card'));
        Object.assign(byData!, { data, open: true });
        Object.assign(byContent!, { article: 'rest', open: true });
        const anchor = Object.assign(document.createElement('a'), { textContent: 'A link' });
        anchor.setAttribute('href', href);
        byChildren!.append(document.createElement('h3'));
        byChildren!.firstElementChild!.append(anchor);
        await warnings(async () => {
          box.append(byData!, byContent!, byChildren!);
          await Promise.all([byData!, byContent!, byChildren!].map((card) => card.updateComplete));
        });
        for (const card of [byData!, byContent!, byChildren!]) {
          expect(shown(card)).to.contain('A link');
          for (const link of card.shadowRoot!.querySelectorAll('a')) {
            expect(link.href).to.equal('');
            link.click();
          }
        }
        expect((window as { __hit?: number }).__hit).to.equal(undefined);
      });
    }

    it('that are allowed are links, which say that they leave the site', async () => {
      const card = await make({ data: ARTICLE, open: true });
      const link = one<HTMLAnchorElement>(card, '.text p a[rel]');
      expect(link.href).to.equal('https://who.int/x');
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.textContent!.replace(/\s+/g, ' ').trim()).to.equal('A link (another website)');
      expect(one<HTMLAnchorElement>(card, '.sources a[rel]').href).to.equal('https://one.example/');
    });
  });

  describe('the card', () => {
    const { now } = Date;
    afterEach(() => {
      Date.now = now;
    });

    it('says what the text is, and its note, before it opens', async () => {
      const card = await make({ data: ARTICLE });
      const text = shown(card);
      for (const part of [
        'Rest after hard days',
        'About rest.',
        'About 4 minutes to read',
        'Plain words',
        'Before you read',
        'This text mentions hard nights.',
        'Last checked: January 15, 2026',
        'Read it',
      ]) {
        expect(text).to.contain(part);
      }
      expect(text).not.to.contain('Some');
      expect(none(card, '.text')).to.equal(true);
      expect(control(card, 'Read it').localName).to.equal('button');
    });

    it('has no note, date or facts that the article has not', async () => {
      const { id, lang, title, summary, body } = ARTICLE;
      const card = await make({ data: { id, lang, title, summary, body } });
      expect(shown(card)).to.equal('Rest after hard days About rest. Read');
      await press(card, 'Read');
      expect(none(card, '.sources, [part=related], [part=note], [part=checked]')).to.equal(true);
    });

    it('shows a day as it is written, or none where it is none', async () => {
      const day = async (checked: string): Promise<string | undefined> =>
        (await make({ data: { ...ARTICLE, checked } })).shadowRoot!.querySelector('[part=checked]')
          ?.textContent;
      const said = await warnings(async () => {
        for (const none of ['2024-02-30', 'Version 3', '5 March 2026', '2026-13-01', '05/03/2026'])
          expect(await day(none), none).to.equal(undefined);
      });
      expect(said.join()).to.contain('Version 3');
      for (const text of ['2026-03-05', '2026-03-05T23:30-08:00', '2026-03-05T00:30+09:00'])
        expect(await day(text), text).to.contain('March 5, 2026');
    });

    it('writes a day as `Intl` does, and asks it only where its own words would not', async () => {
      // A language that has no words for it.
      addLanguage({ code: 'cy', name: 'Cymraeg', dir: 'ltr', reviewed: false, strings: {} });
      const { DateTimeFormat } = Intl;
      let asked = 0;
      Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
        construct: (type, given) => {
          asked++;
          return Reflect.construct(type, given) as object;
        },
      });
      try {
        for (const lang of ['en', 'en-US', 'es', 'es-US', 'ar', 'ar-US', 'en-GB', 'es-PE', 'cy']) {
          const expected = new DateTimeFormat(lang.startsWith('ar') ? `${lang}-u-nu-latn` : lang, {
            dateStyle: 'long',
            timeZone: 'UTC',
          });
          asked = 0;
          const card = await make({}, lang);
          for (let month = 1; month <= 12; month++) {
            const checked = `2026-${String(month).padStart(2, '0')}-09`;
            card.data = { ...ARTICLE, checked };
            await card.updateComplete;
            const text = one(card, '[part=checked]').textContent;
            expect(text, lang).to.contain(expected.format(new Date(checked)));
          }
          expect(asked > 0, lang).to.equal(['en-GB', 'es-PE', 'cy'].includes(lang));
        }
      } finally {
        Intl.DateTimeFormat = DateTimeFormat;
      }
    });

    it('marks what may be out of date, by the clock', async () => {
      Date.now = () => Date.parse('2027-01-14');
      expect(shown(await make({ data: ARTICLE }))).not.to.contain('out of date');
      Date.now = () => Date.parse('2027-01-16');
      expect(shown(await make({ data: ARTICLE }))).to.contain('It may be out of date.');
    });

    it('says who reviewed it, or that nobody has', async () => {
      const say = async (more: Partial<Article>): Promise<string> =>
        shown(await make({ data: { ...ARTICLE, ...more }, open: true }));
      expect(await say({})).to.contain('Not yet reviewed by a health worker or by someone who speaks');
      const other = await say({ reviewer: 'Dr Example' });
      expect(other)
        .to.contain('Reviewed by Dr Example')
        .and.contain('Not yet reviewed by someone who speaks');
      const both = await say({ reviewer: 'Dr Example', reviewed: true });
      expect(both).to.contain('Reviewed by Dr Example').and.not.contain('Not yet');
      const { reviewed: _, ...unknown } = ARTICLE;
      expect(shown(await make({ data: unknown, open: true }))).not.to.match(/reviewed/i);
    });
  });

  describe('neutral', () => {
    it('shows nothing that tells, asks before the text, and can be left', async () => {
      const card = await make({ data: ARTICLE, neutral: true });
      const closed = shown(card);
      expect(closed).to.contain('Rest').and.not.contain('hard').and.not.contain('About rest');
      await press(card, 'Read');
      expect(shown(card)).to.contain('This text mentions hard nights.');
      expect(card.open).to.equal(false);
      expect(focused(card)!.className).to.equal('note-title');
      await press(card, 'Not now');
      expect(shown(card)).to.equal(closed);
      expect(focused(card) === control(card, 'Read')).to.equal(true);
      await press(card, 'Read');
      await press(card, 'Read it');
      expect(card.open).to.equal(true);
      expect(focused(card)!.textContent!.trim()).to.equal('Rest after hard days');
      card.close();
      await card.updateComplete;
      expect(shown(card)).to.equal(closed);
    });

    it('has a title of its own for a text that has none, and opens at once without a note', async () => {
      const { neutralTitle: _, ...plain } = NO_NOTE;
      const card = await make({ data: plain, neutral: true });
      expect(shown(card)).to.contain('A text to read').and.not.contain('hard');
      await press(card, 'Read');
      expect(card.open).to.equal(true);
    });
  });

  for (const openIn of ['place', 'dialog'] as const) {
    describe(`open in ${openIn === 'place' ? 'its place' : 'a dialog'}`, () => {
      const dialogIsOpen = (card: ArticleCard): boolean =>
        card.shadowRoot!.querySelector('dialog')?.matches(':modal') ?? false;

      it('opens with the keyboard, takes the focus to the title and gives it back', async () => {
        const card = await make({ data: ARTICLE, openIn });
        one(card, '.read').focus();
        const opened = oneEvent(card, 'article-opened');
        await sendKeys({ press: 'Enter' });
        expect(((await opened) as CustomEvent).detail).to.deep.equal({ id: 'rest' });
        expect(card.hasAttribute('open')).to.equal(true);
        expect(dialogIsOpen(card)).to.equal(openIn === 'dialog');
        expect(focused(card) === one(card, '#title')).to.equal(true);
        expect(shown(card)).to.contain('Some').and.contain('This text mentions hard nights.');

        const closed = oneEvent(card, 'article-closed');
        if (openIn === 'dialog') await sendKeys({ press: 'Escape' });
        else {
          one(card, '.close').focus();
          await sendKeys({ press: 'Enter' });
        }
        expect(((await closed) as CustomEvent).detail).to.deep.equal({ id: 'rest' });
        await card.updateComplete;
        expect(card.open).to.equal(false);
        expect(dialogIsOpen(card)).to.equal(false);
        expect(none(card, '.text')).to.equal(true);
        expect(focused(card) === one(card, '.read')).to.equal(true);
      });

      it('has a way out at both ends, and opens again', async () => {
        const card = await make({ data: ARTICLE, openIn });
        for (const end of [':first-child', ':last-child']) {
          await press(card, 'Read it');
          await waitUntil(() => card.open);
          const ways = [...card.shadowRoot!.querySelectorAll('button')].filter(
            (button) => button.textContent!.trim() === 'Close',
          );
          expect(ways.length).to.equal(2);
          ways[end === ':first-child' ? 0 : 1]!.click();
          await card.updateComplete;
          expect(card.open).to.equal(false);
          expect(focused(card) === one(card, '.read')).to.equal(true);
        }
      });

      it('opens and closes for the page, and gives the focus back to what had it', async () => {
        const card = await make({ data: ARTICLE, openIn });
        const button = document.createElement('button');
        card.before(button);
        button.focus();
        card.setAttribute('open', '');
        await card.updateComplete;
        expect(shown(card)).to.contain('Some');
        // In place the page goes on where it was; a dialog covers it.
        expect(document.activeElement === (openIn === 'place' ? button : card)).to.equal(true);
        card.close();
        await card.updateComplete;
        expect(document.activeElement === button).to.equal(true);
        card.show();
        await card.updateComplete;
        card.wipe();
        await card.updateComplete;
        expect(none(card, '.text')).to.equal(true);
      });

      it('stays open when it is moved', async () => {
        const card = await make({ data: ARTICLE, openIn });
        let closed = 0;
        card.addEventListener('article-closed', () => closed++);
        await press(card, 'Read it');
        const parent = card.parentElement!;
        card.remove();
        await card.updateComplete;
        parent.append(card);
        await card.updateComplete;
        await aTimeout(0);
        expect(card.open).to.equal(true);
        expect(dialogIsOpen(card)).to.equal(openIn === 'dialog');
        expect(shown(card)).to.contain('Some');
        expect(closed).to.equal(0);
      });

      it('stays open when the page takes the attribute away, as a morph does, if a person opened it', async () => {
        const card = await make({ data: ARTICLE, openIn });
        await press(card, 'Read it');
        card.removeAttribute('open');
        await card.updateComplete;
        expect(card.open).to.equal(true);
        expect(card.hasAttribute('open')).to.equal(true);
        expect(dialogIsOpen(card)).to.equal(openIn === 'dialog');
        expect(shown(card)).to.contain('Some');
        // The property and `close()` are the page's own wish, as is the attribute of what it opened itself.
        card.open = false;
        await card.updateComplete;
        expect(card.hasAttribute('open')).to.equal(false);
        card.setAttribute('open', '');
        await card.updateComplete;
        card.removeAttribute('open');
        await card.updateComplete;
        expect(card.open).to.equal(false);
      });

      it('is accessible', async () => {
        const card = await make({ data: ARTICLE, openIn });
        await press(card, 'Read it');
        await expect(card).to.be.accessible();
      });
    });
  }

  it('falls back from an unknown open-in, and changes over while open', async () => {
    let card!: ArticleCard;
    const said = await warnings(
      async () => (card = await make({ data: ARTICLE, openIn: 'window' as 'place' })),
    );
    expect(said.join()).to.contain('place, dialog');
    card.open = true;
    await card.updateComplete;
    expect(none(card, 'dialog')).to.equal(true);
    card.openIn = 'dialog';
    await card.updateComplete;
    expect(one(card, 'dialog').matches(':modal')).to.equal(true);
    card.openIn = 'place';
    await card.updateComplete;
    expect(none(card, 'dialog')).to.equal(true);
    expect(shown(card)).to.contain('Some');
  });

  it('wipes when the page asks: closed, silent, in the page’s own size', async () => {
    const card = await make({ data: ARTICLE, openIn: 'dialog' });
    await press(card, 'Read it');
    control(card, /Larger text/).click();
    document.dispatchEvent(new Event(WIPE_EVENT));
    await card.updateComplete;
    expect(card.open).to.equal(false);
    expect(none(card, 'dialog:modal')).to.equal(true);
    await press(card, 'Read it');
    expect(one(card, '.text').className).to.contain('size-0');
  });

  describe('the text', () => {
    it('is drawn from the tree', async () => {
      const card = await make({ data: ARTICLE, open: true });
      const drawn = one(card, '.text');
      expect([...drawn.children].map(({ localName }) => localName)).to.deep.equal([
        'h3',
        'p',
        'ul',
        'ol',
        'blockquote',
        'p',
      ]);
      expect(drawn.children[1]!.textContent!.replace(/\s+/g, ' ').trim()).to.equal(
        'Some marked and strong words.\u2060[1]',
      );
      expect(drawn.querySelector('em')!.textContent).to.equal('marked');
      expect(drawn.querySelector('strong')!.textContent).to.equal('strong');
      expect([...drawn.querySelectorAll('li')].map(({ textContent }) => textContent!.trim())).to.deep.equal([
        'first',
        'second\u2060[2]',
        'third',
      ]);
    });

    it('shows markup in a host’s text as text', async () => {
      const card = await make({
        data: { ...ARTICLE, body: [{ p: ['<img src=x onerror=alert(1)>'] }] },
        open: true,
      });
      expect(shown(card)).to.contain('<img src=x onerror=alert(1)>');
      expect(none(card, 'img')).to.equal(true);
    });

    it('leads to a source and back to where one was, without a change of address', async () => {
      const card = await make({ data: ARTICLE, open: true });
      const address = location.href;
      const marks = card.shadowRoot!.querySelectorAll<HTMLElement>('.mark');
      expect(marks[2]!.getAttribute('aria-label')).to.equal('Source 1');
      marks[2]!.focus();
      await sendKeys({ press: 'Enter' });
      expect(focused(card)!.id).to.equal('source-1');
      const back = card.shadowRoot!.querySelectorAll<HTMLElement>('.back');
      expect(back[0]!.getAttribute('aria-label')).to.equal('Back to the text');
      back[0]!.focus();
      await sendKeys({ press: 'Enter' });
      expect(focused(card) === marks[2]).to.equal(true);
      back[1]!.click();
      expect(focused(card) === marks[1]).to.equal(true);
      expect(location.href).to.equal(address);
    });

    it('says of a source that it is to be confirmed', async () => {
      const card = await make({ data: ARTICLE, open: true });
      const [first, second] = card.shadowRoot!.querySelectorAll('.sources li');
      expect(first!.textContent).not.to.contain('confirmed');
      expect(second!.textContent).to.contain('(to be confirmed)');
    });

    it('gets larger and smaller, never smaller than the page’s', async () => {
      const card = await make({ data: ARTICLE, open: true });
      const size = (): number => parseFloat(getComputedStyle(one(card, '.text p')).fontSize);
      const own = parseFloat(getComputedStyle(card).fontSize);
      expect(size()).to.equal(own);
      const said = one(card, '[role=status]');
      expect(said.textContent!.trim()).to.equal('');
      const sizes = [];
      for (let i = 0; i < 5; i++) {
        await press(card, /Larger text/);
        sizes.push(size());
      }
      expect(sizes[0]).to.be.greaterThan(own);
      expect(sizes[2]).to.be.greaterThan(sizes[1]!);
      expect(sizes[4]).to.equal(sizes[2]);
      expect(said.textContent).to.equal('Text size 4 of 4');
      expect(control(card, /Larger text/).ariaDisabled).to.equal('true');
      for (let i = 0; i < 5; i++) await press(card, /Smaller text/);
      expect(size()).to.equal(own);
    });

    it('prints alone, with its sources and addresses, and the focus stays', async () => {
      const card = await make({ data: ARTICLE, open: true, neutral: true });
      const button = control(card, 'Print');
      button.focus();
      const { frame, paper } = await printedBy(() => button.click());
      expect(frame.contentDocument!.title).to.equal('Rest');
      const text = paper.textContent!.replace(/\s+/g, ' ');
      for (const part of [
        'Rest after hard days',
        'This text mentions hard nights.',
        'Some marked and strong words.[1]',
        'A link (https://who.int/x)',
        'Where this comes from',
        'One (2020). https://one.example/',
        '(to be confirmed)',
        'By Example House',
        'Last checked: January 15, 2026',
      ]) {
        expect(text).to.contain(part);
      }
      expect(text).not.to.contain('Close');
      expect(paper.querySelector('a, button')).to.equal(null);
      frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      expect(none(card, 'iframe')).to.equal(true);
      expect(focused(card) === button).to.equal(true);
    });

    it('offers the tool that goes with it, if the page has it', async () => {
      const card = await make({ data: ARTICLE, open: true });
      expect(none(card, 'probe-tool')).to.equal(true);
      await press(card, 'Try it here');
      expect(focused(card)!.localName).to.equal('probe-tool');
      await press(card, /Larger text/);
      expect(none(card, 'probe-tool')).to.equal(false);
      card.close();
      card.show();
      await card.updateComplete;
      const other = await make({ data: { ...ARTICLE, relatedTool: 'not-registered' }, open: true });
      expect(none(other, '[part=related]')).to.equal(true);
    });
  });

  describe('listening', () => {
    interface Spoken extends EventTarget {
      text: string;
      lang: string;
      onend?: () => void;
      onerror?: () => void;
    }
    let voices: { lang: string; localService: boolean; default?: boolean; name: string }[];
    let spoken: Spoken[];
    let cancelled: number;
    const originals = ['speechSynthesis', 'SpeechSynthesisUtterance'].map(
      (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
    );
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: (utterance: Spoken) => spoken.push(utterance),
      cancel: () => {
        cancelled++;
        // As engines do: late.
        const last = spoken.at(-1);
        setTimeout(() => last?.onerror?.());
      },
    });

    beforeEach(() => {
      voices = [
        { name: 'cloud', lang: 'en-US', localService: false },
        { name: 'other', lang: 'es-ES', localService: true },
        { name: 'British', lang: 'en-GB', localService: true },
        { name: 'American', lang: 'en_US', localService: true, default: true },
      ];
      spoken = [];
      cancelled = 0;
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        configurable: true,
        value: class {
          readonly text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
    });
    afterEach(() => {
      for (const [name, descriptor] of originals) {
        if (descriptor) Object.defineProperty(window, name, descriptor);
        else delete (window as unknown as Record<string, unknown>)[name];
      }
    });

    it('is not offered without a voice of the device for the text’s language', async () => {
      voices = voices.slice(0, 2);
      const card = await make({ data: ARTICLE, open: true });
      expect(none(card, '.listen')).to.equal(true);
      voices = [{ name: 'late', lang: 'en-IE', localService: true }];
      synthesis.dispatchEvent(new Event('voiceschanged'));
      await card.updateComplete;
      expect(none(card, '.listen')).to.equal(false);
      expect(spoken).to.deep.equal([]);
    });

    it('is not offered where speech is missing', async () => {
      Object.defineProperty(window, 'speechSynthesis', { value: undefined, configurable: true });
      const card = await make({ data: ARTICLE, open: true });
      expect(none(card, '.listen')).to.equal(true);
      card.close();
      await card.updateComplete;
    });

    it('reads in parts, pauses, goes on from the same sentence, and ends', async () => {
      const card = await make({ data: ARTICLE, open: true });
      await press(card, 'Listen');
      expect(spoken.map(({ text }) => text)).to.deep.equal(['Rest after hard days']);
      expect((spoken[0] as unknown as { voice: { name: string } }).voice.name).to.equal('American');
      spoken[0]!.onend!();
      expect(spoken[1]!.text).to.equal('A heading');
      await press(card, 'Pause');
      expect(cancelled).to.equal(1);
      await aTimeout(0);
      await press(card, 'Go on');
      expect(spoken[2]!.text).to.equal('A heading');
      for (let i = 2; i < spoken.length; i++) spoken[i]!.onend!();
      await card.updateComplete;
      expect(spoken.map(({ text }) => text)).to.include('Some marked and strong words.');
      expect(none(card, '.stop')).to.equal(true);
      expect(control(card, 'Listen')).to.exist;
    });

    it('takes a voice that a system names in three letters', async () => {
      voices = [{ name: 'eSpeak', lang: 'eng-GBR', localService: true }];
      await press(await make({ data: ARTICLE, open: true }), 'Listen');
      expect(spoken[0]!.lang).to.equal('eng-GBR');
    });

    it('takes the voice of the region', async () => {
      const card = await make({ data: { ...ARTICLE, lang: 'en-GB' }, open: true });
      await press(card, 'Listen');
      expect(spoken[0]!.lang).to.equal('en-GB');
    });

    const silent: Record<string, (card: ArticleCard) => unknown> = {
      'it is stopped': (card) => press(card, 'Stop'),
      'the text closes': (card) => card.close(),
      'it is wiped': (card) => card.wipe(),
      'it is taken out': (card) => card.remove(),
      'another text comes': (card) => (card.data = NO_NOTE),
      'the page is hidden': () => {
        hidePage(true);
        hidePage(false);
      },
      'another card starts': async () => press(await make({ data: ARTICLE, open: true }), 'Listen'),
    };
    for (const [when, silence] of Object.entries(silent)) {
      it(`falls silent when ${when}`, async () => {
        const card = await make({ data: ARTICLE, open: true });
        await press(card, 'Listen');
        const before = spoken.length;
        await silence(card);
        await card.updateComplete;
        expect(cancelled).to.equal(1);
        // What the engine says of the cancelled one changes nothing.
        spoken[before - 1]!.onend?.();
        expect(spoken.length).to.equal(when === 'another card starts' ? before + 1 : before);
        await aTimeout(0);
      });
    }

    it('stops where the engine fails', async () => {
      const card = await make({ data: ARTICLE, open: true });
      await press(card, 'Listen');
      spoken[0]!.onerror!();
      await card.updateComplete;
      expect(control(card, 'Listen')).to.exist;
    });
  });
});
