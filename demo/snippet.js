/** What a page's author pastes: the scripts for the language, and the tag with its attributes and fallback. */
export function snippet(tool, element, language) {
  const scripts = ['steadyground.js', ...(language === 'en' ? [] : [`languages/${language}.js`])].map(
    (file) => `<script type="module" src="/steadyground/${file}"></script>`,
  );
  const attributes = tool.attributes
    .map(({ name, value }) => [name, value, element.getAttribute(name)])
    .filter(([, byDefault, now]) => now !== null && now !== byDefault)
    .map(([name, , now]) => (now === '' ? ` ${name}` : ` ${name}="${escaped(now)}"`));
  const lang = language === 'en' ? '' : ` lang="${language}"`;
  return [
    '<link rel="stylesheet" href="/steadyground/fallback.css">',
    ...scripts,
    '',
    `<${tool.tag}${lang}${attributes.join('')}>`,
    ...tool.fallback[language].map((line) => `  ${line}`),
    `</${tool.tag}>`,
    '',
  ].join('\n');
}

const escaped = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
