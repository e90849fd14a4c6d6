import { renderToString } from 'react-dom/server';
import { tree } from './pages/every-tag.js';

/** Every tag as React draws it on a server. */
export const serverDrawn = (control) => renderToString(tree(control));
