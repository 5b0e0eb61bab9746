// The part of the contract that is about stories; see contract.js and contract.py.

/**
 * @typedef {Object} StoryStep
 * @property {string} title
 * @property {string} text
 * @property {string[]} [selection] ids of actors and meetings; the first is opened
 * @property {string} [view] met when left out
 * @property {string[]} [through] what the chains between the first two, then shown, run through
 * @property {string} [since] a day
 * @property {string} [until] a day
 * @property {string} [on] the day whose offices are told
 */

/**
 * @typedef {Object} StoryPart
 * @property {string} id
 * @property {string} title
 * @property {string} [description]
 * @property {StoryStep[]} steps
 */
