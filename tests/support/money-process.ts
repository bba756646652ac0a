import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { IsNull, Not } from 'typeorm';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { paymentEndpoints as payments } from '@yuanli/shared/payments/payments.endpoints';
import { sponsoringEndpoints as sponsoring } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { readEnv } from '../../server/src/app/env';
import { schema } from '../../server/src/app/schema';
import { Payment } from '../../server/src/payments/orders/payment.entity';
import { Refund } from '../../server/src/payments/refunds/refund.entity';
import { loadKeys } from '../../server/src/platform/crypto';
import { openDatabase } from '../../server/src/platform/database';
import { JobLease } from '../../server/src/platform/jobs';
import { OutboxMessage } from '../../server/src/platform/outbox/outbox-message.entity';
import { loadKeptKey } from '../../server/src/platform/secret';
import { startStandIn } from '../../server/src/wechat-stand-in/start-stand-in';
import type { Wish } from '../../server/src/wishes/wish.entity';
import { callApi } from './api-client';
import { makeWish } from './factories/wishes';
import { makeNeighbourhood, type Neighbour } from './make-neighbourhood';
import { makePayKeys } from './pay-keys';
import { findFreePort, startServer, type ServerProcess } from './start-server';
import { takeTestDatabase } from './test-database';
import { paySettings, type TestServer } from './test-server';

/** As many as are opened for money, and as many as give. */
const WISHES = 4;
const GIVERS = 12;
/** How long anything here may take before it counts as lost. */
const PATIENCE_MS = 60_000;

/** A server in a process of its own that takes money, and may be killed: on TEST_DATABASE_URL, or on a file. WeChat plays in this process. */
export async function openMoneyProcess() {
  const env = readEnv({});
  loadKeys(env.YUANLI_SECRET);
  const folder = mkdtempSync(join(tmpdir(), 'yuanli-'));
  const onServer = process.env['TEST_DATABASE_URL'];
  const testDatabase = onServer ? await takeTestDatabase(onServer) : null;
  const url = testDatabase?.url ?? `file:${join(folder, 'yuanli.db')}`;
  const database = await openDatabase(url, schema);
  await database.migrate();
  await loadKeptKey(database);
  const port = await findFreePort();
  const standIn = await startStandIn({
    ...{ appId: env.WECHAT_APP_ID, appSecret: env.WECHAT_APP_SECRET, mediaCheckDelayMs: 10, pushRetryDelayMs: 10 },
    push: { token: env.WECHAT_PUSH_TOKEN, aesKey: env.WECHAT_PUSH_AES_KEY },
    pay: { ...makePayKeys().forStandIn, notifyDelaysMs: Array.from({ length: 200 }, () => 500) },
  });
  standIn.control('set-pay-toggles', { shippingKnowsAfterMs: 0, refundDelayMs: 0, refundSpacingMs: 0 });
  const address = `http://127.0.0.1:${port}`;
  standIn.control('set-push-address', { url: `${address}/wechat/push` });
  const settings = {
    ...{ DATABASE_URL: url, PUBLIC_URL: address, PICTURE_FOLDER: join(folder, 'pictures') },
    ...{ WECHAT_API_BASE: standIn.url, ...paySettings(standIn.url) },
  };
  const town = await makeNeighbourhood({ parts: { database }, standIn } as unknown as TestServer);
  const worker = await town.newNeighbour('community_worker');
  // Before the server runs: the embedded database is written by one process at a time.
  const made: Wish[] = [];
  for (let n = 0; n < WISHES; n++)
    made.push(await makeWish(database, { courtyardId: town.courtyard.id, wisherId: town.wisher.id, kind: 'item' }));
  const givers: Neighbour[] = [];
  for (let n = 0; n < GIVERS; n++) givers.push(await town.newNeighbour());
  let running: ServerProcess | null = null;

  const call = <In, Out>(endpoint: Endpoint<In, Out>, input: In, as: Neighbour) =>
    callApi(address, endpoint, input, { as: as.token });
  const orderOf = (id: string) => standIn.control('pay-orders', {}).find(({ fields }) => fields.out_trade_no === id);

  return {
    worker,
    standIn,
    database,
    call,
    orderOf,
    async start(): Promise<void> {
      running = await startServer('server/src/app/main.ts', settings, port);
    },
    async kill(): Promise<void> {
      await running!.kill();
      running = null;
    },
    /** While nothing runs: everything that waits for its time is due. */
    letTimePass: () =>
      database.inTransaction(async (tx) => {
        const now = new Date();
        await tx.update(OutboxMessage, { state: 'waiting' }, { availableAt: now });
        await tx.update(Payment, { nextCheckAt: Not(IsNull()) }, { nextCheckAt: now });
        await tx.update(Refund, { nextTryAt: Not(IsNull()) }, { nextTryAt: now });
        await tx.update(JobLease, { name: Not('') }, { dueAt: now });
      }),
    nextGiver: (): Neighbour => givers.pop()!,
    async openWish(): Promise<string> {
      const { id } = made.pop()!;
      const opened = await call(sponsoring.openSponsoring, { id, amountFen: 20_000, use: '一台轮椅' }, worker);
      expect(opened.status).toBe(200);
      return id;
    },
    async intend(wishId: string, who: Neighbour): Promise<string> {
      const { status, body } = await call(
        sponsoring.sponsorWish,
        { id: wishId, amountFen: 1_000, isAnonymous: true },
        who,
      );
      expect(status).toBe(200);
      return body.paymentId;
    },
    prepay: (id: string, who: Neighbour) => call(payments.prepay, { id }, who),
    payAtWechat: (id: string) =>
      expect(standIn.control('pay-order', { outTradeNo: id })).toMatchObject({ result: 'ok' }),
    async statusOf(id: string, who: Neighbour): Promise<string> {
      return (await call(payments.getPayment, { id }, who)).body.status;
    },
    giveBack: async (id: string) =>
      expect(await call(sponsoring.giveBackSponsoring, { id, reason: '不办了' }, worker)).toMatchObject({
        status: 200,
      }),
    async close(): Promise<void> {
      await running?.stop();
      await standIn.close();
      await database.close();
      testDatabase?.giveBack();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type MoneyProcess = Awaited<ReturnType<typeof openMoneyProcess>>;

/** Waits until it is so, looking again and again. */
export async function until(isSo: () => boolean | Promise<boolean>, pauseMs = 100): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`it is still not so: ${isSo.toString()}`);
    await sleep(pauseMs);
  }
}
