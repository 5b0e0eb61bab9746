// The words of the payload, in the manner of contract.js.

/**
 * @typedef {Object} Dictionaries
 * @property {string[]} keys
 * @property {Object<string, string[]>} said by language, "one|several"
 */

/**
 * @typedef {Object} Sentence
 * @property {string} key of the words
 * @property {Object<string, string|number>} [values] day, since and until being partial dates
 */
