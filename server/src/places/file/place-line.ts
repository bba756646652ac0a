import { placeColumns, type PlaceColumn } from '@yuanli/shared/places/place-file-columns';
import { z } from 'zod';
import type { PlaceRow } from './found-place';

const name = (most: number) => z.string().min(1).max(most);
const empty = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());

/** Degrees of WGS-84 inside China, kept in millionths. */
const degrees = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,3}(\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .transform((value) => Math.round(value * 1_000_000));

const line = z
  .object({
    district: name(40),
    street: name(40),
    community: name(40),
    communityPhone: name(20),
    grid: name(40),
    courtyard: name(40),
    address: name(80),
    plateCode: optional(
      z
        .string()
        .overwrite((code) => code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase())
        .regex(/^[0-9A-Z]{4,8}$/),
    ),
    latitude: optional(degrees(3, 54)),
    longitude: optional(degrees(73, 136)),
    formerCommunity: optional(name(40)),
    formerGrid: optional(name(40)),
    removed: optional(z.enum(['是', '否'])),
  })
  .refine((row) => (row.latitude === undefined) === (row.longitude === undefined), { path: ['latitude'] })
  .refine((row) => row.removed !== '是' || row.plateCode !== undefined, { path: ['plateCode'] })
  .transform(({ latitude, longitude, removed, ...row }): PlaceRow => ({
    ...row,
    isRemoved: removed === '是',
    spot:
      latitude === undefined || longitude === undefined ? undefined : { latitudeE6: latitude, longitudeE6: longitude },
  }));

/** What a line says, or the titles of the columns that cannot be read. */
export function readPlaceLine(cells: Partial<Record<PlaceColumn, string>>): PlaceRow | { wrong: string[] } {
  const parsed = line.safeParse(cells);
  if (parsed.success) return parsed.data;
  return { wrong: [...new Set(parsed.error.issues.map(({ path }) => placeColumns[path[0] as PlaceColumn]))] };
}
