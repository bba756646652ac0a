import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { operatorEndpoints } from '@yuanli/shared/identity/operator.endpoints';
import { placeTreeEndpoints as tree } from '@yuanli/shared/places/place-tree.endpoints';
import { Community } from '../../server/src/places';
import { clock } from '../../server/src/platform/clock';
import { offerOperatorCode } from '../../server/src/set-up/set-up';
import { makeResident, type SignedIn } from './factories/neighbourhood';
import { nextNumber } from './next-number';
import type { TestServer } from './test-server';

type Options = { key?: string };

/** Everything an operator does with the places, who became one as in life: by the code of the set-up. */
export async function openPlaceDesk(server: TestServer) {
  const { database } = server.parts;
  const someone = (wishes?: Parameters<typeof makeResident>[1]) => makeResident(database, { phone: true, ...wishes });
  const operator = await someone();
  const code = /开通码：(\S+)/.exec((await offerOperatorCode(database))[0]!)![1]!;
  await server.call(operatorEndpoints.becomeOperator, { code }, { as: operator.token });

  const as = operator.token;
  const add = (
    parentId: string | null,
    name: string,
    more: { phone?: string; address?: string; plateCode?: string } = {},
    by = as,
    options: Options = {},
  ) => server.call(tree.addPlace, { parentId, name, ...more }, { as: by, ...options });
  const get = async (id: string, by = as) => (await server.call(tree.getPlace, { id }, { as: by })).body;
  const inside = async (parentId?: string, by = as, view: 'open' | 'closed' = 'open') =>
    (await server.call(tree.findPlaces, { ...(parentId && { parentId }), view }, { as: by })).body;
  const appoint = ({ person }: SignedIn, role: 'community_worker' | 'grid_worker', scopeId: string, by = as) =>
    server.call(identity.appoint, { phone: person.phone!, role, scopeId }, { as: by });

  /** A new community with two grids and a courtyard in each, all made by act. */
  const newCommunity = async () => {
    const district = (await add(null, `第${nextNumber()}区`)).body;
    const street = (await add(district.id, '柳叶街道')).body;
    const community = (await add(street.id, '柳荫社区', { phone: '0731-55550101' })).body;
    await database.inTransaction((tx) => tx.update(Community, { id: community.id }, { openedAt: clock.now() }));
    const [one, two] = [(await add(community.id, '1网格')).body, (await add(community.id, '2网格')).body];
    const courtyard = (await add(one.id, '柳荫院', { address: '柳叶路1号' })).body;
    const other = (await add(two.id, '梅香院', { address: '柳叶路2号' })).body;
    const worker = await someone();
    await appoint(worker, 'community_worker', community.id);
    return { district, street, community, one, two, courtyard, other, worker };
  };

  const join = async (courtyardId: string) => {
    const { person, token } = await someone();
    await server.call(identity.joinCourtyard, { courtyardId }, { as: token });
    return { person, token };
  };

  return {
    operator,
    someone,
    add,
    get,
    inside,
    appoint,
    newCommunity,
    join,
    change: (id: string, version: number, wanted: { name: string; phone?: string; address?: string }, by = as) =>
      server.call(tree.changePlace, { id, version, ...wanted }, { as: by }),
    move: (id: string, version: number, toId: string, by = as) =>
      server.call(tree.movePlace, { id, version, toId }, { as: by }),
    targets: async (id: string, by = as) => (await server.call(tree.findPlacesToMoveTo, { id }, { as: by })).body.items,
    checkMerge: (id: string, intoId: string, by = as) => server.call(tree.checkMerge, { id, intoId }, { as: by }),
    merge: (id: string, version: number, intoId: string, by = as, options: Options = {}) =>
      server.call(tree.mergeCourtyards, { id, version, intoId }, { as: by, ...options }),
    close: (id: string, version: number, by = as) => server.call(tree.closePlace, { id, version }, { as: by }),
  };
}
