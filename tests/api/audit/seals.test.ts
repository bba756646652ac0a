import { auditEndpoints as endpoints } from '@yuanli/shared/audit/audit.endpoints';
import fc from 'fast-check';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { auditSubjects } from '../../../server/src/app/audit-subjects';
import { auditJobs } from '../../../server/src/audit';
import { AuditSeal } from '../../../server/src/audit/audit-seal.entity';
import { AuditEntry, hashOfEntry, recordAudit } from '../../../server/src/platform/audit';
import { clock, days, fromNow, minutes } from '../../../server/src/platform/clock';
import type { Tx } from '../../../server/src/platform/database';
import { newId, restartIds } from '../../../server/src/platform/new-id';
import { signInAs } from '../../support/factories/people';
import { makeNeighbourhood, postOpenWish, type Neighbour, type Neighbourhood } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let town: Neighbourhood;
let worker: Neighbour;
beforeEach(async () => {
  town = await makeNeighbourhood(server);
  worker = await town.newNeighbour('community_worker');
  await inTransaction(async (tx) => {
    await tx.clear(AuditSeal);
    await tx.clear(AuditEntry);
  });
});
afterEach(() => {
  clock.set(null);
  // Ids go back with the clock.
  restartIds();
});

const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => server.parts.database.inTransaction(work);
const run = (name: string) =>
  auditJobs(auditSubjects, 12)
    .find((job) => job.name === name)!
    .run(server.parts.database);
const seals = () => server.parts.database.read((db) => db.find(AuditSeal, { order: { number: 'ASC' } }));
const entries = () => server.parts.database.read((db) => db.find(AuditEntry, { order: { id: 'ASC' } }));
const state = async () => {
  const as = await signInAs(server.parts.database, worker);
  return (await server.call(endpoints.getAuditState, { communityId: town.courtyard.communityId }, { as })).body;
};
/** Some acts and looks, sealed after their ten minutes. */
async function sealSome(): Promise<void> {
  const id = await postOpenWish(server, town);
  await server.call(wishes.claimWish, { id }, { as: town.helper.token });
  await server.call(wishes.revealContact, { id }, { as: town.helper.token });
  clock.advance(minutes(11));
  await run('seal-audit');
}
const faultsAfterCheck = async () => {
  await run('check-audit-seals').catch(() => undefined);
  return (await state()).faults.map(({ number, words }) => `${number} ${words}`);
};

describe('sealing', () => {
  it('takes in what was written ten minutes ago, each line once, with the hash of the seal before', async () => {
    await postOpenWish(server, town);
    await run('seal-audit');
    expect(await seals()).toEqual([]);
    await sealSome();
    await sealSome();
    await Promise.allSettled([run('seal-audit'), run('seal-audit')]);
    const [made, lines] = [await seals(), await entries()];
    expect(made.map(({ number }) => number)).toEqual([1, 2]);
    expect(made.reduce((sum, { acts, looks }) => sum + acts + looks, 0)).toBe(lines.length);
    expect(new Set(made.map(({ hash }) => hash)).size).toBe(2);
    await run('check-audit-seals');
    expect(await state()).toMatchObject({ seals: 2, faults: [], last: { number: 2, hash: made[1]!.hash } });
  });
});

