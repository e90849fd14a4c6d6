import { BreathingPacer } from '../components/breathing-pacer/breathing-pacer.js';

BreathingPacer.define();

export { BreathingPacer };
