/** `statecraft/define`: registers every element's tag. */
import './alliance-network/define.js';
import './policy-compare/define.js';
import './summit-timeline/define.js';