describe('the nightly check', () => {
  const changes: Record<string, [string, (tx: Tx, lines: AuditEntry[], made: AuditSeal[]) => Promise<unknown>]> = {
    'a line that was changed': [
      '1 1条记录被改过',
      (tx, [line]) => tx.update(AuditEntry, { id: line!.id }, { actorId: town.neighbour.id }),
    ],
    'a line that was changed together with its hash': [
      '1 有记录被换过',
      (tx, [line]) => {
        const actorId = town.neighbour.id;
        return tx.update(AuditEntry, { id: line!.id }, { actorId, hash: hashOfEntry({ ...line!, actorId }) });
      },
    ],
    'a line that is gone': ['1 少了1条记录', (tx, [line]) => tx.delete(AuditEntry, { id: line!.id })],
    'a line that was put in later': [
      '1 多了1条记录',
      async (tx, [line]) => {
        const row = { ...line!, id: `${line!.id.slice(0, 25)}${line!.id.endsWith('Z') ? 'Y' : 'Z'}` };
        await tx.insert(AuditEntry, { ...row, hash: hashOfEntry(row) });
      },
    ],
    'a seal that was made anew': [
      '1 存证本身被改过',
      (tx, _lines, [seal]) => tx.update(AuditSeal, { number: 1 }, { acts: seal!.acts - 1 }),
    ],
    'a seal that is gone': ['2 前一段存证不见了', (tx) => tx.delete(AuditSeal, { number: 1 })],
  };
  it.each(Object.entries(changes))('finds %s', async (_what, [fault, change]) => {
    await sealSome();
    await sealSome();
    const [lines, made] = [await entries(), await seals()];
    expect(await faultsAfterCheck()).toEqual([]);
    await inTransaction((tx) => change(tx, lines, made));
    expect(await faultsAfterCheck()).toContain(fault);
    await expect(run('check-audit-seals')).rejects.toThrow('the log of acts was changed');
  });

  it('finds any one line changed in any one column, and none where nothing was', async () => {
    await sealSome();
    const lines = await entries();
    const columns = ['actorId', 'action', 'isLook', 'subjectId', 'detail', 'at', 'hash'] as const;
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), fc.constantFrom(...columns), async (n, column) => {
        const line = lines[n]!;
        const other = {
          ...{ actorId: newId(), action: 'wish.expired' as const, isLook: !line.isLook, subjectId: newId() },
          ...{ detail: { more: 1 }, at: new Date(line.at.getTime() + 1), hash: '0'.repeat(64) },
        };
        await inTransaction((tx) => tx.update(AuditEntry, { id: line.id }, { [column]: other[column] }));
        expect(await faultsAfterCheck()).toEqual(['1 1条记录被改过']);
        await inTransaction((tx) => tx.update(AuditEntry, { id: line.id }, { [column]: line[column] }));
        expect(await faultsAfterCheck()).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('looks', () => {
  it('are deleted when their months are over, acts stay, and the seals still hold', async () => {
    await sealSome();
    const [acts, looks] = [
      (await entries()).filter(({ isLook }) => !isLook),
      (await entries()).filter(({ isLook }) => isLook),
    ];
    expect(looks.length).toBeGreaterThan(0);
    clock.advance(days(300));
    await run('purge-looks');
    expect((await entries()).length).toBe(acts.length + looks.length);
    clock.advance(days(66));
    await run('purge-looks');
    await run('purge-looks');
    expect((await entries()).map(({ id }) => id)).toEqual(acts.map(({ id }) => id));
    await run('check-audit-seals');
    expect((await state()).faults).toEqual([]);
    await inTransaction((tx) => tx.delete(AuditEntry, { id: acts[0]!.id }));
    expect(await faultsAfterCheck()).toEqual(['1 少了1条记录']);
  });
});

describe('a line that comes late', () => {
  it('is put into the lists when its stretch is sealed', async () => {
    const early = fromNow(-minutes(5));
    await inTransaction((tx) => recordAudit(tx, null, 'place.changed', town.courtyard.id));
    await run('place-audit');
    clock.set(early);
    // As another server whose clock is behind would have written it.
    const late = {
      id: `${newId().slice(0, 10)}${'0'.repeat(16)}`,
      actorId: worker.id,
      action: 'place.opened' as const,
    };
    const row = { ...late, isLook: false, subjectId: town.courtyard.communityId, detail: {}, at: clock.now() };
    await inTransaction((tx) => tx.insert(AuditEntry, { ...row, hash: hashOfEntry(row) }));
    clock.set(fromNow(minutes(30)));
    await run('seal-audit');
    const as = await signInAs(server.parts.database, worker);
    const { body } = await server.call(
      endpoints.findAudit,
      { communityId: town.courtyard.communityId, topic: 'places' },
      { as },
    );
    expect(body.items.map(({ what }) => what)).toEqual(['修改地点', '开通社区']);
  });
});
