import { selectPlain } from '../../../server/src/platform/database';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { moderationEndpoints as moderation } from '@yuanli/shared/moderation/moderation.endpoints';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { exportWishes, eraseWisher, hasOpenWishes } from '../../../server/src/wishes';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { WishContact } from '../../../server/src/wishes/wish-contact.entity';
import { appoint, signInAs } from '../../support/factories/people';
import { makeWish } from '../../support/factories/wishes';
import {
  makeNeighbourhood,
  postOpenWish,
  record,
  wishForm,
  type Neighbour,
  type Neighbourhood,
} from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
let town: Neighbourhood;
let elsewhere: Neighbourhood;
beforeAll(async () => {
  town = await makeNeighbourhood(server);
  elsewhere = await makeNeighbourhood(server);
});
afterEach(() => clock.set(null));

const see = (id: string, who?: Neighbour) => server.call(wishes.getWish, { id }, who && { as: who.token });
const statusFor = async (id: string, ...people: (Neighbour | undefined)[]) =>
  Promise.all(people.map(async (who) => (await see(id, who)).status));
const make = async (more: object = {}) =>
  (await server.call(wishes.makeWish, { ...wishForm(town.courtyard.id), ...more }, { as: town.wisher.token })).body.id;
const listed = async (view: 'open' | 'ongoing' | 'fulfilled', who?: Neighbour) =>
  (await server.call(wishes.findWishes, { communityId: town.courtyard.communityId, view }, who && { as: who.token }))
    .body.items;
const queueOf = async (who: Neighbour) =>
  (await server.call(wishes.findWishesToReview, {}, { as: who.token })).body.items;
/** A session does not live through a week that passes in a moment. */
const signedInAgain = async (who: Neighbour) => ({ ...who, token: await signInAs(server.parts.database, who) });
const reveal = (id: string, who: Neighbour) => server.call(wishes.revealContact, { id }, { as: who.token });

describe('before it is public', () => {
  it('only the wisher sees it until content safety has passed it; then the staff of the place; then everybody', async () => {
    const { wisher, gridWorker, neighbour, helper } = town;
    const id = await make();
    expect(await statusFor(id, wisher, gridWorker, neighbour, helper, undefined)).toEqual([200, 404, 404, 404, 404]);
    expect(await queueOf(gridWorker)).toEqual([]);
    await server.settle();
    expect(await statusFor(id, wisher, gridWorker, neighbour, helper, undefined)).toEqual([200, 200, 404, 404, 404]);
    expect(await statusFor(id, elsewhere.gridWorker, elsewhere.helper)).toEqual([404, 404]);
    expect(await listed('open', gridWorker)).toEqual([]);
    await server.call(wishes.approveWish, { id }, { as: gridWorker.token });
    expect(await statusFor(id, wisher, gridWorker, neighbour, helper, undefined, elsewhere.gridWorker)).toEqual([
      200, 200, 200, 200, 200, 200,
    ]);
    expect((await listed('open')).map((card) => card.id)).toEqual([id]);
    await server.call(wishes.withdrawWish, { id }, { as: wisher.token });
    expect(await statusFor(id, wisher, gridWorker, neighbour, undefined)).toEqual([200, 200, 404, 404]);
  });

  it('text that is clearly not allowed is declined with a plain reason, and nobody else ever sees it', async () => {
    const id = await make({ story: '这里有违禁内容，请不要看' });
    await server.settle();
    const mine = await see(id, town.wisher);
    expect(mine.body).toMatchObject({ status: 'declined', declineReason: expect.stringMatching(/^[一-龥，。、]+$/) });
    expect(await statusFor(id, town.gridWorker, town.neighbour)).toEqual([404, 404]);
    const inbox = await server.call(messages.findMessages, {}, { as: town.wisher.token });
    expect(inbox.body.items[0]?.title).toBe('心愿没有通过内容检查');
  });

  it('a doubtful one waits in one queue, with the reason, and is decided once', async () => {
    const id = await make({ story: '想学用手机，请加微信联系我' });
    await server.settle();
    const { gridWorker } = town;
    expect((await queueOf(gridWorker)).map((card) => [card.id, card.doubt])).toEqual([[id, '文字里可能有广告']]);
    const flagged = await server.call(moderation.findFlagged, {}, { as: gridWorker.token });
    expect(flagged.body.items.filter(({ subjectId }) => subjectId === id)).toEqual([]);
    const approved = await server.call(wishes.approveWish, { id }, { as: gridWorker.token });
    expect(approved.body.status).toBe('open');
    await server.settle();
    expect((await see(id)).body.status).toBe('open');
    expect(await queueOf(gridWorker)).toEqual([]);
  });

  it('the staff of another community see no queue and can decide nothing', async () => {
    const id = await make();
    await server.settle();
    expect(await queueOf(elsewhere.gridWorker)).toEqual([]);
    expect(await queueOf(town.neighbour)).toEqual([]);
    for (const act of [wishes.approveWish, wishes.declineWish] as (typeof wishes.declineWish)[]) {
      const answer = await server.call(act, { id, reason: '不行' }, { as: elsewhere.gridWorker.token });
      expectRefused(answer, 'wish.not_found');
    }
    expectRefused(await reveal(id, elsewhere.gridWorker), 'wish.not_found');
  });
});

