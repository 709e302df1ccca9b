import { createServer, type RequestListener } from 'node:http';
import { BarobarError } from '../model/error.ts';

/** The only address that our servers listen at: nobody on the network can see a draft. */
export const loopback = '127.0.0.1';

/** A server of this machine. */
export interface LoopbackServer {
  readonly port: number;
  /** Ends all connections, open ones too. */
  close(): Promise<void>;
}

/**
 * Starts a server on loopback; `port` 0 is any that is free. Requests without a host reach it too, and malformed ones are
 * answered with `headers`.
 * @throws `preview-port` where the port cannot be had
 */
export async function listenOnLoopback(
  port: number,
  listen: RequestListener,
  headers: Readonly<Record<string, string>> = {},
): Promise<LoopbackServer> {
  // Node would answer these by itself, without our headers.
  const server = createServer({ requireHostHeader: false }, listen);
  server.on('checkExpectation', listen);
  server.on('clientError', (_, socket) => {
    if (!socket.writable) return;
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}connection: close\r\n\r\n`);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        new BarobarError(
          'preview-port',
          `Port ${port} cannot be used: ${error.code === 'EADDRINUSE' ? 'another program uses it' : (error.code ?? error.message)}.`,
          'Name another with --port, or none for any that is free.',
        ),
      ),
    );
    server.listen(port, loopback, done);
  });
  const { port: had } = server.address() as { readonly port: number };
  return {
    port: had,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
