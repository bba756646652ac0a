import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { createPool, createServer, type Connection } from 'mysql2';
import { giveUpSilence } from '../../../server/src/platform/database';

/** What mysql2's side of a server can do, and its types do not say. */
interface Served extends Connection {
  serverHandshake(settings: object): void;
  writeOk(): void;
  /** Each command counts its packets anew. */
  _resetSequenceId(): void;
  on(event: string, listen: (sql: string) => void): this;
}

/** Speaks the protocol of a server, and answers everything but SLEEP: as one behind a network that swallows what comes after. */
async function startSilentServer() {
  const server = createServer(() => undefined);
  const asked: string[] = [];
  server.on('connection', (connection: Served) => {
    connection.serverHandshake({
      protocolVersion: 10,
      serverVersion: '8.0.0',
      connectionId: 1,
      statusFlags: 2,
      characterSet: 8,
      capabilityFlags: 0xffffff ^ 0x800 ^ 0x20,
      authCallback: (_given: unknown, done: (error: null, refusal: null) => void) => {
        done(null, null);
        setImmediate(() => connection._resetSequenceId());
      },
    });
    connection.on('query', (sql) => {
      asked.push(sql);
      if (sql.includes('SLEEP')) return;
      connection.writeOk();
      setImmediate(() => connection._resetSequenceId());
    });
    connection.on('error', () => undefined);
  });
  (server as unknown as { listen(port: number): void }).listen(0);
  const listening = (server as unknown as { _server: Server })._server;
  await once(listening, 'listening');
  return { port: (listening.address() as AddressInfo).port, asked, close: () => listening.close() };
}

it('a server that keeps silent within a statement is given up, and its place in the pool is free again', async () => {
  const silent = await startSilentServer();
  const pool = createPool({ host: '127.0.0.1', port: silent.port, user: 'u', database: 'd', connectionLimit: 1 });
  giveUpSilence(pool, 100);
  const asking = pool.promise();
  await expect(asking.query('SELECT SLEEP(1000)')).rejects.toThrow('kept silent for 100 ms');
  // The only place of the pool: who comes next is answered, by a new connection.
  await asking.query('DO 1');
  expect(silent.asked).toEqual(['SELECT SLEEP(1000)', 'DO 1']);
  await asking.end();
  silent.close();
});
