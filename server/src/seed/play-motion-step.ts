import { dayInChina } from '@yuanli/shared/china-time';
import { advanceMotion } from '../hall/motions/advance-motion';
import { evaluateMotion } from '../hall/implementation/evaluate-motion';
import { giveOpinion } from '../hall/opinions/give-opinion';
import { recordPartyFirst } from '../hall/motions/record-party-first';
import { reportProgress } from '../hall/implementation/report-progress';
import { supportOpinion } from '../hall/opinions/support-opinion';
import { addPosition } from '../hall/opinions/add-position';
import { clock, days } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { DemoStep } from './data/hall-types';
import type { DemoActors } from './appoint-demo-staff';
import { settleChecks } from './settle-checks';

/** One step in the life of a demo motion, by whoever takes it. */
export async function playMotionStep(tx: Tx, actors: DemoActors, motionId: string, step: DemoStep): Promise<void> {
  const worker = actors.community_worker;
  switch (step.do) {
    case 'stage': {
      const dueAt = dayInChina(new Date(clock.now().getTime() + days(step.inDays)));
      return void (await advanceMotion(tx, worker, { id: motionId, to: step.to, dueAt, note: step.note }));
    }
    case 'say': {
      const { id } = await giveOpinion(tx, actors[step.by], { motionId, side: step.side, text: step.text });
      await settleChecks(
        tx,
        worker.grants.map(({ scopeId }) => scopeId),
      );
      for (const who of step.supporters) await supportOpinion(tx, actors[who], { id });
      return;
    }
    case 'position':
      return void (await addPosition(tx, actors[step.by], { motionId, party: step.party, text: step.text }));
    case 'party_first':
      return void (await recordPartyFirst(tx, worker, { motionId, day: dayInChina(clock.now()), note: step.note }));
    case 'progress':
      return void (await reportProgress(tx, worker, {
        motionId,
        text: step.text,
        pictureIds: [],
        spentFen: step.spentFen,
      }));
    case 'evaluate':
      return void (await evaluateMotion(tx, actors[step.by], { motionId, grade: step.grade, reason: step.reason }));
  }
}
