// The content of a tag, as demo/tools.js describes it, for a snippet and for a page.

/** The name of an element, its attributes if it has any, and what is in it. */
const read = ([tag, ...content]) => {
  const isContent = (part) => typeof part === 'string' || Array.isArray(part);
  return [tag, Object.assign({}, ...content.filter((part) => !isContent(part))), content.filter(isContent)];
};

/** Lines of HTML, indented. */
export function linesOf(parts) {
  const [tag, attributes, content] = read(parts);
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const open = `<${tag}${said.join('')}${tag === 'a' ? ' href="/your-article"' : ''}>`;
  if (content.every((part) => typeof part === 'string' || part[0] === 'a')) {
    const inner = content.map((part) => (typeof part === 'string' ? part : linesOf(part).join('')));
    return [`${open}${inner.join('')}</${tag}>`];
  }
  const inner = content.flatMap((part) => linesOf(part)).map((line) => `  ${line}`);
  return [open, ...inner, `</${tag}>`];
}

/** An element. */
export function elementOf(parts) {
  const [tag, attributes, content] = read(parts);
  const element = Object.assign(document.createElement(tag), attributes);
  // There is no such article here.
  if (tag === 'a') element.href = 'reading.html';
  element.append(...content.map((part) => (typeof part === 'string' ? part : elementOf(part))));
  return element;
}
