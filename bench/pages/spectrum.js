import '@spectrum-web-components/progress-circle/sp-progress-circle.js';
