import { common } from './en-common.js';
import { compare } from './en-compare.js';
import { files } from './en-files.js';
import { network } from './en-network.js';
import { networkTools } from './en-network-tools.js';
import { timeline } from './en-timeline.js';
import { tools } from './en-tools.js';

/**
 * The library's words in English: the shape that every other language fills. Functions where a language needs its own
 * order. The elements load their own section only.
 */
export const en = { ...common, network, networkTools, timeline, compare, tools, files };

export type Words = typeof en;
export default en;
