import { z } from 'zod';
import { cursor, id, pageOf, text } from '../schema-parts';

/** As typed by hand (small letters, spaces, full-width from a Chinese keyboard) or as the scene of a scanned code carries it. */
const asPrinted = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
const plateCode = z
  .string()
  .overwrite(asPrinted)
  .regex(/^[0-9A-Z]{4,8}$/, '牌子编号是4到8位字母和数字')
  .meta({ title: '牌子编号' });

const courtyard = z.object({
  id,
  name: z.string(),
  address: z.string(),
  /** As printed on the plate, so that people can compare. */
  plateCode: z.string(),
  buildingCount: z.number().int(),
  gridId: id,
  gridName: z.string(),
  communityId: id,
  communityName: z.string(),
  communityPhone: z.string(),
  streetName: z.string(),
  /** False: the community is being prepared, and nobody joins yet. */
  isOpened: z.boolean(),
  /** WGS-84; null until someone has said where it lies. */
  latitudeE6: z.number().int().nullable(),
  longitudeE6: z.number().int().nullable(),
});

export const getPlate = { in: z.object({ code: plateCode }), out: courtyard };
export const getCourtyard = { in: z.object({ id }), out: courtyard };
export const findCourtyards = {
  in: z.object({ q: text('名称', 20, 0).optional(), communityId: id.optional(), cursor }),
  out: pageOf(courtyard),
};

/** The one who stands at the plate says where it hangs, WGS-84. */
export const setCourtyardSpot = {
  in: z.object({
    id,
    latitudeE6: z.number().int().min(3_000_000).max(54_000_000).meta({ title: '纬度' }),
    longitudeE6: z.number().int().min(73_000_000).max(136_000_000).meta({ title: '经度' }),
  }),
  out: courtyard,
};

/** To ask for verification: buildings and room labels only, no person. */
export const findBuildings = {
  in: z.object({ courtyardId: id }),
  out: z.object({ items: z.array(z.object({ id, name: z.string() })) }),
};
export const findHouseholds = {
  in: z.object({ buildingId: id }),
  out: z.object({ items: z.array(z.object({ id, label: z.string() })) }),
};

/** The plate's mini-program code, as an image to print. */
export const getPlateImage = { in: z.object({ id }), out: z.unknown() };

/** The courtyards of a community that I work for: a grid worker those of the own grids. I may print their plates. */
export const findPlates = {
  in: z.object({ communityId: id, q: text('名称', 20, 0).optional(), cursor }),
  out: pageOf(courtyard),
};
/** One A4 page to hang for each of these courtyards, with commas between their ids; without any, for all whose plates I may print. */
export const getPlateSheets = {
  in: z.object({ communityId: id, courtyardIds: z.string().max(1_400).optional().meta({ title: '院子' }) }),
  out: z.unknown(),
};

export type FindPlatesInput = z.output<typeof findPlates.in>;
export type GetPlateSheetsInput = z.output<typeof getPlateSheets.in>;
export type SetCourtyardSpotInput = z.output<typeof setCourtyardSpot.in>;
