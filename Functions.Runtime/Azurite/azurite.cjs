// Runs Azurite for as long as the process that started it lives.
//   node -e <this script> <path of azurite.js> <azurite options...>
// Standard input is the leash: the starter holds the other end and never writes. When the starter stops, crashes or is
// killed, the operating system closes the pipe, and Azurite saves its data and ends.
'use strict';

const [entry, ...options] = process.argv.slice(1);
const saveWithin = 5000;

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node.js ${process.versions.node} is too old for Azurite: install Node.js 20 or newer (https://nodejs.org).`);
  process.exit(1);
}

function end() {
  process.emit('message', 'shutdown');
  setTimeout(() => process.exit(0), saveWithin).unref();
  // The servers wait for idle connections; what has to be saved is saved when all three say so.
  let open = 3;
  const log = console.log;
  console.log = (...words) => {
    log(...words);
    if (/successfully closed/.test(words[0]) && --open === 0) process.exit(0);
  };
}

// Ctrl-C reaches every process of the terminal at once, but the app still needs its storage while it stops.
const once = process.once;
process.once = function (event, listener) {
  return event === 'SIGINT' ? this : once.call(this, event, listener);
};
process.on('SIGINT', () => {});

process.stdin.on('end', end).on('error', end).resume();
process.argv = [process.argv[0], entry, ...options];
require(entry);
