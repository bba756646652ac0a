import { demoPersonas } from '@yuanli/shared/demo/demo-personas';
import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import { Person } from '../../server/src/identity';
import { PointsAdjustment } from '../../server/src/points/points-adjustment.entity';
import { signInAs } from './factories/people';
import type { TestServer } from './test-server';

/** The community worker of the seeded street gives the resident points by hand; answers the line of her statement. */
export async function giveByHand(server: TestServer): Promise<string> {
  const { database } = server.parts;
  const { communityId, madeById } = await database.read((db) =>
    db.findOneByOrFail(PointsAdjustment, { state: 'posted' }),
  );
  const resident = await database.read((db) => db.findOneByOrFail(Person, { nickname: demoPersonas.resident.name }));
  const gift = { communityId, phone: resident.phone!, amount: 20, reason: '上个月帮忙贴通知，当时漏记了' };
  await server.call(points.makeAdjustment, gift, { as: await signInAs(database, { id: madeById }) });
  const { body } = await server.call(
    points.findMyStatement,
    { communityId },
    { as: await signInAs(database, resident) },
  );
  return body.items[0]!.id;
}
