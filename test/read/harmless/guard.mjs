// Loaded by --import before the program, in each of its processes and threads. Writes down in GUARD_LOG, and forbids,
// whatever opens a file or folder outside of GUARD_ROOTS, a connection, or another program; and writes down what got
// into the prototypes that all objects share, whenever an answer is given.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { delimiter, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort } from 'node:worker_threads';

const { GUARD_LOG = '', GUARD_ROOTS = '' } = process.env;
const roots = GUARD_ROOTS.split(delimiter);
const { openSync, writeSync, closeSync } = fs;
/** The one program that the program starts: its own reader. */
const OWN = /[\\/]bin[\\/]load\.js process\.cjs$/u;
const TWO_PATHS = new Set(['copyFile', 'cp', 'link', 'rename', 'symlink']);
const SHARED = { Object: Object.prototype, Array: Array.prototype, Function: Function.prototype };
const sound = Object.entries(SHARED).map(([name, object]) => [
  name,
  object,
  new Set(Reflect.ownKeys(object)),
]);

function note(what) {
  const log = openSync(GUARD_LOG, 'a');
  writeSync(log, `${isMainThread ? 'process' : 'thread'}: ${what}\n`);
  closeSync(log);
}

function forbid(what) {
  note(what);
  throw new Error(`forbidden: ${what}`);
}

/** Replaces the functions of an object that `wanted` names; `check` sees their arguments first. */
function watch(object, wanted, check) {
  for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
    const { value, writable } = own;
    if (typeof value !== 'function' || writable !== true || !wanted(name)) continue;
    object[name] = Object.assign(function (...args) {
      check(name, args);
      return new.target === undefined ? Reflect.apply(value, this, args) : Reflect.construct(value, args);
    }, value);
  }
}

function checkPaths(name, args) {
  const count = TWO_PATHS.has(name.replace(/Sync$/u, '')) ? 2 : 1;
  for (const path of args.slice(0, count)) {
    // A number or a handle is a file that is open already.
    if (typeof path !== 'string' && !(path instanceof URL) && !Buffer.isBuffer(path)) continue;
    const full = resolve(path instanceof URL ? fileURLToPath(path) : `${path}`);
    if (!roots.some((root) => full === root || full.startsWith(root + sep))) forbid(`fs.${name} ${full}`);
  }
}

const isFunctionOfPaths = (name) => /^[a-z]/u.test(name);
watch(fs, isFunctionOfPaths, checkPaths);
watch(fs.promises, isFunctionOfPaths, checkPaths);
const never = (of) => (name) => forbid(`${of}.${name}`);
watch(childProcess, (name) => /^(?:exec|spawn)/u.test(name), never('child_process'));
watch(
  childProcess,
  (name) => name === 'fork',
  (_, [path, args]) => OWN.test(`${path} ${args}`) || forbid(`fork ${path} ${args}`),
);
watch(net.Socket.prototype, (name) => name === 'connect', never('net'));
watch(net.Server.prototype, (name) => name === 'listen', never('net'));
watch(dgram.Socket.prototype, (name) => /^(?:bind|connect|send)$/u.test(name), never('dgram'));
for (const each of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  watch(each, (name) => /^(?:lookup|resolve|reverse)/u.test(name), never('dns'));
syncBuiltinESMExports();

function checkShared() {
  for (const [name, object, keys] of sound)
    for (const key of Reflect.ownKeys(object))
      if (!keys.has(key)) note(`${name}.prototype has got ${String(key)}`);
}
process.on('exit', checkShared);
if (parentPort !== null) watch(parentPort, (name) => name === 'postMessage', checkShared);
if (process.send !== undefined) watch(process, (name) => name === 'send', checkShared);
