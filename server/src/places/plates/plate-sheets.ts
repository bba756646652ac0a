import type { FindPlatesInput, GetPlateSheetsInput } from '@yuanli/shared/places/places.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Reader } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { type Pdf, streamPdf } from '../../platform/pdf';
import { ensure } from '../../platform/refusal';
import { type CourtyardPlace, findCourtyardPlaces } from '../courtyard-place';
import { findCourtyards } from '../find-courtyards';
import { askForPlateCode, type PlateDeps } from '../get-plate-image';
import { inHumanOrder } from '../in-human-order';
import { canPrintPlate, placesToPrint } from '../place.policy';
import { drawPlate } from './draw-plate';

/** The courtyards of a community whose plates I print. */
export const findPlates = (
  db: Reader,
  actor: Actor,
  input: FindPlatesInput,
): Promise<{ items: CourtyardPlace[]; nextCursor: string | null }> =>
  findCourtyards(db, { ...input, within: placesToPrint(actor) });

/** I print plates to hang, one A4 page each: of some courtyards, or of all I look after. Each print is written down. */
export async function getPlateSheets(
  deps: PlateDeps,
  actor: Actor,
  { communityId, courtyardIds = '' }: GetPlateSheetsInput,
): Promise<FileAnswer> {
  const chosen = courtyardIds.split(',').filter(Boolean);
  const places = await deps.database.inTransaction(async (tx) => {
    const found = chosen.length > 0 ? await findChosen(tx, chosen) : await findAll(tx, actor, communityId);
    ensure(
      found.every((place) => place.communityId === communityId && canPrintPlate(actor, place)),
      'request.not_allowed',
    );
    ensure(found.length > 0, 'request.not_allowed');
    for (const { id } of found) await recordAudit(tx, actor, 'plate.printed', id);
    return found.sort((a, b) => inHumanOrder(a.gridName, b.gridName) || inHumanOrder(a.name, b.name));
  });
  const [{ name, plateCode, communityName }] = places as [CourtyardPlace];
  const title = places.length > 1 ? `${communityName}院落码牌` : `${name}码牌-${plateCode}`;
  return {
    contentType: 'application/pdf',
    body: await streamPdf(title, drawPlates(deps, places)),
    fileName: `${title}.pdf`,
  };
}

async function findChosen(db: Reader, ids: readonly string[]): Promise<CourtyardPlace[]> {
  const places = [...(await findCourtyardPlaces(db, ids)).values()];
  ensure(places.length === new Set(ids).size, 'place.not_found');
  return places;
}

async function findAll(db: Reader, actor: Actor, communityId: string): Promise<CourtyardPlace[]> {
  const all: CourtyardPlace[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await findPlates(db, actor, { communityId, cursor });
    all.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor);
  return all;
}

/** Codes WeChat is asked for at once. */
const AT_ONCE = 6;
/** 200 dots an inch where it is printed. */
const PIXELS = 860;

async function* drawPlates(deps: PlateDeps, places: readonly CourtyardPlace[]): AsyncGenerator<(pdf: Pdf) => void> {
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const some = places.slice(from, from + AT_ONCE);
    const codes = await Promise.all(some.map(({ plateCode }) => askForPlateCode(deps, plateCode, PIXELS)));
    for (const [n, place] of some.entries()) yield (pdf) => drawPlate(pdf, place, codes[n]!);
  }
}
