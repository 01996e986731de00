// Puts the script of the docs page in its place, unless it is there: one file of an npm package that package.json pins under
// "bundles". The package's own dependencies (a third of a gigabyte) are built into that file and are not installed.
//   node restore-docs.cjs <folder with package.json> <file to write>
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const os = require('os');
const path = require('path');
const zlib = require('zlib');
const { spawnSync } = require('child_process');

const [root, target] = process.argv.slice(2).map(argument => path.resolve(argument));
const [name, bundle] = Object.entries(require(path.join(root, 'package.json')).bundles)[0];
const windows = process.platform === 'win32';

/** The package as npm fetches it, from whatever registry npm is set up with. */
function fetchPackage(folder) {
  const arguments_ = ['pack', `${name}@${bundle.version}`, '--ignore-scripts', '--silent', '--pack-destination', folder];
  const npm = spawnSync(windows ? 'npm.cmd' : 'npm', arguments_, { cwd: folder, encoding: 'utf8', shell: windows });
  const file = fs.readdirSync(folder).find(found => found.endsWith('.tgz'));
  if (!file) throw new Error(npm.error ? 'npm was not found; it comes with Node.js (https://nodejs.org)' : `npm pack failed: ${(npm.stderr || '').trim()}`);
  return fs.readFileSync(path.join(folder, file));
}

/** One file of a tar archive: headers of 512 bytes, each followed by its content in blocks of 512. */
function read(archive, wanted) {
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const text = (from, length) => archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 12), 8) || 0;
    const prefix = text(345, 155);
    if ((prefix ? `${prefix}/` : '') + text(0, 100) === wanted) return archive.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${wanted} is not in ${name} ${bundle.version}`);
}

const stamp = `${target}.version`;
const version = `${name}@${bundle.version} ${bundle.integrity}\n`;
if (fs.existsSync(target) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === version) process.exit(0);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'docs-'));
try {
  const fetched = fetchPackage(folder);
  const sum = `sha512-${crypto.createHash('sha512').update(fetched).digest('base64')}`;
  if (sum !== bundle.integrity) throw new Error(`${name} ${bundle.version} is not the package that package.json pins (${sum})`);
  const script = read(zlib.gunzipSync(fetched), `package/${bundle.file}`);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // Two builds may come here at once: each writes a file of its own and moves it into place.
  fs.writeFileSync(`${target}.${process.pid}`, script);
  fs.renameSync(`${target}.${process.pid}`, target);
  fs.writeFileSync(stamp, version);
} catch (error) {
  console.log(`The script of the docs page could not be installed: ${error.message}. /api/docs will say so; everything else works.`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
