import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { In } from 'typeorm';
import { readWholeSheet } from '../../../server/src/platform/sheets';
import { facilityNames } from '@yuanli/shared/directory/facilities';
import { importColumns } from '@yuanli/shared/directory/import-columns';
import { serviceCategoryNames } from '@yuanli/shared/directory/service-categories';
import { ServiceAtLocation } from '../../../server/src/directory/services/service-at-location.entity';
import { ServiceNotice } from '../../../server/src/directory/services/service-notice.entity';
import { upsertService, type ServiceDetails } from '../../../server/src/directory/services/upsert-service';
import { clock } from '../../../server/src/platform/clock';
import type { Database } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { hsds, isHsdsValue, type HsdsObject } from '../../support/hsds';
import { openImportDesk } from '../../support/import-desk';
import { useServer } from '../../support/use-server';

const DETAILS: ServiceDetails = {
  name: '青石社区食堂',
  category: 'elder_canteen',
  facility: 'community_canteen',
  organizationName: '青石养老中心',
  locationName: '社区服务站',
  address: '青石街18号',
  latitudeE6: 28_228_200,
  longitudeE6: 112_938_800,
  phones: ['0731-55550101', '+86 138 5555 1001'],
  openingHours: 'Mo-Fr 08:30-12:00,14:00-17:30; Sa 09:00-12:00; PH off',
  isWheelchairAccessible: true,
  accessibility: '北门有坡道',
  isHomeVisit: true,
  isFree: false,
  cost: '每餐12元',
  eligibility: '60岁以上居民',
  documents: ['身份证', '助餐卡'],
  description: '早餐和午餐',
  keywords: '老年餐',
  booking: undefined,
};

