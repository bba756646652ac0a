import { fromNow } from '../../../server/src/platform/clock';
import { moderationEndpoints } from '@yuanli/shared/moderation/moderation.endpoints';
import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { WishContact } from '../../../server/src/wishes/wish-contact.entity';
import { appoint, makePerson, newPhone, signInAs } from '../../support/factories/people';
import { makeBuilding, makeHousehold } from '../../support/factories/places';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, postOpenWish, record, wishForm } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server, desk: town } = useServer(makeNeighbourhood);

const titlesFor = async (token: string): Promise<string[]> =>
  (await server.call(messages.findMessages, {}, { as: token })).body.items.map(({ title }) => title);

describe('the way of a wish', () => {
  it('goes from posting to points, and tells everybody concerned', async () => {
    const { courtyard, wisher, helper, gridWorker } = town;
    const made = await server.call(wishes.makeWish, wishForm(courtyard.id), { as: wisher.token });
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({
      status: 'submitted',
      as: 'wisher',
      alias: '李叔叔',
      courtyardName: '石榴院',
      points: 10,
    });
    expect(made.body.number).toMatch(/^\d{4}-\d{4}$/);
    const { id } = made.body;
    await server.settle();

    const queue = await server.call(wishes.findWishesToReview, {}, { as: gridWorker.token });
    expect(queue.body.items.map((card) => [card.id, card.doubt])).toContainEqual([id, null]);
    const approved = await server.call(wishes.approveWish, { id }, { as: gridWorker.token });
    expect(approved.body).toMatchObject({ status: 'open', as: 'staff' });

    const claimed = await server.call(wishes.claimWish, { id }, { as: helper.token });
    expect(claimed.body).toMatchObject({
      status: 'claimed',
      as: 'claimant',
      claimantLabel: '党员老周',
      can: { deliver: true, release: true, seeContact: true },
    });

    const delivered = await server.call(wishes.deliverWish, { id, ...record() }, { as: helper.token });
    expect(delivered.body).toMatchObject({
      status: 'delivered',
      holdUntil: null,
      completion: { result: '灯不闪了', isBeingChecked: true },
    });
    await server.settle();

    const confirmed = await server.call(
      wishes.confirmWish,
      { id, words: '谢谢老周，灯亮了', rating: 5 },
      { as: wisher.token },
    );
    expect(confirmed.body).toMatchObject({
      status: 'fulfilled',
      feedback: { words: '谢谢老周，灯亮了', rating: 5 },
      completion: { isBeingChecked: false },
    });
    expect(confirmed.body.steps.map(({ sentence }) => sentence)).toEqual([
      '李叔叔许下了心愿',
      '内容检查通过，等网格员审核',
      '网格员小吴审核通过',
      '党员老周来帮忙',
      '帮忙的人说办好了，等确认',
      '李叔叔确认办好，心愿实现',
    ]);
    await server.settle();

    const mine = await server.call(points.getMyPoints, {}, { as: helper.token });
    expect(mine.body.accounts).toEqual([expect.objectContaining({ balance: 10, gainedThisMonth: 10 })]);
    const statement = await server.call(
      points.findMyStatement,
      { communityId: courtyard.communityId },
      { as: helper.token },
    );
    expect(statement.body.items[0]).toMatchObject({ amount: 10, cause: { kind: 'wish', id } });
    expect(await titlesFor(wisher.token)).toEqual(['帮您办好了，请您确认', '有人来帮忙了', '心愿已通过审核']);
    expect(await titlesFor(helper.token)).toEqual(['心愿实现了，谢谢您', '谢谢您来帮忙']);
  });

  it('goes round again when something is still missing, or when it is given back', async () => {
    const { wisher, helper } = town;
    const id = await postOpenWish(server, town);
    await server.call(wishes.claimWish, { id }, { as: helper.token });
    await server.call(wishes.deliverWish, { id, ...record() }, { as: helper.token });
    const again = await server.call(wishes.rejectDelivery, { id, reason: '卧室的灯还闪' }, { as: wisher.token });
    expect(again.body).toMatchObject({ status: 'claimed', completion: null });
    expect(again.body.holdUntil).not.toBeNull();
    await server.settle();
    const seen = await server.call(wishes.getWish, { id }, { as: helper.token });
    expect(seen.body.steps.at(-1)).toMatchObject({
      action: 'not_yet',
      sentence: '李叔叔说还没办好',
      note: '卧室的灯还闪',
    });

    const released = await server.call(wishes.releaseWish, { id, reason: '要出差' }, { as: helper.token });
    expect(released.body).toMatchObject({ status: 'open', claimantLabel: null, holdUntil: null, as: 'visitor' });
    expect(released.body.steps.map(({ sentence }) => sentence)).toContain('有位邻居来帮忙');
  });
});

