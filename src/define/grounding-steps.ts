import { GroundingSteps } from '../components/grounding-steps/grounding-steps.js';

GroundingSteps.define();

export { GroundingSteps };
