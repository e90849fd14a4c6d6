import { setUpLook } from './look.js';
import { addPanel } from './panel.js';
import { tools } from './tools.js';

const panels = tools.map((tool) => addPanel(document.querySelector(`[data-tool='${tool.tag}']`), tool));
setUpLook((language) => panels.forEach((show) => show(language)));
