import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { readEnv } from '../../server/src/app/env';
import type { Courtyard } from '../../server/src/places';
import { loadKeys } from '../../server/src/platform/crypto';
import { loadKeptKey } from '../../server/src/platform/secret';
import { openDatabase, type Database } from '../../server/src/platform/database';
import { findLedgerDifferences } from '../../server/src/points/checks/find-ledger-differences';
import { schema } from '../../server/src/app/schema';
import { startStandIn, type StandIn } from '../../server/src/wechat-stand-in/start-stand-in';
import { Wish } from '../../server/src/wishes/wish.entity';
import { callApi, type ApiAnswer, type CallOptions } from '../support/api-client';
import { appoint, makePerson, newPhone, signInAs } from '../support/factories/people';
import { makeCourtyard } from '../support/factories/places';
import { record, wishForm } from '../support/make-neighbourhood';
import { describeOnMariaDb } from '../support/only-where';
import { findFreePort, startServer, type ServerProcess } from '../support/start-server';
import { takeTestDatabase, type TestDatabase } from '../support/test-database';
import { untilBlocked } from '../support/until-blocked';
import { expectRefused } from '../support/refused';

describeOnMariaDb('two BFF processes on one MariaDB', (serverUrl) => {
  let testDatabase: TestDatabase;
  let database: Database;
  let standIn: StandIn;
  let courtyard: Courtyard;
  let ports: number[];
  const bffs: ServerProcess[] = [];
  let turn = 0;

  const startOne = (port: number): Promise<ServerProcess> =>
    startServer(
      'server/src/app/main.ts',
      { DATABASE_URL: testDatabase.url, WECHAT_API_BASE: standIn.url, PUBLIC_URL: `http://127.0.0.1:${port}` },
      port,
    );

  beforeAll(async () => {
    const env = readEnv({});
    loadKeys(env.YUANLI_SECRET);
    testDatabase = await takeTestDatabase(serverUrl);
    database = await openDatabase(testDatabase.url, schema);
    await loadKeptKey(database);
    courtyard = await makeCourtyard(database);
    standIn = await startStandIn({
      appId: env.WECHAT_APP_ID,
      appSecret: env.WECHAT_APP_SECRET,
      push: { token: env.WECHAT_PUSH_TOKEN, aesKey: env.WECHAT_PUSH_AES_KEY },
    });
    ports = [await findFreePort(), await findFreePort()];
    await Promise.all(ports.map(async (port, index) => (bffs[index] = await startOne(port))));
  });

  afterAll(async () => {
    await Promise.all(bffs.map((bff) => bff?.stop()));
    await standIn?.close();
    await database?.close();
    testDatabase?.giveBack();
  });

  /** Each request goes to the other process than the one before. */
  const call = <In, Out>(endpoint: Endpoint<In, Out>, input: In, options?: CallOptions): Promise<ApiAnswer<Out>> =>
    callApi(bffs[turn++ % bffs.length]!.url, endpoint, input, options);

  /** The same, where anything but a yes is a failure. */
  async function get<In, Out>(endpoint: Endpoint<In, Out>, input: In, options?: CallOptions): Promise<Out> {
    const { status, body } = await call(endpoint, input, options);
    expect([status, body.error]).toEqual([200, undefined]);
    return body;
  }

  /** Opens the mini-program, scans the plate, joins the courtyard. */
  async function arrive(): Promise<{ id: string; as: string }> {
    const { code } = standIn.control('issue-login-code', {});
    const { token, me } = await get(identityEndpoints.login, { code, device: '测试手机' });
    const place = await get(placesEndpoints.getPlate, { code: courtyard.plateCode });
    await get(identityEndpoints.joinCourtyard, { courtyardId: place.id }, { as: token });
    return { id: me.id, as: token };
  }

  async function bindPhone({ as }: { as: string }): Promise<void> {
    const { code } = standIn.control('issue-phone-code', { phoneNumber: newPhone() });
    await get(identityEndpoints.bindPhone, { code }, { as });
  }

  async function makeOpenWish(wisher: { as: string }, worker: { as: string }): Promise<string> {
    const { id } = await get(wishEndpoints.makeWish, wishForm(courtyard.id), wisher);
    await until(id, 'under_review', wisher);
    expect((await get(wishEndpoints.approveWish, { id }, worker)).status).toBe('open');
    return id;
  }

  /** The verdict of content safety comes by the outbox, which either process may drain. */
  async function until(id: string, status: string, asking: { as: string }): Promise<void> {
    while ((await get(wishEndpoints.getWish, { id }, asking)).status !== status) await sleep(100);
  }

  it('carry a wish from the plate to the points, though one is killed half-way', async () => {
    const wisher = await arrive();
    await bindPhone(wisher);
    const worker = await arrive();
    await appoint(database, worker, 'grid_worker', courtyard.gridId, { communityId: courtyard.communityId });
    const helper = await arrive();
    await bindPhone(helper);
    await appoint(database, helper, 'party_member', courtyard.communityId);

    const id = await makeOpenWish(wisher, worker);
    expect((await get(wishEndpoints.claimWish, { id }, helper)).status).toBe('claimed');
    expect((await get(wishEndpoints.revealContact, { id }, helper)).contactName).toBe(
      wishForm(courtyard.id).contactName,
    );

    // One process dies with the request in its hands, before a row that is locked; the phone asks the other one, with the same key.
    const [doomed, other] = bffs as [ServerProcess, ServerProcess];
    const delivery = { id, ...record() };
    const key = 'delivery-of-this-wish';
    const lost = await database.inTransaction(async (tx) => {
      await tx.update(Wish, { id }, { status: 'claimed' });
      const answer = callApi(doomed.url, wishEndpoints.deliverWish, delivery, { ...helper, key }).catch(() => null);
      await untilBlocked(tx, answer);
      await doomed.kill();
      return answer;
    });
    expect(lost).toBeNull();
    const delivered = await callApi(other.url, wishEndpoints.deliverWish, delivery, { ...helper, key });
    expect([delivered.status, delivered.body.status]).toEqual([200, 'delivered']);
    bffs[0] = await startOne(ports[0]!);

    const fulfilled = await get(wishEndpoints.confirmWish, { id, words: '谢谢，灯很亮', rating: 5 }, wisher);
    expect(fulfilled.status).toBe('fulfilled');
    expect(fulfilled.steps.filter(({ action }) => action === 'delivered')).toHaveLength(1);

    const again = await call(wishEndpoints.confirmWish, { id, rating: 5 }, wisher);
    expectRefused(again, 'wish.changed');
    const { accounts } = await get(pointsEndpoints.getMyPoints, {}, helper);
    expect(accounts.map(({ balance }) => balance)).toEqual([10]);
    const { items } = await get(pointsEndpoints.findMyStatement, { communityId: courtyard.communityId }, helper);
    expect(items.map(({ amount, cause }) => [amount, cause])).toEqual([[10, { kind: 'wish', id }]]);
    expect(await database.read(findLedgerDifferences)).toEqual([]);
  });

  it('let one of 200 claimants win, and tell 199 plainly', async () => {
    const wisher = await arrive();
    await bindPhone(wisher);
    const worker = await arrive();
    await appoint(database, worker, 'grid_worker', courtyard.gridId, { communityId: courtyard.communityId });
    const id = await makeOpenWish(wisher, worker);
    const claimants = await Promise.all(Array.from({ length: 200 }, makeClaimant));

    const answers = await Promise.all(claimants.map((as) => call(wishEndpoints.claimWish, { id }, { as })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers
      .filter(({ status }) => status !== 200)
      .map(({ status, body }) => `${status} ${body.error?.code}`);
    expect(refused).toEqual(Array.from({ length: 199 }, () => '409 wish.already_claimed'));
  });

  async function makeClaimant(): Promise<string> {
    const person = await makePerson(database, { courtyard, phone: true });
    await appoint(database, person, 'volunteer', courtyard.communityId);
    return signInAs(database, person);
  }
});
