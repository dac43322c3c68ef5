// A platform's HTTP API on a free port of loopback: keeps what it is called with, answers what the peer says.

import { createServer } from 'node:http';
import { until } from './until.mjs';

// answer: a function from a call {method, path, query, headers, body} to {status, json} or {status, body}.
export async function api(answer) {
  const calls = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const url = new URL(request.url, 'http://127.0.0.1');
    const call = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    let reply;
    try {
      reply = (await answer(call)) ?? {};
    } catch (error) {
      console.error(error);
      reply = { status: 500 };
    }
    call.status = reply.status ?? 200;
    calls.push(call);
    const type = reply.json === undefined ? 'text/plain; charset=utf-8' : 'application/json';
    response.writeHead(call.status, { 'content-type': type });
    response.end(reply.json === undefined ? (reply.body ?? '') : JSON.stringify(reply.json));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    calls,
    // The first call that fits.
    call: (what, seconds, fits) => until(what, seconds, () => calls.find(fits)),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

// Posts raw bytes; the answer's body is read.
export async function post(url, body, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: AbortSignal.timeout(10000),
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}
