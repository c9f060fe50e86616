import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** The library with the formats that are read and written; a bundle of its own, loaded only when asked for: 200 kB that no other command needs. */
export { plugins } from '@citation-js/core';
