import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { partyPointsEndpoints as endpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { clock } from '../../server/src/platform/clock';
import { appoint, makePerson, newPhone, signInAs } from './factories/people';
import { makeCommunity } from './factories/places';
import type { TestServer } from './test-server';

export interface Someone {
  id: string;
  phone: string;
  token: string;
}

export interface Branch {
  community: { id: string };
  worker: Someone;
  zhou: Someone;
  an: Someone;
  keeper: Someone;
  branchId: string;
  /** The appointment of the keeper. */
  keeperId: string;
}

/** 2026-11, by the clock in China. */
export const monthNow = () => new Date(clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 7);

interface Line {
  kind?: 'base' | 'reward';
  points?: number;
  month?: string;
  /** The keeper's token unless given. */
  as?: string;
}

/** Branches with their people, and what is done with a book. */
export function partyDesk(server: () => TestServer) {
  const database = () => server().parts.database;

  async function someone(nickname = '测试居民'): Promise<Someone> {
    const phone = newPhone();
    const person = await makePerson(database(), { phone, nickname });
    return { id: person.id, phone, token: await signInAs(database(), person) };
  }

  async function partyMember(communityId: string, nickname?: string): Promise<Someone> {
    const person = await someone(nickname);
    await appoint(database(), person, 'party_member', communityId);
    return person;
  }

  /** A branch with two members and its keeper, and the worker of the community. */
  async function openBranch(): Promise<Branch> {
    const community = await makeCommunity(database());
    const worker = await someone('林主任');
    await appoint(database(), worker, 'community_worker', community.id);
    const [zhou, an] = [await partyMember(community.id, '周勇'), await partyMember(community.id, '安秀')];
    const keeper = await partyMember(community.id, '记账的老马');
    const made = await server().call(
      endpoints.makeBranch,
      { communityId: community.id, name: '第一党支部' },
      { as: worker.token },
    );
    const branchId = made.body.id;
    for (const { phone } of [zhou, an])
      await server().call(endpoints.addBranchMember, { branchId, phone }, { as: worker.token });
    const { body } = await server().call(
      endpoints.appointBookKeeper,
      { branchId, phone: keeper.phone },
      { as: worker.token },
    );
    return { community, worker, zhou, an, keeper, branchId, keeperId: body.keepers[0]?.id ?? '' };
  }

  const add = ({ branchId, keeper }: Pick<Branch, 'branchId' | 'keeper'>, personId: string, line: Line = {}) => {
    const { kind = 'base', points = 1, month = monthNow(), as = keeper.token } = line;
    return server().call(
      endpoints.addEntry,
      { branchId, personId, month, kind, points, reason: '按时参加主题党日' },
      { as },
    );
  };
  const myBook = async ({ token }: Someone, month?: string) =>
    (await server().call(endpoints.getMyBook, { month }, { as: token })).body;
  const firstEntry = async (person: Someone) => (await myBook(person)).entries[0]?.id ?? '';

  async function endPartyMembership({ community, worker }: Branch, person: Someone): Promise<void> {
    const { body } = await server().call(
      identityEndpoints.findAppointments,
      { communityId: community.id },
      { as: worker.token },
    );
    const held = body.items.find(({ personId, role }) => personId === person.id && role === 'party_member');
    await server().call(identityEndpoints.endAppointment, { id: held?.id ?? '' }, { as: worker.token });
  }

  return { someone, partyMember, openBranch, add, myBook, firstEntry, endPartyMembership };
}
