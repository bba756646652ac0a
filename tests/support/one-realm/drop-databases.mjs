import { createConnection } from 'mysql2/promise';

/** Jest's globalTeardown: drops the databases which the workers of this run have made on a server, if they did. */
export default async function dropDatabases() {
  const { TEST_DATABASE_URL, MARIADB_URL, YUANLI_TEST_RUN } = process.env;
  const connection = await createConnection(TEST_DATABASE_URL ?? MARIADB_URL ?? 'mysql://root@127.0.0.1:3306').catch(
    () => null,
  );
  if (!connection) return;
  const [made] = await connection.query('SHOW DATABASES LIKE ?', [`yuanli\\_test\\_${YUANLI_TEST_RUN}\\_%`]);
  for (const name of made.flatMap(Object.values)) await connection.query(`DROP DATABASE \`${name}\``);
  await connection.end();
}
