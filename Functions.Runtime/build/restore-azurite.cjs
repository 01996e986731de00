// Installs the Azurite that package-lock.json pins, unless it is there already.
//   node restore-azurite.cjs <folder with package-lock.json>
// Two builds may come here at once: the first one in takes the lock, the other waits and finds the work done.
'use strict';

const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');

const root = path.resolve(process.argv[2]);
const wanted = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const stamp = path.join(root, 'node_modules', '.azurite.lock.json');
const lock = path.join(root, '.azurite-restore.lock');
const installed = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted;

function take() {
  for (;;) {
    try {
      fs.writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
    if (installed()) process.exit(0);
    // A build that was stopped in the middle leaves its lock behind.
    if (!holderLives()) fs.rmSync(lock, { force: true });
  }
}

function holderLives() {
  try {
    const holder = Number(fs.readFileSync(lock, 'utf8'));
    // A lock that is being written has no number yet.
    if (holder > 0) process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function install() {
  const windows = process.platform === 'win32';
  const npm = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
  });
  if (npm.error) return 'npm was not found; it comes with Node.js (https://nodejs.org)';
  if (npm.status === 0) return null;
  const reason = npm.stderr.split('\n').find(line => /^npm (error|ERR!) (?!code |syscall |errno |type )/.test(line));
  return `npm ci failed (${(reason ?? `exit code ${npm.status}`).replace(/^npm (error|ERR!) /, '').trim()})`;
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.log(`Node.js ${process.versions.node} is too old for Azurite: install Node.js 20 or newer (https://nodejs.org).`);
  process.exit(1);
}
if (installed()) process.exit(0);
take();
let fault = null;
try {
  if (!installed()) {
    fault = install();
    if (fault === null) fs.writeFileSync(stamp, wanted);
  }
} finally {
  fs.rmSync(lock, { force: true });
}
if (fault !== null) {
  console.log(`Azurite could not be installed: ${fault}. Run "npm ci --ignore-scripts" in ${root} to see all of it, or build with -p:SkipAzurite=true.`);
  process.exit(1);
}
