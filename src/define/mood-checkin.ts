import { MoodCheckin } from '../components/mood-checkin/mood-checkin.js';

MoodCheckin.define();

export { MoodCheckin };
