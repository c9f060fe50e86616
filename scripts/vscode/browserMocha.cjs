// In a web worker `mocha` is its browser build, which hands out its class as a global.
require('../../node_modules/mocha/mocha.js');

module.exports = globalThis.Mocha;
