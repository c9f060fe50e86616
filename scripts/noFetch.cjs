/** Stands for the libraries by which citation-js could fetch references from the web: Claimlint reads files and nothing else. */
const noFetch = () => {
  throw new Error('Claimlint does not fetch references; export them to a file.');
};

module.exports = Object.assign(noFetch, { default: noFetch, Headers: class {} });
