import { loadDigestKey, newToken } from '../crypto';
import { insertOnce, type Database } from '../database';
import { KeptKey } from './kept-key.entity';

const NAME = 'digest';

/**
 * Takes the key of digests from the database; whoever opens it first makes the key. Digests find people by phone and are part of
 * what was published about votes, so they stay as they are when the secret is changed. Throws under another secret.
 */
export async function loadKeptKey(database: Database): Promise<void> {
  const kept = (await findKept(database)) ?? (await makeKept(database));
  loadDigestKey(kept.value);
}

async function findKept(database: Database): Promise<KeptKey | null> {
  const find = () => database.read((db) => db.findOneBy(KeptKey, { name: NAME }));
  return find().catch((cause: unknown) => {
    throw new Error('refusing to start: YUANLI_SECRET is not the secret under which this database was sealed', {
      cause,
    });
  });
}

async function makeKept(database: Database): Promise<KeptKey> {
  await database.inTransaction((tx) => insertOnce(tx, KeptKey, { name: NAME, value: newToken() }));
  // Another server may have been first.
  const kept = await findKept(database);
  if (!kept) throw new Error('the key of digests was not kept');
  return kept;
}
