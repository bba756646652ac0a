import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { rollEndpoints as endpoints } from '@yuanli/shared/places/roll.endpoints';
import { InboxMessage } from '../../../server/src/messages/entities';
import { findHomesOnRoll, Grid } from '../../../server/src/places';
import { AuditEntry } from '../../../server/src/platform/audit';
import { appoint, makePerson, newPhone, signInAs } from '../../support/factories/people';
import { makeCourtyard } from '../../support/factories/places';
import { expectRefused } from '../../support/refused';
import { openRollDesk, rollTitles } from '../../support/roll-desk';
import { useServer } from '../../support/use-server';

const PHONE = newPhone();
const rollWith = (phone: string) =>
  [
    rollTitles,
    `石榴院,2号楼,3单元,501,89.50,陈桂兰,${phone},是,1958-03-07,是`,
    '石榴院,2号楼,3单元,501,,陈小满,0731-55550102,否',
    '石榴院,3号楼,2单元,501,70,林静,,是',
    '海棠院,1号楼,,101,61,赵国栋,,是',
  ].join('\n');

describe('the roll as staff use it', () => {
  const { server } = useServer();
  const open = async (phone = newPhone()) => {
    const desk = await openRollDesk(server, ['石榴院', '海棠院']);
    await desk.bringIn(rollWith(phone));
    const home = await desk.homeOf('501');
    const { as } = desk;
    const search = async (q: string, who = as) =>
      (await server.call(endpoints.searchRoll, { communityId: desk.community.id, q }, { as: who })).body.items;
    const get = (id: string, who = as) => server.call(endpoints.getRollHome, { id }, { as: who });
    return { ...desk, home, phone, search, get };
  };
  const someone = { name: '周明', phone: null, isOwner: true, birthDate: null, livesHere: true };

  it('is looked through by courtyard and building, masked, and every look is written down', async () => {
    const { as, community, home, worker } = await open();
    const { body } = await server.call(endpoints.findRoll, { communityId: community.id }, { as });
    expect(body).toMatchObject({
      courtyards: [
        { name: '海棠院', homes: 1, people: 1, buildings: [{ name: '1号楼', homes: 1 }] },
        { name: '石榴院', homes: 2, people: 3, buildings: [{ name: '2号楼' }, { name: '3号楼' }] },
      ],
      can: { import: true, correct: true },
    });
    const list = await server.call(endpoints.findRollHomes, { buildingId: home.buildingId }, { as });
    expect(list.body.items).toMatchObject([
      {
        label: '2号楼3单元501',
        courtyardName: '石榴院',
        areaHundredths: 8950,
        namesMasked: ['陈*兰', '陈*满'],
        verifiedCount: 0,
      },
    ]);
    expect(JSON.stringify(list.body)).not.toMatch(/陈桂兰|1395|0731/);
    const looks = await server.parts.database.read((db) =>
      db.findBy(AuditEntry, { actorId: worker.id, action: 'roll.seen' }),
    );
    expect(looks).toMatchObject([{ subjectId: home.buildingId }]);
  });

  it.each([
    ['2-3-501', ['2号楼3单元501']],
    ['石榴院2栋三单元0501室', ['2号楼3单元501']],
    ['501', ['2号楼3单元501', '3号楼2单元501']],
    ['陈桂兰', ['2号楼3单元501']],
    ['林 静', ['3号楼2单元501']],
    [PHONE.slice(-4), ['2号楼3单元501']],
    [PHONE, ['2号楼3单元501']],
    ['0102', ['2号楼3单元501']],
    ['陈桂', []],
    ['9-9-999', []],
  ])('is searched by door, by whole name or by the end of a phone: %s', async (q, labels) => {
    const { search } = await open(PHONE);
    expect((await search(q)).map(({ label }) => label)).toEqual(labels);
  });

  it('shows one home with masked phones, its verified residents and its trace; a number only when it is asked for', async () => {
    const { as, get, home, phone } = await open();
    const [named, unnamed] = [
      await makePerson(server.parts.database, { verifiedIn: home, phone }),
      await makePerson(server.parts.database, { verifiedIn: home, phone: newPhone() }),
    ];
    const { body } = await get(home.id);
    expect(body).toMatchObject({
      label: '2号楼3单元501',
      members: [
        {
          name: '陈桂兰',
          phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
          isMobile: true,
          birthDate: '1958-03-07',
        },
        { name: '陈小满', isMobile: false },
      ],
      changes: [{ kind: 'import', came: ['陈桂兰', '陈小满'] }],
      can: { correct: true, remove: false, undo: true },
    });
    expect(Object.fromEntries(body.verified.map(({ personId, isNamed }) => [personId, isNamed]))).toEqual({
      [named.id]: true,
      [unnamed.id]: false,
    });
    expect(JSON.stringify(body)).not.toContain(phone);
    const member = { id: home.id, memberId: body.members[0]!.id, reason: '联系本人' };
    expect((await server.call(endpoints.revealRollPhone, member, { as })).body).toEqual({ phone });
    const looks = await server.parts.database.read((db) => db.findBy(AuditEntry, { subjectId: home.id }));
    expect(looks.map(({ action }) => action)).toEqual(['roll.home_seen', 'roll.phone_seen']);
    const roll = await server.parts.database.read((db) => findHomesOnRoll(db, [home.id], (full) => full.slice(-4)));
    expect(roll.get(home.id)).toMatchObject({
      isOnRoll: true,
      people: [{ name: '陈桂兰', phoneMasked: phone.slice(-4) }, { name: '陈小满' }],
    });
  });

  it('is corrected home by home: what that does is shown before, kept with a reason, told to whom it touches, and taken back', async () => {
    const { as, get, home, homes, phone } = await open();
    const resident = await makePerson(server.parts.database, { verifiedIn: home, phone });
    const { body: before } = await get(home.id);
    const stays = before.members.find(({ name }) => name === '陈小满')!;
    const { phoneMasked: _, isMobile: __, ...kept } = stays;
    const content = {
      id: home.id,
      areaHundredths: 9000,
      members: [
        { ...kept, isOwner: true },
        { id: null, ...someone },
      ],
    };
    const { body: effect } = await server.call(endpoints.checkRollHome, content, { as });
    expect(effect).toMatchObject({
      ...{ came: ['周明'], gone: ['陈桂兰'], altered: ['陈小满（是否业主）'] },
      touched: [{ personId: resident.id, isNamed: true }],
    });
    expect((await get(home.id)).body.members).toHaveLength(2);

    const change = { ...content, version: before.version, reason: '房产证已看' };
    const both = await Promise.all(
      [change, { ...change, reason: '同时改的' }].map((one) => server.call(endpoints.changeRollHome, one, { as })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expectRefused(
      both.find(({ status }) => status === 409)!,
      'roll.home_changed',
    );
    expect(await homes()).toContainEqual('石榴院2号楼3单元501 9000 周明业主 陈小满0731-55550102业主');
    const { body: after } = await get(home.id);
    // Who stays is the same row: what refers to them still does.
    expect(after.members.find(({ name }) => name === '陈小满')!.id).toBe(stays.id);
    expect(after.verified).toMatchObject([{ personId: resident.id, isNamed: false }]);
    expect(after.changes[0]).toMatchObject({
      kind: 'edit',
      came: ['周明'],
      gone: ['陈桂兰'],
      areaBefore: 8950,
      areaAfter: 9000,
    });
    const told = await server.parts.database.read((db) => db.findBy(InboxMessage, { personId: resident.id }));
    expect(told).toMatchObject([{ title: '住户名册上您的登记有变动' }]);

    const undo = { id: home.id, version: after.version, reason: '看错了' };
    expect((await server.call(endpoints.undoRollHome, undo, { as })).body).toMatchObject({
      areaHundredths: 8950,
      can: { undo: false },
    });
    expect(await homes()).toContainEqual(`石榴院2号楼3单元501 8950 陈小满0731-55550102 陈桂兰${phone}业主`);
    expectRefused(
      await server.call(endpoints.undoRollHome, { ...undo, version: after.version + 1 }, { as }),
      'roll.nothing_to_undo',
    );
  });

  it('takes a home off the roll when nobody is verified there, ends who is, and lets it come back', async () => {
    const { as, community, courtyards, get, home, homes, phone, search } = await open();
    const person = await makePerson(server.parts.database, { verifiedIn: home, phone });
    const remove = async () => {
      const { body } = await get(home.id);
      return server.call(
        endpoints.removeRollHome,
        { id: home.id, version: body.version, reason: '没有这一户' },
        { as },
      );
    };
    expectRefused(await remove(), 'roll.home_has_verified');
    const end = { personId: person.id, householdId: home.id, reason: '已经搬走' };
    const self = await signInAs(server.parts.database, person);
    expectRefused(await server.call(identity.endResidence, end, { as: self }), 'request.not_allowed');
    expect((await server.call(identity.endResidence, end, { as })).status).toBe(200);
    expectRefused(await server.call(identity.endResidence, end, { as }), 'verification.not_found');
    expect((await server.call(identity.getMe, {}, { as: self })).body.verification).toBe('none');

    expect((await remove()).body).toMatchObject({
      isRemoved: true,
      can: { correct: false, remove: false, undo: true },
    });
    expect(await search('2-3-501')).toEqual([]);
    expect(await homes()).toHaveLength(2);
    const { body: roll } = await server.call(endpoints.findRoll, { communityId: community.id }, { as });
    expect(roll.courtyards[1]!.buildings.map(({ name }) => name)).toEqual(['3号楼']);

    const door = { building: '二栋', unit: '03', room: '501室', reason: '又找到了' };
    const add = { courtyardId: courtyards[0]!.id, ...door, areaHundredths: 8000, members: [{ id: null, ...someone }] };
    const added = await Promise.all(
      [add, { ...add, reason: '另一个人' }].map((one) => server.call(endpoints.addRollHome, one, { as })),
    );
    expect(added.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(added.find(({ status }) => status === 200)!.body).toMatchObject({
      id: home.id,
      label: '2号楼3单元501',
      isRemoved: false,
    });
    expectRefused(
      await server.call(endpoints.addRollHome, { ...add, building: '2#', unit: '3单元', room: '0501' }, { as }),
      'roll.home_exists',
    );
  });

  it('is seen by the grid worker for the homes of the grid, and corrected by nobody but the community’s workers', async () => {
    const { community, courtyards, get, home, search } = await open();
    const { database } = server.parts;
    const gridWorker = await makePerson(database);
    await appoint(database, gridWorker, 'grid_worker', courtyards[0]!.gridId);
    const as = await signInAs(database, gridWorker);
    const { body } = await server.call(endpoints.findRoll, { communityId: community.id }, { as });
    expect(body).toMatchObject({ courtyards: [{ name: '石榴院' }], can: { import: false, correct: false } });
    expect(await search('101', as)).toEqual([]);
    expect((await get(home.id, as)).body).toMatchObject({ can: { correct: false, remove: false, undo: false } });
    const version = { id: home.id, version: 1, reason: '不归我改' };
    const content = { areaHundredths: 1, members: [] };
    const elsewhere = await makeCourtyard(database);
    const stranger = await makePerson(database);
    await appoint(
      database,
      stranger,
      'community_worker',
      (await database.read((db) => db.findOneByOrFail(Grid, { id: elsewhere.gridId }))).communityId,
    );
    for (const who of [as, await signInAs(database, stranger), await signInAs(database, await makePerson(database))]) {
      const answers = [
        await server.call(endpoints.changeRollHome, { ...version, ...content }, { as: who }),
        await server.call(endpoints.removeRollHome, version, { as: who }),
        await server.call(endpoints.undoRollHome, version, { as: who }),
        await server.call(
          endpoints.addRollHome,
          { courtyardId: home.id, building: '1', unit: '', room: '1', reason: '没有', ...content },
          { as: who },
        ),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 404]);
      if (who !== as)
        for (const answer of [
          await get(home.id, who),
          await server.call(endpoints.findRoll, { communityId: community.id }, { as: who }),
        ])
          expectRefused(answer, 'request.not_allowed');
    }
  });
});
