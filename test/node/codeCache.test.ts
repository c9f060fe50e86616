import { assert } from 'chai';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runWithCodeCache } from '../../server/src/node/codeCache';

const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-code-'));
const cache = path.join(folder, 'cache');
const file = path.join(folder, 'program.js');
const kept = path.join(cache, 'program-check.code');
const said: string[] = [];

/** Runs the script; what it says is in `said`. */
const run = (isKept = true): boolean => runWithCodeCache(file, { folder: cache, use: 'check', ...(isKept ? { onEnd: (keep) => keep() } : {}) });

const program = (word: string): string => `const path = require('node:path');\nfunction say() { return [${JSON.stringify(word)}, path.basename(__filename), require('./beside.js')].join(' '); }\nprocess.emit('claimlint-said', say());\n`;

describe('code that is kept from one start to the next', () => {
  const listen = (text: unknown): void => void said.push(String(text));

  before(() => process.on('claimlint-said', listen));
  after(() => {
    process.off('claimlint-said', listen);
    rmSync(folder, { recursive: true });
  });

  beforeEach(() => {
    rmSync(cache, { recursive: true, force: true });
    said.length = 0;
    writeFileSync(file, program('one'));
    writeFileSync(path.join(folder, 'beside.js'), "module.exports = 'and what is beside it';\n");
  });

  it('is used when the same script is run again, which then does the same', () => {
    assert.deepEqual([run(), run(), run()], [false, true, true]);
    assert.deepEqual(said, Array.from({ length: 3 }, () => 'one program.js and what is beside it'));
  });

  it('can be read by the user alone', function () {
    if (process.platform === 'win32') this.skip();
    run();
    assert.deepEqual([statSync(cache).mode & 0o777, statSync(kept).mode & 0o777], [0o700, 0o600]);
  });

  it('is not used for another script, were it as long', () => {
    run();
    writeFileSync(file, program('two'));
    assert.equal(run(), false);
    assert.equal(said[1], 'two program.js and what is beside it');
    assert.equal(run(), true);
  });

  it('is not used where it is broken, and made again', () => {
    run();
    const whole = readFileSync(kept);
    const changed = Buffer.from(whole);
    changed.writeUInt8(whole.readUInt8(whole.length - 9) ^ 1, whole.length - 9);
    for (const broken of [Buffer.alloc(0), whole.subarray(0, 40), whole.subarray(0, whole.length - 5), changed]) {
      writeFileSync(kept, broken);
      assert.equal(run(), false);
      assert.equal(run(), true);
    }
  });

  it('is not used where others could have written it', function () {
    if (process.platform === 'win32') this.skip();
    run();
    for (const mode of [0o620, 0o602, 0o666]) {
      chmodSync(kept, mode);
      assert.equal(run(false), false);
    }
    chmodSync(kept, 0o644);
    assert.equal(run(false), true);
  });

  it('leaves nothing behind where it cannot be kept, or is not to be', () => {
    run(false);
    assert.isFalse(existsSync(cache));
    writeFileSync(cache, 'a file in the place of the folder');
    assert.equal(run(), false);
    assert.equal(said.length, 2);
    assert.deepEqual(readdirSync(folder).sort(), ['beside.js', 'cache', 'program.js']);
  });

  it('does not catch what the script throws', () => {
    writeFileSync(file, "throw new Error('a bug');\n");
    assert.throws(() => run(), 'a bug');
  });
});