describe('making a wish', () => {
  const make = (more: object, as: string) =>
    server.call(wishes.makeWish, { ...wishForm(town.courtyard.id), ...more }, { as });

  it('needs a login, a phone number and a courtyard of one’s own', async () => {
    expectRefused(await server.call(wishes.makeWish, wishForm(town.courtyard.id)), 'session.required');
    const noPhone = await signInAs(
      server.parts.database,
      await makePerson(server.parts.database, { courtyard: town.courtyard }),
    );
    expectRefused(await make({}, noPhone), 'person.phone_needed');
    const outsider = await signInAs(server.parts.database, await makePerson(server.parts.database, { phone: true }));
    expectRefused(await make({}, outsider), 'person.courtyard_needed');
  });

  it('names every field that is wrong, and keeps nothing', async () => {
    const wrong = await make(
      { title: '灯', contactPhone: '123', wantedBefore: '2020-01-01T00:00:00Z' },
      town.neighbour.token,
    );
    expect(wrong.body.error?.fields).toEqual({
      title: '心愿至少写2个字',
      contactPhone: '请填写11位手机号，或者带区号的固定电话，比如0731-55550101',
    });
    const late = await make({ wantedBefore: '2020-01-01T00:00:00Z' }, town.neighbour.token);
    expect(late.body.error?.fields).toEqual({ wantedBefore: '希望完成日期已经过了，请重新选' });
    const mine = await server.call(wishes.findMyWishes, { as: 'wisher' }, { as: town.neighbour.token });
    expect(mine.body.items).toEqual([]);
  });

  it('asks nothing that is known: nickname, bound number and the door of a verified resident', async () => {
    const { database } = server.parts;
    const { courtyard } = town;
    const building = await makeBuilding(database, { courtyardId: courtyard.id, name: '2号楼' });
    const household = await makeHousehold(database, { buildingId: building.id, room: '501' });
    const person = await makePerson(database, { courtyard, phone: true, nickname: '陈阿姨', verifiedIn: household });
    const as = await signInAs(database, person);
    const known = await server.call(wishes.getKnownContact, { courtyardId: courtyard.id }, { as });
    expect(known.body).toEqual({
      alias: '陈阿姨',
      contactName: '陈阿姨',
      phoneMasked: expect.stringMatching(/^1\d\d\*{4}\d{4}$/),
      address: '2号楼3单元501',
    });
    const oneSentence = { courtyardId: courtyard.id, kind: 'repair' as const, title: '厨房灯一直闪' };
    const made = await server.call(wishes.makeWish, oneSentence, { as });
    expect(made.body).toMatchObject({ title: '厨房灯一直闪', story: '', alias: '陈阿姨', status: 'submitted' });
    const contact = await database.read((db) => db.findOneByOrFail(WishContact, { wishId: made.body.id }));
    expect(contact).toMatchObject({ contactName: '陈阿姨', contactPhone: person.phone, address: '2号楼3单元501' });
  });

  it('says what is not known, and knows it the next time, in this courtyard only', async () => {
    const person = await town.newNeighbour();
    const oneSentence = { courtyardId: town.courtyard.id, kind: 'item' as const, title: '想要一个放大镜' };
    const refused = await server.call(wishes.makeWish, oneSentence, { as: person.token });
    expect(refused.body.error).toMatchObject({ code: 'request.invalid', fields: { address: '请填写门牌号' } });
    const form = { ...oneSentence, alias: '王奶奶', contactPhone: '010-8512 3456', address: '1号楼101' };
    expect((await server.call(wishes.makeWish, form, { as: person.token })).status).toBe(200);
    const again = await server.call(wishes.makeWish, { ...oneSentence, title: '想听一听戏' }, { as: person.token });
    expect(again.body).toMatchObject({ alias: '王奶奶' });
    const contact = await server.parts.database.read((db) =>
      db.findOneByOrFail(WishContact, { wishId: again.body.id }),
    );
    expect(contact).toMatchObject({ contactName: '王奶奶', contactPhone: '010-85123456', address: '1号楼101' });
    const elsewhere = await makeNeighbourhood(server);
    const known = await server.call(
      wishes.getKnownContact,
      { courtyardId: elsewhere.courtyard.id },
      { as: person.token },
    );
    expect(known.body.address).toBeNull();
  });

  it.each(['13900000001', '+86 139-0000-0001', '(0431) 8512 3456', '021-61234567'])(
    'can be called at %s',
    async (phone) => expect((await make({ contactPhone: phone }, town.neighbour.token)).status).toBe(200),
  );
  it.each(['1390000', '85123456', '2390000001', '0139000000012'])('cannot be called at %s', async (phone) =>
    expect((await make({ contactPhone: phone }, town.neighbour.token)).body.error?.fields).toHaveProperty(
      'contactPhone',
    ),
  );

  it('counts signs as people do', async () => {
    const rare = '𠮷'.repeat(30);
    expect((await make({ title: rare }, town.neighbour.token)).body.title).toBe(rare);
    expect((await make({ title: `${rare}𠮷` }, town.neighbour.token)).body.error?.fields).toEqual({
      title: '心愿最多写30个字',
    });
    // A family is one sign, and is stored as seven: so many fit, and a refusal says why.
    const family = '👨‍👩‍👧‍👦';
    expect((await make({ title: family.repeat(4) }, town.neighbour.token)).body.title).toBe(family.repeat(4));
    expect((await make({ title: family.repeat(5) }, town.neighbour.token)).body.error?.fields).toEqual({
      title: '心愿里的表情占的地方多，请删除几个',
    });
  });

  it('makes one wish for one key', async () => {
    const { token } = await town.newNeighbour();
    const call = () => server.call(wishes.makeWish, wishForm(town.courtyard.id), { as: token, key: 'the-same-key' });
    const [first, second] = await Promise.all([call(), call()]);
    expect(second.body.id).toBe(first.body.id);
    expect((await server.call(wishes.findMyWishes, { as: 'wisher' }, { as: token })).body.items).toHaveLength(1);
  });

  it('refuses pictures of somebody else', async () => {
    const foreign = await make({ pictureIds: ['01ARZ3NDEKTSV4RRFFQ69G5FAV'] }, town.wisher.token);
    expectRefused(foreign, 'picture.not_found');
  });
});

