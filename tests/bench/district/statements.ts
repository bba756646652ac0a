import { Agent } from 'node:http';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { ask, type Kind } from './asks';

/** What a statement may read for each row it gives back or changes. */
const MOST = 20;
/** What runs in every server beside the requests, and the statements of this connection. */
const beside = /outbox_message|job_lease|slow_log|^(SET|COMMIT|ROLLBACK|START|BEGIN|Quit|Ping)/i;
const counting = /\b(COUNT|SUM|MAX|MIN)\(/;

interface Statement extends RowDataPacket {
  sql: string;
  examined: number;
  sent: number;
  affected: number;
}

/** From now on a new connection of this server writes down each of its statements. */
export async function writeDownStatements(url: string): Promise<Connection> {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  await connection.query(`SET GLOBAL log_output = 'TABLE', GLOBAL slow_query_log = 1, GLOBAL long_query_time = 0`);
  return connection;
}

/** Asks each kind once and prints the statements that read more than twenty times what they give back, with what the database says of them. */
export async function printGreedy(
  connection: Connection,
  server: { url: string },
  kinds: readonly Kind[],
  first: number,
  print: (line: string) => void,
): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  let all = 0;
  const counts: string[] = [];
  for (const kind of kinds) {
    await connection.query('TRUNCATE mysql.slow_log');
    const { answer } = await ask(server.url, agent, kind.next(first));
    kind.after?.(answer);
    const found = await statementsOf(connection);
    all += found.length;
    const greedy = found.filter(({ examined, sent, affected }) => examined > MOST * Math.max(1, sent, affected));
    for (const one of greedy) {
      const plan = await explain(connection, one.sql);
      const line = `  ${kind.name}: reads ${one.examined}, gives ${Math.max(one.sent, one.affected)} | ${plan} | ${shortened(one.sql)}`;
      if (counting.test(one.sql)) counts.push(line);
      else print(line);
    }
  }
  agent.destroy();
  print(`  of ${all} statements; besides, these count or sum:`);
  for (const line of counts) print(line);
}

async function statementsOf(connection: Connection): Promise<Statement[]> {
  const [rows] = await connection.query<Statement[]>(
    `SELECT CONVERT(sql_text USING utf8mb4) AS \`sql\`, rows_examined AS examined, rows_sent AS sent, rows_affected AS affected
     FROM mysql.slow_log WHERE db = DATABASE()`,
  );
  return rows.filter(({ sql }) => !beside.test(sql));
}

/** Each table with its index and how many rows are guessed. */
async function explain(connection: Connection, sql: string): Promise<string> {
  const [rows] = await connection.query<RowDataPacket[]>(`EXPLAIN ${sql}`);
  return `EXPLAIN ${rows.map((row) => `${row['table']} ${row['type']} ${row['key']} ${row['rows']}`).join(', ')}`;
}

/** Lists of columns say nothing here. */
const shortened = (sql: string): string =>
  sql
    .replace(/^SELECT [\s\S]*? FROM /, 'SELECT … FROM ')
    .replace(/('\w+', ){3,}/g, '…, ')
    .replace(/\s+/g, ' ')
    .slice(0, 420);
