/**
 * Tells HAProxy which nodes of the cluster may be written to: a node that has lost the others still accepts connections and refuses
 * every query, so the port alone says nothing. NODES is `db1:3306 db2:3306 db3:3306`; the first is answered for on port 8101, the next
 * on 8102, and so on. NODE_USER may do nothing at all (GRANT USAGE).
 */
const { createServer } = require('node:http');
const { createConnection } = require('mysql2/promise');

const { NODES = '', NODE_USER: user, NODE_PASSWORD: password } = process.env;
const GOOD = { wsrep_ready: 'ON', wsrep_local_state_comment: 'Synced', wsrep_cluster_status: 'Primary' };

async function isSynced(node) {
  const [host, port] = node.split(':');
  const connection = await createConnection({ host, port: Number(port), user, password, connectTimeout: 2_000 });
  try {
    const [rows] = await connection.query({ sql: "SHOW GLOBAL STATUS LIKE 'wsrep_%'", timeout: 2_000 });
    const found = Object.fromEntries(rows.map((row) => [row.Variable_name, row.Value]));
    return Object.entries(GOOD).every(([name, value]) => found[name] === value);
  } finally {
    connection.destroy();
  }
}

NODES.split(' ')
  .filter(Boolean)
  .forEach((node, index) => {
    const answer = async (_, response) => {
      const isGood = await isSynced(node).catch(() => false);
      response.writeHead(isGood ? 200 : 503).end();
    };
    createServer((request, response) => void answer(request, response)).listen(8101 + index);
  });
