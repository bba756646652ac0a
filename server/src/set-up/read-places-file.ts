import Papa from 'papaparse';
import { z } from 'zod';
import type { PlaceRow } from '../places/found-place';

/** One line of the file: the courtyard, and the phone of the community's first worker where it is known. */
export interface SetUpRow extends PlaceRow {
  workerPhone?: string | undefined;
}

const name = (most: number) => z.string().trim().min(1).max(most);
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Degrees of WGS-84 inside China, kept in millionths. */
const degrees = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}(\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .transform((value) => Math.round(value * 1_000_000));

const line = z
  .object({
    区: name(40),
    街道: name(40),
    社区: name(40),
    社区电话: name(20),
    网格: name(40),
    院落: name(40),
    地址: name(80),
    牌子编号: optional(z.string().regex(/^[0-9A-Z]{4,8}$/)),
    社区工作者手机号: optional(z.string().regex(/^1[3-9]\d{9}$/)),
    纬度: optional(degrees(3, 54)),
    经度: optional(degrees(73, 136)),
  })
  .refine((row) => (row.纬度 === undefined) === (row.经度 === undefined), { path: ['纬度和经度'] })
  .transform((row): SetUpRow => ({
    district: row.区,
    street: row.街道,
    community: row.社区,
    communityPhone: row.社区电话,
    grid: row.网格,
    courtyard: row.院落,
    address: row.地址,
    plateCode: row.牌子编号,
    workerPhone: row.社区工作者手机号,
    spot:
      row.纬度 === undefined || row.经度 === undefined ? undefined : { latitudeE6: row.纬度, longitudeE6: row.经度 },
  }));

/** Reads the CSV of a district's courtyards; throws a list of what is wrong, by line. */
export function readPlacesFile(text: string): SetUpRow[] {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const read = data.map((row) => line.safeParse(row));
  const problems = read.flatMap((row, index) =>
    row.success ? [] : [`第${index + 2}行：${row.error.issues.map(({ path }) => path.join('')).join('、')}填得不对`],
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return read.flatMap((row) => (row.success ? [row.data] : []));
}