describe('wishing for someone else', () => {
  const proxy = { relation: 'relative' as const, consentWay: 'by_phone' as const, consentAt: '2026-01-01T00:00:00Z' };

  it('needs the consent, and the post of a grid worker where one claims it', async () => {
    const form = wishForm(town.courtyard.id);
    const future = { ...proxy, consentAt: fromNow(3_600_000).toISOString() };
    const ahead = await server.call(wishes.makeWish, { ...form, proxy: future }, { as: town.wisher.token });
    expect(ahead.body.error?.fields).toEqual({ 'proxy.consentAt': '对方同意日期不能晚于今天' });
    const pretended = await server.call(
      wishes.makeWish,
      { ...form, proxy: { ...proxy, relation: 'grid_worker' } },
      { as: town.wisher.token },
    );
    expect(Object.keys(pretended.body.error?.fields ?? {})).toEqual(['proxy.relation']);
    const missing = await server.call(
      wishes.makeWish,
      { ...form, proxy: { relation: 'relative' } as never },
      { as: town.wisher.token },
    );
    expect(Object.keys(missing.body.error?.fields ?? {})).toEqual(['proxy.consentWay', 'proxy.consentAt']);
  });

  it('is what a grid worker may do for any courtyard of the grid, but not for themselves there', async () => {
    const { database } = server.parts;
    const worker = await makePerson(database, { phone: true });
    await appoint(database, worker, 'grid_worker', town.courtyard.gridId);
    const as = await signInAs(database, worker);
    const form = wishForm(town.courtyard.id);
    const onDuty = await server.call(
      wishes.makeWish,
      { ...form, proxy: { ...proxy, relation: 'grid_worker' } },
      { as },
    );
    expect(onDuty.body).toMatchObject({ status: 'submitted', proxyRelation: 'grid_worker' });
    expectRefused(await server.call(wishes.makeWish, form, { as }), 'person.courtyard_needed');
  });

  it('lets the one it is for confirm, but never claim; nor the one who posted', async () => {
    const phone = newPhone();
    const elder = await makePerson(server.parts.database, { phone, courtyard: town.courtyard });
    const elderToken = await signInAs(server.parts.database, elder);
    const poster = await town.newNeighbour('volunteer');
    const form = { ...wishForm(town.courtyard.id), contactPhone: phone, proxy };
    const made = await server.call(wishes.makeWish, form, { as: poster.token });
    expect(made.body.steps[0]?.sentence).toBe('亲属替李叔叔许下了心愿');
    const { id } = made.body;
    await server.settle();
    expect(await titlesFor(elderToken)).toEqual(['有人替您许了一个心愿']);
    await server.call(wishes.approveWish, { id }, { as: town.gridWorker.token });

    for (const as of [elderToken, poster.token]) {
      expectRefused(await server.call(wishes.claimWish, { id }, { as }), 'wish.own_wish');
      expect((await server.call(wishes.getWish, { id }, { as })).body.cannotClaimBecause).toContain('要请别人来帮忙');
    }
    const { token } = await town.newNeighbour('volunteer');
    await server.call(wishes.claimWish, { id }, { as: token });
    await server.call(wishes.deliverWish, { id, ...record() }, { as: token });
    const confirmed = await server.call(wishes.confirmWish, { id, rating: 4 }, { as: elderToken });
    expect(confirmed.body).toMatchObject({ status: 'fulfilled', as: 'wisher', feedback: { words: null, rating: 4 } });
    expect(await titlesFor(poster.token)).toContain('心愿实现了');
  });
});

