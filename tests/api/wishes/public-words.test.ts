import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, record, wishForm } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeNeighbourhood);

const ADVICE = '这里大家都看得到，请不要写电话、门牌和真实姓名';

it.each([
  ['story', { story: '请打我电话 139 0000 0001 约时间' }],
  ['title', { title: '李建国家的灯坏了' }],
  ['availability', { availability: '晚上来 2号楼 3单元501' }],
])('%s of a wish does not give the wisher away', async (field, more) => {
  const { status, body } = await server.call(
    wishes.makeWish,
    { ...wishForm(town.courtyard.id), ...more },
    { as: town.wisher.token },
  );
  expect([status, body.error?.fields]).toEqual([422, { [field]: ADVICE }]);
  expect(await server.parts.database.read((db) => db.existsBy(Wish, { wisherId: town.wisher.id }))).toBe(false);
});

it('what the alias says anyway may be said', async () => {
  const form = {
    ...wishForm(town.courtyard.id),
    contactName: '李叔叔',
    address: '我家门口',
    story: '李叔叔在我家门口等您。',
  };
  expect((await server.call(wishes.makeWish, form, { as: town.wisher.token })).status).toBe(200);
});

it('nor does the record of whoever helped, which is asked for again in other words', async () => {
  const { id } = await makeWish(server.parts.database, {
    courtyardId: town.courtyard.id,
    claimantId: town.helper.id,
    status: 'claimed',
  });
  const deliver = (more: object) =>
    server.call(wishes.deliverWish, { ...record(), id, ...more }, { as: town.helper.token });
  const telling = await deliver({ place: '2号楼3单元501厨房', people: '老周和李建国' });
  expect([telling.status, telling.body.error?.fields]).toEqual([422, { place: ADVICE, people: ADVICE }]);
  expect((await deliver({})).body.status).toBe('delivered');
});
