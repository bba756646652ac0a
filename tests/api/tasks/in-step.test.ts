import fc from 'fast-check';
import { IsNull } from 'typeorm';
import { taskSources } from '../../../server/src/app/task-sources';
import { newId } from '../../../server/src/platform/new-id';
import { taskJobs } from '../../../server/src/tasks';
import { findTaskDifferences } from '../../../server/src/tasks/find-task-differences';
import { Task } from '../../../server/src/tasks/task.entity';
import { tryChangeWish } from '../../../server/src/wishes/change-wish';
import { statesBefore, wishStatuses, type WishStatus } from '@yuanli/shared/wishes/wish-status';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeNeighbourhood);
const differences = () => server.parts.database.read((db) => findTaskDifferences(db, taskSources));

describe('the nightly check', () => {
  it('finds a task that is missing, one that is left over, and one that belongs to somebody else', async () => {
    const { database } = server.parts;
    const made = [];
    for (let n = 0; n < 3; n++)
      made.push(await makeWish(database, { courtyardId: town.courtyard.id, status: 'under_review' }));
    const [gone, still, moved] = made.map(({ id }) => id) as [string, string, string];
    expect(await differences()).toEqual([]);
    const [removed] = await database.read((db) => db.findBy(Task, { subjectId: gone }));
    await database.inTransaction(async (tx) => {
      await tx.delete(Task, { subjectId: gone });
      await tx.update(Wish, { id: still }, { status: 'withdrawn' });
      await tx.update(Task, { subjectId: moved }, { owner: 'staff:nobody', openOwner: 'staff:nobody' });
    });
    expect((await differences()).sort((a, b) => (a.what < b.what ? -1 : 1))).toEqual([
      { what: 'differs', openKey: `review_wish:${moved}`, columns: ['owner'] },
      { what: 'left_over', openKey: `review_wish:${still}` },
      { what: 'missing', openKey: `review_wish:${gone}` },
    ]);
    const check = taskJobs(taskSources, {} as never).find(({ name }) => name === 'check-tasks')!;
    await expect(check.run(database)).rejects.toThrow('tasks and what they stand for differ');
    await database.inTransaction(async (tx) => {
      await tx.insert(Task, removed!);
      await tx.update(Wish, { id: still }, { status: 'under_review' });
      const owner = `staff:${town.courtyard.gridId}`;
      await tx.update(Task, { subjectId: moved }, { owner, openOwner: owner });
    });
    await check.run(database);
  });

  it('finds nothing, whatever states follow one another in whatever order', async () => {
    const { database } = server.parts;
    const wishes: Wish[] = [];
    for (let n = 0; n < 4; n++)
      wishes.push(await makeWish(database, { courtyardId: town.courtyard.id, status: 'submitted' }));
    const anyStep = fc.record({
      which: fc.nat(3),
      to: fc.constantFrom(...(Object.keys(wishStatuses) as WishStatus[])),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const { which, to } of steps) {
          const from = statesBefore(to);
          if (from.length === 0) continue;
          const set = {
            claimantId: to === 'claimed' ? town.helper.id : null,
            holdUntil: to === 'claimed' ? fromNow(days(14)) : null,
            expiresAt: to === 'open' ? fromNow(days(60)) : null,
            holdId: to === 'claimed' ? newId() : null,
            ...(to === 'delivered' && { claimantId: town.helper.id }),
          };
          await database.inTransaction((tx) => tryChangeWish(tx, wishes[which]!.id, { from, to, set }));
        }
        expect(await differences()).toEqual([]);
        const open = await database.read((db) => db.findBy(Task, { subjectId: wishes[0]!.id, endedAt: IsNull() }));
        expect(new Set(open.map(({ openKey }) => openKey)).size).toBe(open.length);
      }),
      { numRuns: 25 },
    );
  });
});

afterAll(() => clock.set(null));
