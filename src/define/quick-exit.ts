import { QuickExit } from '../components/quick-exit/quick-exit.js';

QuickExit.define();

export { QuickExit };