describe('who may act', () => {
  it.each([
    'releaseWish',
    'deliverWish',
    'confirmWish',
    'rejectDelivery',
    'withdrawWish',
    'approveWish',
    'declineWish',
    'revealContact',
    'findContactViews',
  ] as const)('%s is not for a neighbour without part in it', async (act) => {
    const { id } = await makeWish(server.parts.database, { courtyardId: town.courtyard.id });
    const input = { id, ...record(), reason: '原因', rating: 5 };
    const answer = await server.call(wishes[act] as typeof wishes.deliverWish, input, { as: town.neighbour.token });
    expect([answer.status, answer.body.error?.code]).toEqual([403, 'request.not_allowed']);
  });

  it('claiming is for party members, volunteers and organisations of the place', async () => {
    const { id } = await makeWish(server.parts.database, { courtyardId: town.courtyard.id });
    const refused = await server.call(wishes.claimWish, { id }, { as: town.neighbour.token });
    expectRefused(refused, 'wish.claimants_only');
    const elsewhere = await (await makeNeighbourhood(server)).newNeighbour('party_member');
    expect((await server.call(wishes.claimWish, { id }, { as: elsewhere.token })).body.error?.code).toBe(
      'wish.claimants_only',
    );
    const told = await server.call(wishes.getWish, { id }, { as: elsewhere.token });
    expect(told.body.cannotClaimBecause).toBe(
      '您没有在槐荫社区登记。想在这里帮忙，请打电话给槐荫社区登记：010-55550101',
    );
    for (const role of ['volunteer', 'organisation_member'] as const) {
      const { token } = await town.newNeighbour(role);
      expect((await server.call(wishes.getWish, { id }, { as: token })).body).toMatchObject({
        can: { claim: true },
        cannotClaimBecause: null,
      });
    }
    expect((await server.call(wishes.getWish, { id })).body.cannotClaimBecause).toBe('想帮忙请先登录');
  });

  it('a second tap on claim changes nothing', async () => {
    const { token } = await town.newNeighbour('volunteer');
    const { id } = await makeWish(server.parts.database, { courtyardId: town.courtyard.id });
    const first = await server.call(wishes.claimWish, { id }, { as: token });
    const second = await server.call(wishes.claimWish, { id }, { as: token });
    expect(second.body).toEqual(first.body);
  });

  it('a wish counts as fulfilled only with words or a rating', async () => {
    const { id } = await makeWish(server.parts.database, {
      courtyardId: town.courtyard.id,
      wisherId: town.wisher.id,
      status: 'delivered',
    });
    const silent = await server.call(wishes.confirmWish, { id, words: '  ' }, { as: town.wisher.token });
    expectRefused(silent, 'wish.feedback_needed');
    expect((await server.call(wishes.getWish, { id }, { as: town.wisher.token })).body.status).toBe('delivered');
  });

  it('a record without one of its parts is not taken', async () => {
    const { id } = await makeWish(server.parts.database, {
      courtyardId: town.courtyard.id,
      claimantId: town.helper.id,
      status: 'claimed',
    });
    const { token } = town.helper;
    const bare = await server.call(wishes.deliverWish, { id, ...record(), place: ' ', result: '' }, { as: token });
    expect(Object.keys(bare.body.error?.fields ?? {})).toEqual(['place', 'result']);
    const tomorrow = fromNow(86_400_000).toISOString();
    const ahead = await server.call(wishes.deliverWish, { id, ...record(), happenedAt: tomorrow }, { as: token });
    expect(ahead.body.error?.fields).toEqual({ happenedAt: '帮忙的时间不能晚于现在' });
  });

  it('a complaint reaches the flagged list; upheld, the wish is gone for the public', async () => {
    const { id } = await makeWish(server.parts.database, { courtyardId: town.courtyard.id, title: '卖保健品' });
    const filed = await server.call(wishes.complainAboutWish, { id, reason: '是广告' }, { as: town.neighbour.token });
    expect(filed.body).toEqual({ done: true });
    const flagged = await server.call(moderationEndpoints.findFlagged, {}, { as: town.gridWorker.token });
    const item = flagged.body.items.find(({ subjectId }) => subjectId === id)!;
    await server.call(
      moderationEndpoints.refuseFlagged,
      { id: item.id, reason: '广告不能发' },
      { as: town.gridWorker.token },
    );
    await server.settle();
    expect((await server.call(wishes.getWish, { id }, { as: town.neighbour.token })).status).toBe(404);
    expect((await server.call(wishes.getWish, { id }, { as: town.gridWorker.token })).body).toMatchObject({
      status: 'withdrawn',
      declineReason: '广告不能发',
    });
  });
});
