import fc from 'fast-check';
import { reportKindsOf } from '@yuanli/shared/directory/service-states';
import { checkService } from '../../../server/src/directory/desk/check-service';
import { reportService } from '../../../server/src/directory/reports/report-service';
import type { ServiceReport } from '../../../server/src/directory/services/service-report.entity';
import { changeService } from '../../../server/src/directory/desk/change-service';
import { closeService } from '../../../server/src/directory/desk/close-service';
import { reopenService } from '../../../server/src/directory/desk/reopen-service';
import type { Actor } from '../../../server/src/platform/actor';
import { clock, days, hours } from '../../../server/src/platform/clock';
import type { Tx } from '../../../server/src/platform/database';
import type { Refusal } from '../../../server/src/platform/refusal';
import { openDirectoryDesk, serviceForm, type DirectoryDesk } from '../../support/directory-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let circle: DirectoryDesk;
/** An ordinary Monday, ten in the morning in China. */
const MONDAY = new Date('2026-11-23T10:00:00+08:00');
beforeAll(async () => {
  clock.set(MONDAY);
  circle = await openDirectoryDesk(server);
});
afterAll(async () => {
  clock.set(null);
});

describe('what neighbours found, whatever happens', () => {
  const step = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        act: fc.constant('report' as const),
        who: fc.nat(2),
        kind: fc.constantFrom(...reportKindsOf.place),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        act: fc.constantFrom('check' as const, 'change' as const, 'close' as const, 'reopen' as const),
      }),
    },
  );
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
  /** Later the same day, the next day, or more than a month on; then all of these at once. */
  const batch = fc.record({
    afterHours: fc.constantFrom(0, 0, 3, 12, 24, 31 * 24),
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  });

  /** Mo-Sa 09:00-18:00, as anyone reads it off the door. */
  const isOpenAt = (at: Date): boolean => {
    const inChina = new Date(at.getTime() + hours(8));
    return inChina.getUTCDay() !== 0 && inChina.getUTCHours() >= 9 && inChina.getUTCHours() < 18;
  };
  const contradicts = ({ kind, at }: ServiceReport): boolean =>
    kind === 'open' ? !isOpenAt(at) : kind === 'closed' ? isOpenAt(at) : true;
  const agree = (one: ServiceReport, other: ServiceReport): boolean =>
    one.kind === other.kind &&
    one.personId !== other.personId &&
    Math.abs(one.at.getTime() - other.at.getTime()) <= days(30);

  it('an entry is in doubt exactly while two neighbours have agreed in its round, within thirty days, on what it did not say at that hour', async () => {
    const people = [await circle.newResident(), await circle.newResident(), await circle.newNeighbourFrom('same')];
    /** All that was ever said, also what a later word took the place of. */
    const expectLawful = async (id: string, ever: Map<string, ServiceReport>) => {
      for (const report of await circle.reportsOf(id)) ever.set(report.id, report);
      const { status, round } = await circle.rowOf(id);
      const doubts = [...ever.values()].filter((report) => report.round === round && contradicts(report));
      if (status !== 'closed')
        expect([status, round]).toEqual([
          doubts.some((one) => doubts.some((other) => agree(one, other))) ? 'to_verify' : 'listed',
          round,
        ]);
    };
    /** Past the counter of how often one person may speak, and past sessions that months would end. */
    const act = (who: Neighbour, grants: Actor['grants'], does: (tx: Tx, actor: Actor) => Promise<unknown>) => {
      const done = server.parts.database.inTransaction((tx) =>
        does(tx, { personId: who.id, sessionId: who.id, grants }),
      );
      return done.then(() => 'done').catch(({ code }: Refusal) => code);
    };
    const asWorker = (does: (tx: Tx, actor: Actor) => Promise<unknown>) =>
      act(circle.worker, [{ role: 'community_worker', scopeId: circle.communityId }], does);
    const take = (id: string, one: Step) => {
      if (one.act === 'report')
        return act(people[one.who]!, [], (tx, actor) => reportService(tx, actor, { id, kind: one.kind }));
      if (one.act === 'check') return asWorker((tx, actor) => checkService(tx, actor, { id }));
      if (one.act === 'change') return asWorker((tx, actor) => changeService(tx, actor, { id, ...serviceForm() }));
      return asWorker((tx, actor) =>
        one.act === 'close' ? closeService(tx, actor, { id, reason: '店主搬走了' }) : reopenService(tx, actor, { id }),
      );
    };
    const refusals = [
      'directory.already_reported',
      'directory.service_closed',
      'directory.already_closed',
      'directory.not_closed',
      'done',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 2, maxLength: 6, size: 'max' }), async (batches) => {
        clock.set(MONDAY);
        const { body } = await circle.make(serviceForm(), circle.worker);
        const ever = new Map<string, ServiceReport>();
        for (const { afterHours, steps } of batches) {
          clock.advance(hours(afterHours));
          for (const answer of await Promise.all(steps.map((one) => take(body.id, one))))
            expect(refusals).toContain(answer);
          await expectLawful(body.id, ever);
        }
      }),
      { numRuns: 20 },
    );
  });
});
