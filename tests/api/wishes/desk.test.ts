import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import type { FindWishesToWatchInput } from '@yuanli/shared/wishes/wishes.schema';
import { clock, days, fromNow, minutes } from '../../../server/src/platform/clock';
import { wishJobs } from '../../../server/src/wishes';
import { signInAs } from '../../support/factories/people';
import { makeNeighbourhood, type Neighbourhood, wishForm } from '../../support/make-neighbourhood';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let town: Neighbourhood;
beforeEach(async () => {
  town = await makeNeighbourhood(server);
});
afterEach(() => clock.set(null));

const post = async (more: object = {}): Promise<string> => {
  const form = { ...wishForm(town.courtyard.id), ...more };
  const { id } = (await server.call(wishes.makeWish, form, { as: town.wisher.token })).body;
  await server.settle();
  return id;
};
const approve = (id: string, by = town.gridWorker) => server.call(wishes.approveWish, { id }, { as: by.token });
const decline = (id: string) =>
  server.call(wishes.declineWish, { id, reason: '写了电话' }, { as: town.gridWorker.token });
const review = async (input: object = {}, by = town.gridWorker) =>
  (await server.call(wishes.findWishesToReview, input, { as: by.token })).body;
const watch = async (input: Partial<FindWishesToWatchInput>, by = town.gridWorker) =>
  (await server.call(wishes.findWishesToWatch, input, { as: by.token })).body;
const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

describe('the review of wishes', () => {
  it('finds by title, alias, number and kind, and counts what waits', async () => {
    const lamp = await post();
    const walk = await post({ kind: 'company', title: '想有人陪着散散步', alias: '王奶奶' });
    const { items, waiting } = await review();
    expect(waiting).toBe(2);
    expect(items.map(({ decision }) => decision)).toEqual([null, null]);
    expect(ids(await review({ q: '散步' }))).toEqual([walk]);
    expect(ids(await review({ q: '王奶奶' }))).toEqual([walk]);
    expect(ids(await review({ q: items[0]!.number }))).toEqual([lamp]);
    expect(ids(await review({ kind: 'company' }))).toEqual([walk]);
    expect(await review({ kind: 'learning' })).toMatchObject({ items: [], waiting: 2 });
  });

  it('keeps what was decided: by whom, when, how and why, the last first, in pages', async () => {
    const [yes, no] = [await post(), await post()];
    await approve(yes);
    clock.advance(minutes(1));
    await decline(no);
    expect(await review({ view: 'decided' })).toMatchObject({
      items: [
        { id: no, status: 'declined', decision: { byName: '小吴', isApproved: false, reason: '写了电话' } },
        { id: yes, status: 'open', decision: { byName: '小吴', isApproved: true } },
      ],
      nextCursor: null,
      waiting: 0,
    });
    for (let n = 0; n < 20; n++) await approve(await post());
    const first = await review({ view: 'decided' });
    const rest = await review({ view: 'decided', cursor: first.nextCursor });
    expect([first.items.length, ids(rest)]).toEqual([20, [no, yes]]);
    const elsewhere = (await makeNeighbourhood(server)).gridWorker;
    expect((await review({ view: 'decided' }, elsewhere)).items).toEqual([]);
    expect((await review({ view: 'decided' }, town.neighbour)).items).toEqual([]);
  });
});

describe('what becomes of the wishes of a place', () => {
  it('is seen by state, the oldest first, with a count that agrees', async () => {
    const [open, claimed, late] = [
      await post(),
      await post(),
      await post({ wantedBefore: fromNow(days(2)).toISOString() }),
    ];
    for (const id of [open, claimed, late]) await approve(id);
    await server.call(wishes.claimWish, { id: claimed }, { as: town.helper.token });
    expect(await watch({})).toMatchObject({
      items: [{ id: open, openSince: expect.any(String), expiresAt: expect.any(String) }, { id: late }],
      count: 2,
    });
    expect(await watch({ view: 'claimed' })).toMatchObject({
      items: [{ id: claimed, claimantRole: '党员', openSince: null, holdUntil: expect.any(String) }],
      count: 1,
    });
    expect(ids(await watch({ view: 'overdue' }))).toEqual([]);
    clock.advance(days(3));
    expect(await watch({ view: 'overdue' })).toMatchObject({ items: [{ id: late }], count: 1 });
    clock.advance(days(60));
    for (const job of wishJobs) await job.run(server.parts.database);
    const worker = { ...town.gridWorker, token: await signInAs(server.parts.database, town.gridWorker) };
    expect(await watch({ view: 'expired' }, worker)).toMatchObject({ items: [{ id: open }, { id: late }], count: 2 });
    expect(ids(await watch({}, worker))).toEqual([]);
  });

  it('is of one’s own places only', async () => {
    await approve(await post());
    const elsewhere = (await makeNeighbourhood(server)).gridWorker;
    for (const by of [elsewhere, town.neighbour, town.helper])
      expect(await watch({}, by)).toMatchObject({ items: [], count: 0 });
  });

  it('is on the list of the staff when nobody has taken a wish for long, before it expires', async () => {
    const id = await post();
    await approve(id);
    const waits = () => countTasks(server, town.gridWorker, 'find_helper');
    expect(await waits()).toBe(0);
    clock.advance(days(21));
    expect(await waits()).toBe(1);
    expect(await watch({ view: 'long_open' })).toMatchObject({ items: [{ id }], count: 1 });
    await server.call(wishes.claimWish, { id }, { as: town.helper.token });
    expect(await waits()).toBe(0);
    expect((await watch({ view: 'long_open' })).count).toBe(0);
  });
});
