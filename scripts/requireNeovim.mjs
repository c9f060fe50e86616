/** Installs Debian's Neovim where there is none and that can be done in seconds; says so where it cannot. Never fails. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const hasNeovim = () => {
  try {
    execFileSync('nvim', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const install = () => {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment, timeout: 120_000 });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'neovim');
};

if (!hasNeovim()) {
  try {
    if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error('only root on Debian or Ubuntu can install it');
    console.log('No Neovim found: installing Debian’s package neovim …');
    install();
  } catch (error) {
    console.log(`Neovim is not installed (${error.message}): the test in it will be skipped.`);
  }
}
