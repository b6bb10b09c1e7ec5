import { fork } from 'node:child_process';
import { workerData } from 'node:worker_threads';

/** Passes requests on to the server, and its answers back, while the thread of the tests waits. */
const { port, flag, server } = workerData;
let child;

function start() {
  // As a user starts it, without the flags of the tests.
  child = fork(server, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  child.on('message', answer);
  child.on('exit', (code, signal) => {
    child = undefined;
    answer({ code: null, out: '', err: `the program ended with ${code ?? signal}` });
  });
  return child;
}

function answer(result) {
  port.postMessage(result);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
}

port.on('message', (request) => (child ?? start()).send(request));
