import * as lists from '@yuanli/shared/identity/roles';
import { roleNames, roles, type Role } from '@yuanli/shared/identity/roles';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { canRunDirectory, canServeBookings } from '../../../server/src/directory/services/service.policy';
import { canRunGifts } from '../../../server/src/gifts/gift.policy';
import { canKnock, canRecord } from '../../../server/src/hall/casting/casting.policy';
import { canRunMotion } from '../../../server/src/hall/motions/motion.policy';
import { canOverseeVote, canRunVote } from '../../../server/src/hall/votes/vote.policy';
import { canSeeAppointments } from '../../../server/src/identity/appointments/appointment.policy';
import * as verification from '../../../server/src/identity/verification/verification.policy';
import { canDecide as canDecideCheck, isStaff } from '../../../server/src/moderation/moderation-check.policy';
import { canManageBranches } from '../../../server/src/party-points/party-points.policy';
import { canCorrectRoll, canReadRoll } from '../../../server/src/places/place.policy';
import type { Actor } from '../../../server/src/platform/actor';
import { clock } from '../../../server/src/platform/clock';
import * as points from '../../../server/src/points/points.policy';
import { looksAfterVolunteersOf } from '../../../server/src/volunteering/volunteers/volunteer.policy';
import { callApi } from '../../support/api-client';
import { makeNeighbourhood, makeResident } from '../../support/factories/neighbourhood';
import { appoint } from '../../support/factories/people';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(({ parts }) => makeNeighbourhood(parts.database));

interface Schema {
  type?: string;
  enum?: unknown[];
  format?: string;
  minimum?: number;
  minLength?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
  pattern?: string;
}
interface Operation {
  parameters?: { name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Something the guard lets through; names that say what they mean get a thing that is there. */
function sample(name: string, schema: Schema): unknown {
  const known: Record<string, unknown> = {
    communityId: town.courtyard.communityId,
    scopeId: town.courtyard.communityId,
    courtyardId: town.courtyard.id,
    householdId: town.household.id,
    buildingId: town.household.buildingId,
    id: town.courtyard.id,
    phone: '13912340001',
    day: '2026-12-01',
    cursor: undefined,
  };
  if (name in known) return known[name];
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(name, schema.anyOf[0]!);
  if (schema.type === 'object')
    return Object.fromEntries(
      (schema.required ?? []).map((field) => [field, sample(field, schema.properties?.[field] ?? {})]),
    );
  if (schema.type === 'array') return [];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (schema.format === 'date-time') return clock.now().toISOString();
  return name.endsWith('Id') ? town.household.id : '请社区帮忙看看这件事情';
}

const nameOfRole = new RegExp(Object.values(roles).join('|'));

describe('a refusal for want of a role', () => {
  it('names who may do it, on every way in that a neighbour without any role knocks at', async () => {
    const { token } = await makeResident(server.parts.database, { phone: true, courtyard: town.courtyard });
    const document = (await (await fetch(new URL('/api/openapi.json', server.url))).json()) as {
      paths: Record<string, Record<string, Operation>>;
    };
    const refused: string[] = [];
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, { parameters = [], requestBody }] of Object.entries(operations)) {
        const schema = requestBody?.content['application/json']?.schema ?? {};
        const input = {
          ...(sample('', { type: 'object', ...schema }) as object),
          ...Object.fromEntries(
            parameters.filter(({ required }) => required).map(({ name, schema: of }) => [name, sample(name, of)]),
          ),
        };
        // Those would end the visit.
        if (/logout|me\/delete/.test(path)) continue;
        const endpoint = { method: method.toUpperCase(), path: path.replace(/\{(\w+)\}/g, ':$1') };
        const { status, body } = await callApi(server.url, endpoint as never, input, { as: token });
        const error = (body as { error?: { code: string; message: string } }).error;
        if (error?.code !== 'request.not_allowed') continue;
        refused.push(`${method} ${path} ${error.message}`);
        expect(status).toBe(403);
      }
    }
    expect(refused.length).toBeGreaterThan(30);
    expect(refused.filter((line) => !nameOfRole.test(line) && !line.includes('本社区的居民'))).toEqual([]);
  });

