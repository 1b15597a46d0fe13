import { en, type Words } from './en.js';

export default en satisfies Words;
