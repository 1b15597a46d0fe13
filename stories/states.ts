import southKorea from '../data/south-korea.json';
import { breakOnce, BROKEN_ONCE, MISSING, SIGN_IN, SLOW, standInForServer } from './stand-in-server.js';
import { hostileStrings, oneRecord } from './dossiers/special.js';

standInForServer(southKorea);

/** The states that every element has. Each story file names them, so that Storybook finds them. */
export const phone = { globals: { width: '360' } };
export const dark = { globals: { theme: 'dark' } };
export const korean = { globals: { locale: 'ko' } };
export const japanese = { globals: { locale: 'ja' } };
export const arabic = { globals: { locale: 'ar' } };
export const asTable = { args: { dataTable: true } };
export const ownHeading = { args: { heading: undefined, summary: undefined } };
export const noHeading = { args: { heading: '', summary: '' } };
export const frameless = { args: { frame: 'none' } };
export const empty = { args: { data: {} } };
export const loading = { args: { data: undefined, src: SLOW } };
export const failed = { args: { data: undefined, src: BROKEN_ONCE }, beforeEach: breakOnce };
export const missing = { args: { data: undefined, src: MISSING } };
export const notData = { args: { data: undefined, src: SIGN_IN } };
export const hostile = { args: { data: hostileStrings, heading: undefined, summary: undefined } };
export const single = { args: { data: oneRecord, heading: undefined, summary: undefined } };

export { southKorea };
