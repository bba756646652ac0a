import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import type { Role } from '@yuanli/shared/identity/roles';
import type { Courtyard } from '../../server/src/places';
import { appoint, makePerson, signInAs } from './factories/people';
import { makeCourtyard } from './factories/places';
import type { TestServer } from './test-server';
import { fromNow } from '../../server/src/platform/clock';

export interface Neighbour {
  id: string;
  /** A session token, for `{ as: token }`. */
  token: string;
}

export interface Neighbourhood {
  courtyard: Courtyard;
  wisher: Neighbour;
  /** A party member of the community. */
  helper: Neighbour;
  gridWorker: Neighbour;
  /** A resident of the same courtyard without any role. */
  neighbour: Neighbour;
  newNeighbour(role?: Role, scopeId?: string, nickname?: string): Promise<Neighbour>;
}

/** The people of one courtyard who play a wish through. */
export async function makeNeighbourhood(
  { parts: { database }, standIn }: TestServer,
  community: { id?: string } = {},
): Promise<Neighbourhood> {
  const courtyard = await makeCourtyard(database, community.id ? { communityId: community.id } : {});
  const { communityId, gridId } = courtyard;
  const newNeighbour = async (role?: Role, scopeId = communityId, nickname = '测试居民'): Promise<Neighbour> => {
    // Content safety asks who wrote it, and only knows people who have just been here.
    const { openid } = standIn.control('issue-login-code', {});
    const { id } = await makePerson(database, { courtyard, phone: true, nickname, openid });
    if (role) await appoint(database, { id }, role, scopeId, { communityId });
    return { id, token: await signInAs(database, { id }) };
  };
  return {
    courtyard,
    wisher: await newNeighbour(undefined, undefined, '老李'),
    helper: await newNeighbour('party_member', communityId, '老周'),
    gridWorker: await newNeighbour('grid_worker', gridId, '小吴'),
    neighbour: await newNeighbour(),
    newNeighbour,
  };
}

/** A complete form; the parts a test cares about come on top. */
export const wishForm = (courtyardId: string) => ({
  courtyardId,
  kind: 'repair' as const,
  title: '厨房灯一直闪，想请人看看',
  story: '灯管换过一次，过两天又闪。我眼神不好，不敢自己爬高。',
  availability: '平日晚上6点后',
  alias: '李叔叔',
  contactName: '李建国',
  contactPhone: '13900000001',
  address: '2号楼3单元501',
});

export const record = () => ({
  happenedAt: fromNow(-60_000).toISOString(),
  place: '李叔叔家厨房',
  people: '老周',
  course: '换了灯管和启辉器，试了半小时',
  result: '灯不闪了',
});

/** Posts a wish and brings it to everybody: checked, approved. Returns its id. */
export async function postOpenWish(
  server: TestServer,
  { courtyard, wisher, gridWorker }: Neighbourhood,
): Promise<string> {
  const made = await server.call(wishes.makeWish, wishForm(courtyard.id), { as: wisher.token });
  await server.settle();
  await server.call(wishes.approveWish, { id: made.body.id }, { as: gridWorker.token });
  return made.body.id;
}