describe('the contact', () => {
  it('is in no list and no wish, and encrypted in the database', async () => {
    const id = await postOpenWish(server, town);
    await server.call(wishes.claimWish, { id }, { as: town.helper.token });
    const texts = JSON.stringify([
      await see(id),
      await see(id, town.helper),
      await listed('ongoing', town.helper),
      await listed('open'),
    ]);
    for (const secret of ['13900000001', '3单元501', '李建国']) expect(texts).not.toContain(secret);
    const rows = await server.parts.database.read((db) => selectPlain(db, 'SELECT * FROM wish_contact'));
    for (const secret of ['13900000001', '3单元501', '李建国']) expect(JSON.stringify(rows)).not.toContain(secret);
    await server.call(wishes.releaseWish, { id }, { as: town.helper.token });
  });

  it('is shown to the claimant from claiming to 7 days after fulfilment, and each look to the wisher', async () => {
    const id = await postOpenWish(server, town);
    const { helper, wisher, gridWorker } = town;
    expectRefused(await reveal(id, helper), 'request.not_allowed');
    await server.call(wishes.claimWish, { id }, { as: helper.token });
    const seen = await reveal(id, helper);
    expect(seen.body).toEqual({
      contactName: '李建国',
      contactPhone: '13900000001',
      address: '2号楼3单元501',
      visibleUntil: null,
    });
    expectRefused(await reveal(id, gridWorker), 'wish.contact_closed');
    await server.call(wishes.deliverWish, { id, ...record() }, { as: helper.token });
    await server.call(wishes.confirmWish, { id, rating: 5 }, { as: wisher.token });
    clock.advance(days(6.9));
    expect((await reveal(id, await signedInAgain(helper))).body.visibleUntil).not.toBeNull();
    clock.advance(days(0.2));
    const again = await signedInAgain(helper);
    const late = await reveal(id, again);
    expect([late.status, late.body.error?.code]).toEqual([403, 'wish.contact_closed']);
    expect((await see(id, again)).body.can.seeContact).toBe(false);

    const looks = await server.call(wishes.findContactViews, { id }, { as: (await signedInAgain(wisher)).token });
    expect(looks.body.items.map(({ viewer }) => viewer)).toEqual(['党员老周', '党员老周']);
    expect((await server.call(wishes.findContactViews, { id }, { as: again.token })).body.error?.code).toBe(
      'request.not_allowed',
    );
  });

  it('is closed from the moment the claim runs out, before the job that gives the wish back has come round', async () => {
    const id = await postOpenWish(server, town);
    await server.call(wishes.claimWish, { id }, { as: town.helper.token });
    const { holdUntil } = (await see(id, town.helper)).body;
    clock.set(new Date(new Date(holdUntil!).getTime() - 1));
    const again = await signedInAgain(town.helper);
    expect((await reveal(id, again)).status).toBe(200);
    clock.set(new Date(holdUntil!));
    expectRefused(await reveal(id, again), 'wish.contact_closed');
    expect((await see(id, again)).body.can).toMatchObject({ seeContact: false, release: true });
    await server.call(wishes.releaseWish, { id }, { as: again.token });
  });

  it('is shown to the staff who review, by the same logged act, and to a claimant no longer once it is given back', async () => {
    const id = await make();
    await server.settle();
    const { gridWorker, helper, wisher } = town;
    expect((await reveal(id, gridWorker)).body.contactName).toBe('李建国');
    await server.call(wishes.approveWish, { id }, { as: gridWorker.token });
    expectRefused(await reveal(id, gridWorker), 'wish.contact_closed');
    await server.call(wishes.claimWish, { id }, { as: helper.token });
    await server.call(wishes.releaseWish, { id }, { as: helper.token });
    expectRefused(await reveal(id, helper), 'request.not_allowed');
    const looks = await server.call(wishes.findContactViews, { id }, { as: wisher.token });
    expect(looks.body.items.map(({ viewer }) => viewer)).toEqual(['网格员小吴']);
  });
});

