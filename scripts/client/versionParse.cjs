/** Stands for `semver/functions/parse` in the client, which asks for the version of the editor once: `null` where it is none. */
module.exports = (version) => {
  const [, major, minor, patch, prerelease] = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([\w.-]+))?$/.exec(version) ?? [];
  return patch === undefined ? null : { major: Number(major), minor: Number(minor), patch: Number(patch), prerelease: prerelease?.split('.') ?? [] };
};
