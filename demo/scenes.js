// A small picture of each token, drawn by that token itself: theming.css reads it where the tools do.

const p = (text, className = '') => ({ tag: 'p', className, text });
const button = (className = '') => ({ tag: 'span', className: `button ${className}`, text: 'Start' });

const SCENES = {
  surface: [p('A quiet page')],
  tint: [p('Before you read', 'tinted')],
  text: [p('Look around slowly.')],
  muted: [p('Stop whenever you like.', 'muted')],
  line: [p('One thing'), p('Another', 'ruled')],
  control: [button()],
  accent: [button('primary'), { tag: 'span', className: 'link', text: 'Something else' }],
  'on-accent': [button('primary')],
  focus: [button('focused')],
  radius: [button()],
  space: [p('One thing', 'tinted'), p('Another', 'tinted spaced')],
  leave: [{ tag: 'span', className: 'button leave', text: 'Leave this page' }],
  'on-leave': [{ tag: 'span', className: 'button leave', text: 'Leave this page' }],
  'exit-offset': [
    { tag: 'span', className: 'button leave lifted', text: 'Leave' },
    p('A bar of the page', 'bar'),
  ],
  'pacer-size': [{ tag: 'span', className: 'circle', text: '' }],
};
/** Of a length, another than it has by itself. */
const ANOTHER = { radius: '0', space: '1.75em', 'exit-offset': '3em', 'pacer-size': '6em' };

/** The scenes of a token: in light and dark, or with its own length and with another. */
export function sceneFor(name, tokens) {
  const short = name.slice('--sg-'.length);
  const isLength = short in ANOTHER;
  const kinds = isLength ? [tokens.get(name).value, ANOTHER[short]] : ['Light', 'Dark'];
  return kinds.map((kind, index) => {
    const figure = document.createElement('figure');
    const scene = document.createElement('div');
    scene.className = 'scene';
    scene.setAttribute('aria-hidden', 'true');
    scene.dataset.side = !isLength && index ? 'dark' : 'light';
    for (const token of tokens.values())
      scene.style.setProperty(token.name, valueOf(token.value, scene.dataset.side));
    if (isLength) scene.style.setProperty(name, kind);
    for (const { tag, className, text } of SCENES[short] ?? []) {
      scene.append(Object.assign(document.createElement(tag), { className, textContent: text }));
    }
    const caption = document.createElement('figcaption');
    caption.textContent = kind;
    figure.append(scene, caption);
    return figure;
  });
}

/** One side of `light-dark()`, for browsers that do not have it. */
function valueOf(value, side) {
  const both = /^light-dark\((.*), (.*)\)$/.exec(value);
  return both ? both[side === 'light' ? 1 : 2] : value;
}