describe('a helper whose appointment has ended', () => {
  it.each(['deliverWish', 'releaseWish'] as const)(
    'no longer sees the contact, but %s still ends what was begun',
    async (act) => {
      const { communityId } = town.courtyard;
      const helper = await town.newNeighbour();
      await appoint(server.parts.database, helper, 'volunteer', communityId, { until: fromNow(days(1)) });
      const id = await postOpenWish(server, town);
      await server.call(wishes.claimWish, { id }, { as: helper.token });
      expect((await reveal(id, helper)).status).toBe(200);

      clock.advance(days(1.1));
      const retired = await signedInAgain(helper);
      expectRefused(await reveal(id, retired), 'wish.contact_closed');
      expect((await see(id, retired)).body.can).toMatchObject({ seeContact: false, deliver: true, release: true });
      const ended = await server.call(
        wishes[act] as typeof wishes.deliverWish,
        { id, ...record() },
        { as: retired.token },
      );
      expect([ended.status, ended.body.can.deliver]).toEqual([200, false]);
    },
  );
});

describe('what people write on the way', () => {
  it('is read by others only after it was checked', async () => {
    const id = await postOpenWish(server, town);
    const { helper, wisher, neighbour } = town;
    await server.call(wishes.claimWish, { id }, { as: helper.token });
    await server.call(wishes.deliverWish, { id, ...record() }, { as: helper.token });
    expect((await see(id, helper)).body.completion).toMatchObject({ course: record().course, isBeingChecked: true });
    expect((await see(id, wisher)).body.completion).toMatchObject({ course: '', place: '', isBeingChecked: true });
    await server.settle();
    expect((await see(id, neighbour)).body.completion).toMatchObject({
      course: record().course,
      isBeingChecked: false,
    });
    await server.call(wishes.confirmWish, { id, words: '谢谢您' }, { as: wisher.token });
    expect((await see(id, neighbour)).body.feedback).toEqual({ words: null, rating: null, isBeingChecked: true });
    expect((await see(id, wisher)).body.feedback).toEqual({ words: '谢谢您', rating: null, isBeingChecked: true });
    await server.settle();
    expect((await see(id, neighbour)).body.feedback).toEqual({ words: '谢谢您', rating: null, isBeingChecked: false });
  });

  it('a record that may not be shown is asked for again', async () => {
    const id = await postOpenWish(server, town);
    const { helper } = town;
    await server.call(wishes.claimWish, { id }, { as: helper.token });
    await server.call(wishes.deliverWish, { id, ...record(), course: '违禁的话' }, { as: helper.token });
    await server.settle();
    const { body } = await see(id, helper);
    expect(body).toMatchObject({ status: 'claimed', completion: null, can: { deliver: true } });
    expect(body.steps.at(-1)?.action).toBe('record_refused');
    await server.call(wishes.releaseWish, { id }, { as: helper.token });
  });

  it('thanks that may not be shown stay with the one who wrote them', async () => {
    const { id } = await makeWish(server.parts.database, {
      courtyardId: town.courtyard.id,
      wisherId: town.wisher.id,
      status: 'delivered',
    });
    await server.call(wishes.confirmWish, { id, words: '违禁的谢谢' }, { as: town.wisher.token });
    await server.settle();
    expect((await see(id, town.neighbour)).body.feedback).toEqual({ words: null, rating: null, isBeingChecked: false });
    const inbox = await server.call(messages.findMessages, {}, { as: town.wisher.token });
    expect(inbox.body.items[0]?.title).toBe('您写的一段话没有公开');
  });
});

