import { promisify } from 'node:util';
import { type AsyncZippable, strToU8, zip } from 'fflate';
import { dayInChina } from '@yuanli/shared/china-time';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findPlaceNames, placeChain } from '../../../places';
import type { Actor } from '../../../platform/actor';
import { clock } from '../../../platform/clock';
import type { Database, Reader } from '../../../platform/database';
import type { FileAnswer } from '../../../platform/http';
import { ensureAllowed } from '../../../platform/refusal';
import { writeCsv } from '../../../platform/sheets';
import { findLiveNotices } from '../../services/live-notices';
import { canRunDirectory } from '../../services/service.policy';
import { pagesOfServices } from '../pages-of-services';
import { type HsdsField, type HsdsRow, hsdsTableNames, hsdsTables } from './hsds-tables';
import { nestService } from './nest-service';
import { rowsOfService, type Surroundings } from './rows-of-service';
import { taxonomies, taxonomyTerms } from './taxonomies';

const zipFiles = promisify<AsyncZippable, Uint8Array>(zip);

/** Our circle for others, by the open standard: its tables, what is in them, and the same as nested objects. */
export async function exportHsds(
  database: Database,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<FileAnswer> {
  ensureAllowed(canRunDirectory(actor, communityId), communityRoles);
  const surroundings = await database.read((db) => findSurroundings(db, communityId));
  const today = dayInChina(clock.now());
  // By id: several services share an organization and a location.
  const tables = Object.fromEntries(hsdsTableNames.map((name) => [name, new Map<string, HsdsRow>()]));
  const keep = (table: string, rows: readonly HsdsRow[]) =>
    rows.forEach((row) => tables[table]!.set(String(row.id), row));
  keep('taxonomy', taxonomies);
  keep('taxonomy_term', taxonomyTerms);

  const nested: string[] = [];
  for await (const page of pagesOfServices(database, communityId)) {
    const notices = await database.read((db) =>
      findLiveNotices(
        db,
        page.map(({ service }) => service.id),
        today,
      ),
    );
    for (const described of page) {
      const rows = rowsOfService(described, surroundings, notices.get(described.service.id) ?? [], today);
      for (const [table, some] of Object.entries(rows)) keep(table, some);
      nested.push(JSON.stringify(nestService(rows)));
    }
  }

  const files: Record<string, string> = {
    'datapackage.json': JSON.stringify(describePackage(`${surroundings.communityName}生活圈`), null, 2),
    'services.json': `[${nested.join(',\n')}]`,
  };
  for (const name of hsdsTableNames) {
    const { path, fields } = hsdsTables[name];
    files[path] = writeCsv(
      fields.map((field) => field.name),
      [...tables[name]!.values()],
    );
  }
  const packed = await zipFiles(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)])),
  );
  return { contentType: 'application/zip', body: Buffer.from(packed), fileName: '生活圈HSDS.zip' };
}

async function findSurroundings(db: Reader, communityId: string): Promise<Surroundings> {
  const [, streetId = '', districtId = ''] = await placeChain(db, communityId);
  const names = await findPlaceNames(db, [communityId, streetId, districtId]);
  return {
    communityName: names.get(communityId)!,
    streetName: names.get(streetId)!,
    districtName: names.get(districtId)!,
  };
}

/** What is in the zip, as a tabular data package says it: each table, its fields, and which belongs to which. */
export const describePackage = (title: string) => ({
  name: 'human_services_data',
  title,
  version: '3.2',
  profile: 'tabular-data-package',
  resources: hsdsTableNames.map((name) => ({
    name,
    path: hsdsTables[name].path,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: hsdsTables[name].fields.map(describeField),
      primaryKey: 'id',
      foreignKeys: hsdsTables[name].fields.flatMap(({ name: fields, refersTo }) =>
        refersTo ? [{ fields, reference: { resource: refersTo, fields: 'id' } }] : [],
      ),
    },
  })),
});

const describeField = ({ name, type, isRequired = false, isId, oneOf }: HsdsField) => ({
  name,
  type,
  ...(isId && { format: 'uuid' }),
  ...(type === 'time' && { format: 'any' }),
  constraints: { required: isRequired, ...(name === 'id' && { unique: true }), ...(oneOf && { enum: oneOf }) },
});
