import type { Role } from '@yuanli/shared/identity/roles';
import { ideaEndpoints as ideas } from '@yuanli/shared/hall/ideas.endpoints';
import type { MotionStage } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { Idea } from '../../server/src/hall/ideas/idea.entity';
import { IdeaSupport } from '../../server/src/hall/ideas/idea-support.entity';
import { Motion } from '../../server/src/hall/motions/motion.entity';
import { MotionStageRow } from '../../server/src/hall/motions/motion-stage.entity';
import type { Household } from '../../server/src/places/household.entity';
import { clock, days, fromNow, hours } from '../../server/src/platform/clock';
import { newId } from '../../server/src/platform/new-id';
import { appoint, makePerson, newPhone, signInAs } from './factories/people';
import { makeBuilding, makeCourtyard, makeHousehold } from './factories/places';
import type { TestServer } from './test-server';
import { syncTasks } from '../../server/src/tasks';
import { ideaTasks, motionTasks } from '../../server/src/hall';

export interface Someone {
  id: string;
  phone: string;
  /** The home of a verified resident. */
  household: Household | null;
}

export type HallDesk = Awaited<ReturnType<typeof openHallDesk>>;

/** The day in China so many days from now. */
export const dayIn = (n: number): string =>
  new Date(clock.now().getTime() + hours(8) + days(n)).toISOString().slice(0, 10);

/** A community with a worker and people who live there, and what is brought up among them. Set the clock before. */
export async function openHallDesk(server: TestServer) {
  const {
    parts: { database },
    standIn,
  } = server;
  const courtyard = await makeCourtyard(database);
  const { communityId, gridId } = courtyard;
  const building = await makeBuilding(database, { courtyardId: courtyard.id });
  let rooms = 100;
  // Far above those the server gives.
  let numbers = 900;

  /** Someone of the courtyard with a bound phone, whom content safety knows. */
  async function newPerson(
    role?: Role,
    nickname = '测试居民',
    household: Household | null = null,
    phone = newPhone(),
  ): Promise<Someone> {
    const { openid } = standIn.control('issue-login-code', {});
    const { id } = await makePerson(database, {
      courtyard,
      phone,
      nickname,
      openid,
      ...(household && { verifiedIn: household }),
    });
    if (role) await appoint(database, { id }, role, role === 'grid_worker' ? gridId : communityId, { communityId });
    return { id, phone, household };
  }

  /** A verified resident with a home of their own on the roll, which they own. */
  async function newResident(nickname = '测试居民', areaHundredths = 8950): Promise<Someone> {
    const phone = newPhone();
    const household = await makeHousehold(
      database,
      { buildingId: building.id, room: String(++rooms), areaHundredths },
      [{ name: nickname, phone }],
    );
    return newPerson(undefined, nickname, household, phone);
  }

  /** A day may lie between two of their calls, so each one logs in anew. */
  const call = async <In, Out>(who: Someone | null, endpoint: Endpoint<In, Out>, input: In) =>
    server.call(endpoint, input, who ? { as: await signInAs(database, who) } : {});

  const worker = await newPerson('community_worker', '林主任');
  const desk = {
    server,
    database,
    courtyard,
    communityId,
    gridId,
    building,
    worker,
    newPerson,
    newResident,
    call,
    secondWorker: await newPerson('community_worker', '小吴'),
    supervisor: await newPerson('supervisor', '赵委员'),
    resident: await newResident('陈秀兰'),

    ideaForm: () => ({
      courtyardId: courtyard.id,
      title: '给3号楼装一个坡道',
      story: '坐轮椅的邻居出不了门，想在门口装一个坡道。',
      place: '3号楼门口',
    }),
    motionForm: () => ({
      communityId,
      title: '3号楼装坡道',
      summary: '在3号楼门口装一个坡道，方便轮椅进出。',
      ownerName: '林主任',
      dueAt: dayIn(7),
    }),

    /** An idea as it is after its check; co-signed by those given. */
    async newIdea(author: Someone, given: Partial<Idea> = {}, supporters: readonly Someone[] = []): Promise<Idea> {
      const id = given.id ?? newId();
      const now = clock.now();
      const row = {
        id,
        communityId,
        courtyardId: courtyard.id,
        gridId,
        authorId: author.id,
        title: '给3号楼装一个坡道',
        story: '坐轮椅的邻居出不了门。',
        place: null,
        pictureIds: [],
        status: 'gathering_support' as const,
        statusAt: now,
        madeAt: now,
        supportNeeded: 20,
        supportUntil: fromNow(days(30)),
        answerDueAt: null,
        answeredById: null,
        reason: null,
        checkId: null,
        motionId: null,
        ...given,
        supporters: given.supporters ?? supporters.length,
      };
      return database.inTransaction(async (tx) => {
        await tx.insert(Idea, row);
        await syncTasks(tx, ideaTasks, row.id);
        for (const { id: personId } of supporters)
          await tx.insert(IdeaSupport, { id: newId(), ideaId: id, personId, at: now });
        return tx.findOneByOrFail(Idea, { id });
      });
    },

    /** A motion that everybody sees, in the stage asked for. */
    async newMotion(given: Partial<Motion> = {}): Promise<Motion> {
      const id = given.id ?? newId();
      const now = clock.now();
      const stage: MotionStage = given.stage ?? 'gathering';
      const isArchived = stage === 'archived';
      const dueDay = isArchived ? null : dayIn(7);
      const row = {
        id,
        communityId,
        year: 2026,
        number: ++numbers,
        title: '3号楼装坡道',
        summary: '在3号楼门口装一个坡道，方便轮椅进出。',
        story: '',
        pictureIds: [],
        ideaId: null,
        proposerId: null,
        madeById: worker.id,
        stage,
        ownerName: '林主任',
        dueDay,
        isArchived,
        isShown: true,
        checkId: null,
        pendingSummary: null,
        refusedBecause: null,
        agreedAt: null,
        carriedOutAt: null,
        satisfied: 0,
        fair: 0,
        dissatisfied: 0,
        madeAt: now,
        stageAt: now,
        ...given,
      };
      const stageRow = {
        id: newId(),
        motionId: id,
        stage,
        ownerName: row.ownerName,
        dueDay: row.dueDay,
        startedAt: now,
        endedAt: null,
      };
      return database.inTransaction(async (tx) => {
        await tx.insert(Motion, row);
        await syncTasks(tx, motionTasks, row.id);
        await tx.insert(MotionStageRow, stageRow);
        return tx.findOneByOrFail(Motion, { id });
      });
    },

    getIdea: async (who: Someone | null, id: string) => (await call(who, ideas.getIdea, { id })).body,
    getMotion: async (who: Someone | null, id: string) => (await call(who, motions.getMotion, { id })).body,
    inboxOf: async (who: Someone) => (await call(who, messages.findMessages, {})).body.items,
  };
  return desk;
}