  it('tells staff, too, whose work it is, instead of sending them to the community', async () => {
    const { communityId } = town.courtyard;
    const as = town.gridWorker.token;
    const shelf = await server.call(giftEndpoints.findGiftsToRun, { communityId }, { as });
    expect(shelf.body.error?.message).toBe('这件事由本社区的社区工作者办理，请联系他们');
    const sheet = await server.call(pointsEndpoints.findAdjustments, { communityId, view: 'waiting' }, { as });
    expect(sheet.body.error?.message).toContain('本社区的居务监督委员');
  });

  it('about oneself sends to another of the same role', async () => {
    const { person, token } = town.gridWorker;
    const { householdId, personId } = { householdId: town.household.id, personId: person.id };
    await appoint(server.parts.database, person, 'community_worker', town.courtyard.communityId);
    const input = { personId, householdId, reason: '搬走了' };
    const { body } = await server.call(identityEndpoints.endResidence, input, { as: token });
    expect(body.error).toMatchObject({
      code: 'request.not_allowed',
      message: '这是您自己的事，请另一位社区工作者来办',
    });
  });
});

describe('the roles a refusal names are those the policy lets', () => {
  const at = { personId: 'other', authorId: 'other', gridId: 'here', communityId: 'here', keeperId: 'me' };
  const { communityRoles, giftHandRoles, overseerRoles, recorderRoles, staffRoles, supervisorRoles } = lists;
  it.each<[string, readonly Role[], (actor: Actor) => boolean]>([
    ['verify residents', staffRoles, (actor) => verification.canDecide(actor, at)],
    ['end a residence', communityRoles, (actor) => verification.canEndResidence(actor, at)],
    ['make a code of a home', staffRoles, (actor) => verification.canMakeCode(actor, at)],
    ['make a code of a number', staffRoles, (actor) => verification.canMakePhoneCode(actor)],
    ['see appointments', ['community_worker', 'operator'], (actor) => canSeeAppointments(actor, ['here'])],
    ['read the roll', staffRoles, (actor) => canReadRoll(actor, at)],
    ['correct the roll', communityRoles, (actor) => canCorrectRoll(actor, ['here'])],
    ['see what is flagged', staffRoles, isStaff],
    ['decide about it', staffRoles, (actor) => canDecideCheck(actor, at)],
    ['run gifts', communityRoles, (actor) => canRunGifts(actor, 'here')],
    ['run the directory', communityRoles, (actor) => canRunDirectory(actor, 'here')],
    ['serve bookings', giftHandRoles, (actor) => canServeBookings(actor, at)],
    ['run motions', communityRoles, (actor) => canRunMotion(actor, at)],
    ['run votes', communityRoles, (actor) => canRunVote(actor, at)],
    ['oversee votes', overseerRoles, (actor) => canOverseeVote(actor, at)],
    ['record papers', recorderRoles, (actor) => canRecord(actor, at, at)],
    ['knock at doors', staffRoles, (actor) => canKnock(actor, at, at)],
    ['manage points', communityRoles, (actor) => points.canManagePoints(actor, ['here'])],
    ['see adjustments', overseerRoles, (actor) => points.canSeeAdjustments(actor, ['here'])],
    ['sign adjustments', supervisorRoles, (actor) => points.isSupervisor(actor, ['here'])],
    ['manage branches', communityRoles, (actor) => canManageBranches(actor, 'here')],
    ['keep volunteers’ papers', communityRoles, (actor) => looksAfterVolunteersOf(actor, 'here')],
  ])('%s', (_what, named, may) => {
    const holding = (role: Role): Actor => ({ personId: 'me', sessionId: 's', grants: [{ role, scopeId: 'here' }] });
    expect(roleNames.filter((role) => may(holding(role)))).toEqual(roleNames.filter((role) => named.includes(role)));
  });
});
