// The content of a tag, as demo/tools.js describes it, for a snippet and for a page.

/** Lines of HTML, indented. */
export function linesOf([tag, ...content]) {
  const open = `<${tag}${tag === 'a' ? ' href="/your-article"' : ''}>`;
  if (content.every((part) => typeof part === 'string' || part[0] === 'a')) {
    const inner = content.map((part) => (typeof part === 'string' ? part : linesOf(part).join('')));
    return [`${open}${inner.join('')}</${tag}>`];
  }
  const inner = content.flatMap((part) => linesOf(part)).map((line) => `  ${line}`);
  return [open, ...inner, `</${tag}>`];
}

/** An element. */
export function elementOf([tag, ...content]) {
  const element = document.createElement(tag);
  // There is no such article here.
  if (tag === 'a') element.href = 'reading.html';
  element.append(...content.map((part) => (typeof part === 'string' ? part : elementOf(part))));
  return element;
}
