import { CalmSpace } from '../components/calm-space/calm-space.js';

CalmSpace.define();

export { CalmSpace };
