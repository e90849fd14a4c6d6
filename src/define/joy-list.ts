import { JoyList } from '../components/joy-list/joy-list.js';

JoyList.define();

export { JoyList };
