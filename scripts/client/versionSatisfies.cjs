/** Stands for `semver/functions/satisfies` in the client, which asks whether the editor is as new as `^1.91.0` says. */
module.exports = ({ major, minor, patch }, range) => {
  const [, ...least] = /^\^([1-9]\d*)\.(\d+)\.(\d+)$/.exec(range) ?? [];
  if (least.length === 0) throw new Error(`${range} is no range of the form ^1.2.3`);
  const [leastMajor, leastMinor, leastPatch] = least.map(Number);
  return major === leastMajor && (minor > leastMinor || (minor === leastMinor && patch >= leastPatch));
};
