import { readPhone } from '@yuanli/shared/phone';
import { z } from 'zod';
import { nameColumns, readWholeSheet } from '../platform/sheets';
import type { PlaceRow } from '../places/file/found-place';

/** One line of the file: the courtyard, and the phone of the community's first worker where it is known. */
export interface SetUpRow extends PlaceRow {
  workerPhone?: string | undefined;
  /** The courtyard is no place of its own any more. */
  isRemoved: boolean;
}

const titles = {
  district: '区',
  street: '街道',
  community: '社区',
  communityPhone: '社区电话',
  grid: '网格',
  courtyard: '院子',
  address: '地址',
  plateCode: '牌子编号',
  workerPhone: '社区工作者手机号',
  latitude: '纬度',
  longitude: '经度',
  formerCommunity: '原社区',
  formerGrid: '原网格',
  removed: '撤销',
} as const;
type Column = keyof typeof titles;
const required: readonly Column[] = [
  'district',
  'street',
  'community',
  'communityPhone',
  'grid',
  'courtyard',
  'address',
];

const MOST_LINES = 5_000;

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
    workerPhone: optional(
      z
        .string()
        .overwrite((phone) => readPhone(phone)?.number ?? phone)
        .regex(/^1[3-9]\d{9}$/),
    ),
    latitude: optional(degrees(3, 54)),
    longitude: optional(degrees(73, 136)),
    formerCommunity: optional(name(40)),
    formerGrid: optional(name(40)),
    removed: optional(z.enum(['是', '否'])),
  })
  .refine((row) => (row.latitude === undefined) === (row.longitude === undefined), { path: ['latitude'] })
  .refine((row) => row.removed !== '是' || row.plateCode !== undefined, { path: ['plateCode'] })
  .transform(({ latitude, longitude, removed, ...row }): SetUpRow => ({
    ...row,
    isRemoved: removed === '是',
    spot:
      latitude === undefined || longitude === undefined ? undefined : { latitudeE6: latitude, longitudeE6: longitude },
  }));

/** Reads a district's courtyards, CSV in any encoding or XLSX; throws a list of what is wrong, by line. */
export async function readPlacesFile(file: Uint8Array): Promise<SetUpRow[]> {
  const columns = nameColumns<Column>({ titles, alsoCalled: { courtyard: ['院落', '小区'] }, required });
  const { lines } = await readWholeSheet(file, MOST_LINES + 1);
  const named = lines.flatMap((one) => columns.take(one) ?? []);
  const missing = columns.missing();
  if (missing) throw new Error(missing);
  if (lines.length > MOST_LINES) throw new Error(`文件超过${MOST_LINES}行，请拆成几份`);
  const read = named
    .filter(({ cells }) => Object.values(cells).some(Boolean))
    .map(({ row, cells }) => ({ row, parsed: line.safeParse(cells) }));
  const problems = read.flatMap(({ row, parsed }) => {
    if (parsed.success) return [];
    const wrong = new Set(parsed.error.issues.map(({ path }) => titles[path[0] as Column]));
    return [`第${row}行：${[...wrong].join('、')}填得不对`];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []));
}
