// What of Lit no bundle can reach, for rollup.config.mjs. Why: docs/decisions/0009-size.md.

/** In a piece of a minified file, a name of one letter stands for any name, the same one wherever it comes again. */
const NAME = /(?<![\w$.])[A-Za-z](?![\w$])/g;

function pattern(piece) {
  const seen = new Set();
  const source = piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(NAME, (name) => {
    if (seen.has(name)) return `\\k<${name}>`;
    seen.add(name);
    return `(?<${name}>[\\w$]+)`;
  });
  return new RegExp(source, 'g');
}

/**
 * @param piece - What Lit writes.
 * @param rest - What is left of it.
 * @param times - How often it stands there.
 */
function trim(piece, rest = '', times = 1) {
  const names = new Set(piece.match(NAME));
  const kept = rest.replace(/\$/g, '$$$$').replace(NAME, (name) => (names.has(name) ? `$<${name}>` : name));
  return [pattern(piece), kept, times];
}

/** Hooks for polyfills of shadow roots, and for hydration: docs/decisions/0015-server-rendering.md. */
const hooks = (times) => [/[\w$]+\.\w+(?:Polyfill|Hydrate)Support\b/g, 'undefined', times];
/** The lists of Lit's versions that it keeps on the page. */
const LISTING = [/\([\w$]+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, 'undefined', 1];

/** What needs a part of Lit that is gone: a bundle with any of it is wrong. */
export const GONE = new RegExp(
  [
    /\b(?:addInitializer|finalizeStyles|firstUpdated|getUpdateComplete|hasChanged|hostUpdated|noAccessor|removeController)\b/,
    /\b(?:renderBefore|scheduleUpdate|setConnected|shouldUpdate)\b/,
    // An attribute in single quotes; one of text and values, where one template literal is one value.
    /<[a-z][^>`]*='/,
    /(?<=\s[\w-]+=)"[^"`]*\$\{/,
    // Text, or a place for it, in what holds text only; a comment; a tag that is written in later.
    /[^>]<\/(?:script|style|textarea|title)\b/,
    /<!--|<\/?\$\{(?![\w$]+\}>`)/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** The same, in a module: a sheet with others in it; pieces of SVG or MathML. */
export const BEYOND = /\bcss`[^`]*\$\{|\b(?:svg|mathml)`/;

/** Each with what of it goes, in order: a later one may rest on an earlier one. */
export const TRIMS = {
  '/css-tag.js': [
    trim(
      't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&' +
        '"replace"in CSSStyleSheet.prototype',
      '"adoptedStyleSheets"in Document.prototype',
    ),
    // Sheets of anything but one text: two elements share the object, not the text.
    trim(
      'constructor(t,e,o){if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. ' +
        'Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}',
      'constructor(t){this.cssText=t}',
    ),
    trim(
      'let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&(' +
        '(this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t',
      'return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o',
    ),
    trim('new n("string"==typeof t?t:t+"",void 0,s)', 'new n(t)'),
    trim(
      '(t,...e)=>{const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;' +
        `if("number"==typeof t)return t;throw Error("Value passed to 'css' function must be a 'css' function result: "` +
        `+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);` +
        'return new n(o,t,s)}',
      '([t])=>new n(t)',
    ),
    trim('o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet)', 'o.map(t=>t.styleSheet)'),
    trim(
      'e?t=>t:t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return r(e)})(t):t',
      't=>t',
    ),
  ],
  '/reactive-element.js': [
    hooks(1),
    LISTING,
    // Types and converters of properties that none here has, and other ways to declare them.
    trim('case Object:case Array:a=null==a?a:JSON.stringify(a)'),
    trim(';break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}'),
    trim(
      'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t)}return i',
      'return s===Boolean?null!==t:s===Number&&null!==t?Number(t):t',
    ),
    trim('c?c.emptyScript:""', '""'),
    trim('{attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', '{}'),
    trim('Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'),
    trim(
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);' +
        'if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    ),
    trim(
      'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,' +
        's=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}',
      'this.finalized=!0,this._$Ei();',
    ),
    trim('this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),'),
    trim(
      'if(s.state&&(s.attribute=!1),this._$Ei(),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),' +
        'h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}',
      's.state&&(s.attribute=!1),this._$Ei(),this.elementProperties.set(t,s);const i=Symbol();' +
        'e(this.prototype,t,{get(){return this[i]},set(e){const h=this[i];this[i]=e,this.requestUpdate(t,h,s)},' +
        'configurable:!0,enumerable:!0})',
    ),
    trim(
      'static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},' +
        'set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},' +
        'configurable:!0,enumerable:!0}}',
    ),
    trim('"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'),
    trim(
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];' +
        '!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    ),
    trim(
      '(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&' +
        '(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||',
      '(t,s,{useDefault:i,reflect:e}){i&&!(this._$Ej??=new Map).has(t)&&this._$Ej.set(t,s??this[t])||',
    ),
    trim(
      '(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=',
      '(t,s,i){if(void 0!==t){const r=this.constructor,h=this[t];if(i??=',
    ),
    trim('(i.hasChanged??f)(', 'f('),
    trim('(void 0!==i.converter?.toAttribute?i.converter:u).', '(i.converter??u).'),
    trim('void 0!==e&&!0===i.reflect', 'void 0!==e'),
    trim(
      ',h="function"==typeof t.converter?{fromAttribute:t.converter}:' +
        'void 0!==t.converter?.fromAttribute?t.converter:u;',
      ',h=u;',
    ),
    // Styles are a list here, in which each is once.
    trim('this.finalizeStyles(this.styles)}', 'this.styles.flat(1/0)}'),
    trim(
      'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());' +
        'for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
    ),
    trim('y.elementStyles=[],'),
    // What was set before the tag was defined is set once more, on the first update.
    trim('this._$Ep=void 0,'),
    trim('t.size>0&&(this._$Ep=t)', 'this._$Ep=t'),
    trim(
      'if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}',
      'for(const[t,s]of this._$Ep)this[t]=s;',
    ),
    // Whoever draws has asked whether there is something to draw.
    trim('performUpdate(){if(!this.isUpdatePending)return;', 'performUpdate(){'),
    // Hooks that nothing here has.
    trim('static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'),
    trim(',this.constructor.l?.forEach(t=>t(this))'),
    trim('void 0!==t.l&&(this.l=[...t.l]),'),
    trim('removeController(t){this._$EO?.delete(t)}'),
    // All controllers come with the element.
    trim(',void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()'),
    trim(
      'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}' +
        'scheduleUpdate(){return this.performUpdate()}',
      'return this.performUpdate(),!this.isUpdatePending}',
    ),
    // What goes wrong in one of ours ends in it (`performUpdate()` in src/element/steady-element.ts): no promise is rejected.
    trim('try{await this._$ES}catch(t){Promise.reject(t)}', 'await this._$ES;'),
    trim(
      'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),' +
        'this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
      'const s=this._$AL;this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s),this._$AE(s)',
    ),
    trim('this._$Eh&&[...this._$Eh.keys()]', '[...this._$Eh.keys()]'),
    trim('this._$EO?.forEach(t=>t.hostUpdated?.()),'),
    trim('this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))', 'this.hasUpdated=!0'),
    trim('this.getUpdateComplete()}getUpdateComplete(){return '),
    trim('shouldUpdate(t){return!0}'),
    trim('!1===this.isUpdatePending&&', 'this.isUpdatePending||'),
    // Each instance has one of its own.
    trim('enableUpdating(t){}'),
    trim('firstUpdated(t){}'),
  ],
  '/lit-html/lit-html.js': [
    hooks(1),
    LISTING,
    trim('if(r.hasAttributes())for', 'for'),
    // What nobody reads: an error ends in the element.
    trim('Error("invalid template strings array")', 'Error()'),
    // Values in single quotes.
    trim("a=u[1],c=void 0===u[3]?p:'\"'===u[3]?$:g)", 'a=u[1],c=void 0===u[3]?p:$)'),
    trim('c===$||c===g?c=p', 'c===$?c=p'),
    trim('i(t).nextSibling;i(t).remove()', 't.nextSibling;t.remove()'),
    trim('{const{values:i,_$litType$:s}=t,', '{const{values:i}=t,'),
    trim('constructor({strings:t,_$litType$:i},e)', 'constructor({strings:t,_$litType$:i})'),
    trim('.createElement(f,e)', '.createElement(f)'),
    // Pieces of SVG and MathML, each drawn by itself; templates that were compiled.
    trim('2===i?"<svg>":3===i?"<math>":""', '""'),
    trim('+(2===i?"</svg>":3===i?"</math>":"")'),
    trim(',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', ',0){}'),
    trim(
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ),
    // Text in <script>, <style>, <textarea> and <title>, what stands in a comment, and tags that are written in later.
    trim(
      '"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):' +
        'void 0!==u[3]&&(c=p)',
      'c=p',
    ),
    trim('/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g', '/<\\/?[a-zA-Z][^>\\s]*/g'),
    trim('(c=n??v,d=-1)', '(c=v,d=-1)'),
    trim('c=p:c===_||c===m?c=v:(c=p,n=void 0);', 'c=p:c=v;'),
    trim(
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";' +
        'for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    ),
    trim('else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}'),
    trim('if(r.data===n)d.push(', 'r.data===n&&d.push('),
    // Directives that want to know when they leave the page, or in what they stand.
    trim('h?._$AO?.(!1),'),
    trim('(h=new o(t),h._$AT(t,s,e))', 'h=new o(t)'),
    trim('get _$AU(){return this._$AM._$AU}', '', 3),
    trim('get _$AU(){return this._$AM?._$AU??this._$Cv}'),
    trim(',this._$AN=void 0', '', 4),
    trim(',this._$Cv=e?.isConnected??!0'),
    trim('this._$AP?.(!1,!0,s)'),
    trim('setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}'),
    trim('get startNode(){return this._$AA}get endNode(){return this._$AB}'),
    trim('get tagName(){return this.element.tagName}'),
    trim('this.type=2,'),
    trim('this.type=1,'),
    trim(',this.type=6'),
    trim('constructor(){super(...arguments),this.type=3}'),
    trim('constructor(){super(...arguments),this.type=4}'),
    trim('constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}'),
    trim(',this._$AM=e,this.options=h,', ',this.options=e,'),
    trim('class H{constructor(t,i,s,e,h)', 'class H{constructor(t,i,s,e)'),
    trim('new r.ctor(h,r.name,r.strings,this,t)', 'new r.ctor(h,r.name,r.strings,t)'),
    trim('constructor(t,i,s){this.element=t,this._$AM=i,this.options=s}', 'constructor(t){this.element=t}'),
    trim('new Z(h,this,t)', 'new Z(h)'),
    // More than one directive in an attribute.
    trim('let h=void 0!==e?s._$Co?.[e]:s._$Cl;', 'let h=s._$Cl;'),
    trim('void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h', 's._$Cl=h'),
    trim('M(t,h._$AS(t,i.values),h,e)', 'M(t,h._$AS(t,i.values),h)'),
    trim('(t,i,s=t,e){if(i===E)', '(t,i,s=t){if(i===E)'),
    trim('M(this,t,i,0)', 'M(this,t,i)', 2),
    trim('r=M(this,e[s+n],i,n),', 'r=M(this,e[s+n],i),'),
    // Attributes of several pieces.
    trim(
      's.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A',
      'this._$AH=A',
    ),
    trim(
      '_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i),o=!a(t)||t!==this._$AH&&t!==E,' +
        'o&&(this._$AH=t);else{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i),' +
        'r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}' +
        'o&&!e&&this.j(t)}',
      '_$AI(t,i=this){t=M(this,t,i),(!a(t)||t!==this._$AH&&t!==E)&&(this._$AH=t,this.j(t))}',
    ),
    trim(
      'let i=0;for(const s of this._$AV)void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):' +
        's._$AI(t[i])),i++',
      'let i=0;for(const s of this._$AV)s._$AI(t[i++])',
    ),
    trim('s=r.getAttribute(t).split(o),e=', 'e='),
    trim('name:e[2],strings:s,', 'name:e[2],'),
    trim('new r.ctor(h,r.name,r.strings,t)', 'new r.ctor(h,r.name,t)'),
    trim('constructor(t,i,s,e){this._$AH=A,this.element=t', 'constructor(t,i,e){this.element=t'),
    trim('_$AI(t,i=this){t=M(this,t,i)', '_$AI(t){t=M(this,t)', 2),
    trim('_$AI(t,i=this){if((t=M(this,t,i)', '_$AI(t){if((t=M(this,t)'),
    trim(':6===r.type&&(i=new Z(h))', ':i=new Z(h)'),
    // What a part stands in, beyond the element around it.
    trim(
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;' +
        'return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}',
      'get parentNode(){return this._$AA.parentNode}',
    ),
    trim(
      'constructor(t,i){this._$AV=[],this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}',
      'constructor(t){this._$AV=[],this._$AD=t}',
    ),
    trim('new R(e,this)', 'new R(e)'),
    trim('constructor(t,i,s,e){', 'constructor(t,i,e){'),
    trim(',this._$AM=s,', ','),
    trim('new k(h,h.nextSibling,this,t)', 'new k(h,h.nextSibling,t)'),
    trim('new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()),this.options)'),
    trim(',t,void 0,s??{})', ',t,s??{})'),
    // Listeners with options, or that are objects.
    trim(
      'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);',
      'e=t===A&&s!==A,h=t!==A&&s===A;',
    ),
    trim(
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options.host,t)',
    ),
    // Drawing before something else.
    trim(
      'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=',
      'let h=i._$litPart$;if(void 0===h){const t=null;i._$litPart$=h=',
    ),
  ],
  '/lit-html/directive.js': [
    trim('constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,i){this._$Ct=t,this._$AM=e,this._$Ci=i}'),
    // Each of ours says how it updates.
    trim('update(t,e){return this.render(...e)}'),
  ],
  // Its parts, for what nothing here calls.
  '/directive-helpers.js': [[/\{I:\w+\}=\w+,/g, ' ', 1]],
  '/lit-element/lit-element.js': [
    hooks(2),
    trim('super(...arguments)', 'super()'),
    trim('render(){return r}'),
    LISTING,
    [/(?:dis)?connectedCallback\(\)\{[^{}]*setConnected\(![01]\)\}/g, '', 2],
    trim('this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),'),
    trim('this._$Do=e(', 'e('),
    trim(',this._$Do=void 0'),
    trim(
      'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
    ),
  ],
};