describe('lists', () => {
  it('come in pages, newest first, by community, courtyard and kind, over both states that are under way', async () => {
    const place = await makeNeighbourhood(server);
    const { communityId, id: courtyardId } = place.courtyard;
    for (let n = 0; n < 45; n++) {
      await makeWish(server.parts.database, {
        courtyardId,
        status: n % 2 ? 'claimed' : 'delivered',
        kind: n % 3 ? 'repair' : 'company',
      });
    }
    await makeWish(server.parts.database, { courtyardId, status: 'claimed', isTakenDown: true });
    const ids: string[] = [];
    let cursor: string | null | undefined;
    do {
      const { body } = await server.call(wishes.findWishes, {
        communityId,
        view: 'ongoing',
        ...(cursor && { cursor }),
      });
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor);
    expect(ids).toHaveLength(45);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    const company = await server.call(wishes.findWishes, {
      communityId,
      courtyardId,
      view: 'ongoing',
      kind: 'company',
    });
    expect(company.body.items).toHaveLength(15);
    expect(await listed('ongoing').then((items) => items.some(({ id }) => ids.includes(id)))).toBe(false);
  });

  it('"mine" are those I posted and those I took on', async () => {
    const { helper, wisher } = await makeNeighbourhood(server);
    const mine = await makeWish(server.parts.database, {
      courtyardId: town.courtyard.id,
      wisherId: wisher.id,
      status: 'submitted',
    });
    const taken = await makeWish(server.parts.database, {
      courtyardId: town.courtyard.id,
      claimantId: helper.id,
      status: 'fulfilled',
    });
    const find = async (as: 'wisher' | 'claimant', who: Neighbour) =>
      (await server.call(wishes.findMyWishes, { as }, { as: who.token })).body.items.map(({ id }) => id);
    expect(await find('wisher', wisher)).toEqual([mine.id]);
    expect(await find('claimant', helper)).toEqual([taken.id]);
    expect(await find('claimant', wisher)).toEqual([]);
  });
});

describe('leaving', () => {
  it('is not possible with someone waiting, hands out everything first, and then leaves no trace of who it was', async () => {
    const { database } = server.parts;
    const leaver = await town.newNeighbour('volunteer');
    const open = await makeWish(database, { courtyardId: town.courtyard.id, wisherId: leaver.id });
    const done = await makeWish(database, { courtyardId: town.courtyard.id, wisherId: leaver.id, status: 'fulfilled' });
    const held = await makeWish(database, { courtyardId: town.courtyard.id, claimantId: leaver.id, status: 'claimed' });
    expect(await database.read((db) => hasOpenWishes(db, leaver.id))).toBe(true);
    const kept = await database.read((db) => exportWishes(db, leaver.id));
    expect(JSON.stringify(kept)).toContain('13900000001');

    for (let twice = 0; twice < 2; twice++) await database.inTransaction((tx) => eraseWisher(tx, leaver.id));
    expect(await database.read((db) => hasOpenWishes(db, leaver.id))).toBe(false);
    const [openNow, doneNow, heldNow] = await Promise.all(
      [open, done, held].map(({ id }) => database.read((db) => db.findOneByOrFail(Wish, { id }))),
    );
    expect([openNow?.status, doneNow?.status, heldNow?.status, heldNow?.claimantId]).toEqual([
      'withdrawn',
      'fulfilled',
      'open',
      null,
    ]);
    expect(doneNow).toMatchObject({ alias: '一位邻居' });
    expect(await database.read((db) => db.findBy(WishContact, [{ wishId: open.id }, { wishId: done.id }]))).toEqual([]);
  });
});