describe('taking the circle out', () => {
  const { server } = useServer();
  let database: Database;
  beforeAll(async () => {
    ({ database } = server.parts);
  });
  afterEach(() => clock.set(null));

  const keep = (communityId: string, given: Partial<ServiceDetails> = {}, externalId: string | null = null) =>
    database.inTransaction((tx) => upsertService(tx, { communityId, externalId, details: { ...DETAILS, ...given } }));

  describe('as a sheet', () => {
    it('has the columns of an import, says a service made by hand by its own number, and leaves out what is closed', async () => {
      const { community, download } = await openImportDesk(server);
      await keep(community.id, {}, 'FW-1');
      const byHand = await keep(community.id, {
        name: '=1+1',
        category: 'shops',
        facility: null,
        openingHours: null,
        phones: ['+86 731 5555 0101'],
        locationName: '另一处',
      });
      const gone = await keep(community.id, { name: '旧食堂' });
      await database.inTransaction((tx) => tx.update(ServiceAtLocation, { id: gone }, { status: 'closed' }));
      const { status, headers, bytes } = await download('services.xlsx');
      expect([status, headers.get('content-disposition')]).toEqual([
        200,
        expect.stringContaining(encodeURIComponent('生活圈服务.xlsx')),
      ]);
      const [titles, first, second, ...more] = (await readWholeSheet(bytes, 10)).lines.map(({ cells }) => cells);
      expect(titles).toEqual(Object.values(importColumns));
      expect(first).toEqual([
        'FW-1',
        '青石社区食堂',
        '助餐',
        '青石养老中心',
        '社区服务站',
        '青石街18号',
        '',
        '28.228200',
        '112.938800',
        'WGS84',
        '0731-55550101、+86 138 5555 1001',
        DETAILS.openingHours,
        '社区食堂',
        '是',
        '是',
        '每餐12元',
        '60岁以上居民',
        '身份证、助餐卡',
        '早餐和午餐',
        '老年餐',
      ]);
      // A spreadsheet shall read neither as a formula.
      expect([second![0], second![1], second![10]]).toEqual([byHand, "'=1+1", "'+86 731 5555 0101"]);
      expect(more).toEqual([]);
    });

    // What people write, and what breaks files: separators, quotes, guards, line ends, XML, escapes of XLSX.
    const tricky = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      '、',
      '；',
      '\n',
      '\r\n',
      '\t',
      '<b>',
      '&amp;',
      '_x0041_',
      '免费',
      '免费：',
      '　',
      '（',
      'Ａ',
      '𠮷',
      '😀',
    );
    /** Control characters, halves of letters and the sign for them, and what Unicode says is no character: no sheet holds them, and nobody can type them. */
    const noText = /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu;
    /** So many units at most, and no half of a letter that takes two. */
    const cut = (written: string, most: number): string => written.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
    const text = (least: number, most: number) =>
      fc
        .array(fc.oneof(tricky, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 8 })
        .map((parts) => cut(parts.join('').replace(noText, ''), most).trim())
        .map((written) => (written.length < least ? `${written}某某`.slice(-most) : written));
    const perhaps = (most: number) => fc.option(text(1, most), { nil: null });
    const someService: fc.Arbitrary<ServiceDetails> = fc.record({
      name: text(2, 40),
      category: fc.constantFrom(...serviceCategoryNames),
      facility: fc.option(fc.constantFrom(...facilityNames), { nil: null }),
      organizationName: text(2, 40),
      locationName: text(2, 40),
      address: text(2, 80),
      latitudeE6: fc.integer({ min: 3_000_000, max: 54_000_000 }),
      longitudeE6: fc.integer({ min: 73_000_000, max: 136_000_000 }),
      phones: fc.array(fc.stringMatching(/^[0-9+(-][0-9+() -]{1,16}[0-9)]$/), { maxLength: 2 }),
      openingHours: fc.constantFrom(null, '24/7', 'Mo-Fr 08:30-17:30; PH off'),
      isWheelchairAccessible: fc.boolean(),
      accessibility: perhaps(60),
      isHomeVisit: fc.boolean(),
      isFree: fc.boolean(),
      // What costs something is not said to be free.
      cost: perhaps(60).filter((cost) => !cost?.startsWith('免费')),
      eligibility: perhaps(100),
      documents: fc.array(text(1, 30), { maxLength: 8 }),
      description: text(0, 300),
      keywords: text(0, 60),
      booking: fc.constant(undefined),
    });

    it('comes back in with nothing changed, whatever was written', async () => {
      const { community, download, check, problems } = await openImportDesk(server);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(someService, fc.boolean()), { minLength: 1, maxLength: 8 }),
          async (services) => {
            for (const [n, [details, isNumbered]] of services.entries()) {
              await keep(
                community.id,
                { ...details, locationName: cut(`${n}${details.locationName}`, 40) },
                isNumbered ? `=${n}` : null,
              );
            }
            const report = await check((await download('services.xlsx')).bytes);
            if (report.badRows > 0) throw new Error(JSON.stringify(await problems(report.id)));
            expect(report).toMatchObject({ state: 'checked', fresh: 0, changed: 0, same: report.rows });
          },
        ),
        { numRuns: 10 },
      );
    });
  });

  describe('by the open standard', () => {
    const NOON = new Date('2026-11-23T04:00:00Z');
    const unpack = (bytes: Uint8Array) =>
      Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));

    it('no text of it is taken for a formula, and numbers stay numbers', async () => {
      const { community, download } = await openImportDesk(server);
      const evil = { name: '=HYPERLINK("http://x","y")', organizationName: '+cmd|x', address: '-1+1', keywords: '' };
      await keep(community.id, { ...evil, locationName: '@SUM(A1)', description: '\t=1', longitudeE6: -73_500_000 });
      const files = unpack((await download('hsds.zip')).bytes);
      const cells = Object.entries(files)
        .filter(([path]) => path.endsWith('.csv'))
        .flatMap(([, text]) => Papa.parse<string[]>(text).data.flat());
      expect(cells.filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell))).toEqual([]);
      expect(cells).toEqual(expect.arrayContaining([`'${evil.name}`, "'+cmd|x", "'-1+1", '-73.5']));
    });

    async function makeCircle() {
      const desk = await openImportDesk(server);
      const { id: communityId } = desk.community;
      const ids = [
        await keep(communityId),
        await keep(communityId, {
          name: '全天药店',
          category: 'medical',
          facility: null,
          openingHours: '24/7',
          isFree: true,
          cost: null,
          documents: [],
          phones: [],
        }),
        await keep(communityId, {
          name: '夜宵',
          openingHours: 'Mo-Su 18:00-02:00',
          cost: null,
          eligibility: null,
          isWheelchairAccessible: false,
          accessibility: null,
          locationName: '夜市',
          description: '',
        }),
        await keep(communityId, {
          name: '"月初,办事"',
          category: 'government',
          facility: null,
          openingHours: 'Jan-Mar Mo 09:00-12:00',
          description: '一行\n又一行',
        }),
        await keep(communityId, { name: '没写时间', openingHours: null }),
      ];
      await database.inTransaction(async (tx) => {
        await tx.update(ServiceAtLocation, { id: ids[0]! }, { checkedAt: new Date('2026-11-20T18:00:00Z') });
        const notice = { kind: 'renovation' as const, byId: desk.worker.id, createdAt: clock.now(), removedAt: null };
        await tx.insert(ServiceNotice, {
          id: newId(),
          serviceId: ids[0]!,
          fromDay: '2026-11-22',
          untilDay: '2026-11-24',
          ...notice,
        });
        await tx.insert(ServiceNotice, {
          id: newId(),
          serviceId: ids[1]!,
          fromDay: '2026-11-25',
          untilDay: '2026-11-25',
          ...notice,
        });
      });
      clock.set(NOON);
      return { desk, files: unpack((await desk.download('hsds.zip')).bytes) };
    }

    const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true }).data;

    it('fills tables with the fields of HSDS, all that it requires, and links that lead somewhere', async () => {
      const { files } = await makeCircle();
      const described = JSON.parse(files['datapackage.json']!) as {
        profile: string;
        resources: {
          name: string;
          path: string;
          schema: { fields: { name: string }[]; foreignKeys: { fields: string; reference: { resource: string } }[] };
        }[];
      };
      expect(described.profile).toBe('tabular-data-package');
      expect(Object.keys(files).sort()).toEqual(
        ['datapackage.json', 'services.json', ...described.resources.map(({ path }) => path)].sort(),
      );
      const ids = new Map(
        described.resources.map(({ name, path }) => [name, new Set(rowsOf(files[path]!).map(({ id }) => id))]),
      );
      for (const { name, path, schema } of described.resources) {
        const table = hsds[name as HsdsObject];
        const rows = rowsOf(files[path]!);
        const names = schema.fields.map((field) => field.name);
        expect(path).toBe(table.path);
        expect(names.filter((field) => !(field in table.fields))).toEqual([]);
        expect([...table.required, ...(table.tabularRequired ?? [])].filter((field) => !names.includes(field))).toEqual(
          [],
        );
        expect(ids.get(name)!.size).toBe(rows.length);
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          expect(Object.keys(row)).toEqual(names);
          for (const field of [...table.required, ...(table.tabularRequired ?? [])]) expect(row[field]).not.toBe('');
          for (const [field, value] of Object.entries(row))
            if (value !== '')
              expect([name, field, value, isHsdsValue(table.fields[field]!, value)]).toEqual([
                name,
                field,
                value,
                true,
              ]);
          for (const { fields, reference } of schema.foreignKeys)
            if (row[fields]) expect(ids.get(reference.resource)!.has(row[fields])).toBe(true);
        }
      }
    });

    it('nests the same as objects of HSDS', async () => {
      const { files } = await makeCircle();
      const services = JSON.parse(files['services.json']!) as Record<string, unknown>[];
      expect(services).toHaveLength(5);
      /** Every object within: only fields HSDS knows, of the kind it wants, and all it requires. */
      const assertObject = (kind: HsdsObject, object: Record<string, unknown>): void => {
        const { fields, nested, required } = hsds[kind];
        for (const field of required) expect([kind, field in object]).toEqual([kind, true]);
        for (const [field, value] of Object.entries(object)) {
          const inside = nested?.[field];
          if (!inside)
            expect([kind, field, fields[field] !== undefined && isHsdsValue(fields[field], value)]).toEqual([
              kind,
              field,
              true,
            ]);
          else if (inside.isList) (value as Record<string, unknown>[]).forEach((one) => assertObject(inside.kind, one));
          else assertObject(inside.kind, value as Record<string, unknown>);
        }
      };
      services.forEach((service) => assertObject('service', service));
      expect(services[0]).toMatchObject({
        name: '青石社区食堂',
        status: 'temporarily closed',
        alert: '2026-11-22至2026-11-24暂停开放（装修）',
        assured_date: '2026-11-21',
        eligibility_description: '60岁以上居民',
        fees_description: '每餐12元',
        application_process: '可上门',
        organization: { name: '青石养老中心' },
        phones: [{ number: '0731-55550101' }, { number: '+86 138 5555 1001' }],
        required_documents: [{ document: '身份证' }, { document: '助餐卡' }],
        attributes: [
          { link_type: 'category', taxonomy_term: { name: '助餐' } },
          { link_type: 'facility', taxonomy_term: { code: 'community_canteen', taxonomy: 'GB 50180-2018' } },
        ],
        cost_options: [{ currency: 'CNY', amount_description: '每餐12元' }],
        service_at_locations: [
          {
            location: {
              name: '社区服务站',
              latitude: 28.2282,
              longitude: 112.9388,
              addresses: [{ address_1: '青石街18号', city: '青河区', country: 'CN' }],
              accessibility: [{ description: '轮椅可进', details: '北门有坡道' }],
            },
          },
        ],
      });
      // A notice that has not begun yet is told, but the service is open.
      expect(services[1]).toMatchObject({
        status: 'active',
        alert: '2026-11-25至2026-11-25暂停开放（装修）',
        cost_options: [{ amount: 0 }],
      });
    });

    it('says opening hours by weekday, and in words of OpenStreetMap what no week can show', async () => {
      const { files } = await makeCircle();
      const schedules = (JSON.parse(files['services.json']!) as { schedules: object[] }[]).map(
        (service) => service.schedules,
      );
      const weekly = { freq: 'WEEKLY', timezone: 8, interval: 1, wkst: 'MO' };
      const always = 'MO,TU,WE,TH,FR,SA,SU';
      expect(schedules).toMatchObject([
        [
          {
            ...weekly,
            byday: 'MO,TU,WE,TH,FR',
            opens_at: '08:30+08:00',
            closes_at: '12:00+08:00',
            notes: '法定节假日休息',
          },
          {
            ...weekly,
            byday: 'MO,TU,WE,TH,FR',
            opens_at: '14:00+08:00',
            closes_at: '17:30+08:00',
            notes: '法定节假日休息',
          },
          { ...weekly, byday: 'SA', opens_at: '09:00+08:00', closes_at: '12:00+08:00' },
        ],
        [{ ...weekly, byday: always, opens_at: '00:00+08:00', closes_at: '23:59+08:00' }],
        [{ ...weekly, byday: always, opens_at: '18:00+08:00', closes_at: '02:00+08:00' }],
        [{ description: 'Jan-Mar Mo 09:00-12:00' }],
        [],
      ]);
    });

    it('gives everything the same id each time', async () => {
      const { desk, files } = await makeCircle();
      expect(unpack((await desk.download('hsds.zip')).bytes)).toEqual(files);
      const where = { communityId: In([desk.community.id]) };
      expect(await database.read((db) => db.findBy(ServiceAtLocation, where))).toHaveLength(5);
    });
  });
});
