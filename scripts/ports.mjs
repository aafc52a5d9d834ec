/** Finds out that a port is taken before anything is built, and says so in one line. */
import { createServer } from 'node:net';
import { StartError } from './start-error.mjs';

/** Throws a StartError when one of the two ports cannot be had. */
export async function checkPorts({ port, apiPort, host }) {
  if (port === apiPort)
    throw new StartError(2, `The dashboard and the server need two ports, and both were given ${port}.`);
  await checkPort(port, '--port', [...LOOPBACK, host]);
  await checkPort(apiPort, '--api-port', LOOPBACK);
}

/** A browser may turn "localhost" into either of these: a stranger on the second would get our visitors. */
const LOOPBACK = ['127.0.0.1', '::1'];

async function checkPort(port, option, hosts) {
  for (const host of hosts) {
    const code = await listenOnce(port, host);
    if (code === 'EADDRINUSE')
      throw new StartError(
        3,
        `Port ${port} is taken by another program. Stop that program, or choose another port: pnpm start ${option} ${port + 1}`,
      );
    if (code === 'EACCES')
      throw new StartError(3, `Port ${port} needs special rights. Choose one above 1023 with ${option}.`);
    if (code && !LOOPBACK.includes(host))
      throw new StartError(3, `This machine has no address ${host} (${code}). Choose another with --host.`);
  }
}

/** The code of the error, or null when the port is free. A machine without IPv6 has nobody there either. */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }) => resolve(code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
