import { formatFullMoment } from '@yuanli/shared/format-date';
import { formatHeads, unitOf } from '@yuanli/shared/hall/format-amount';
import { formatHomes } from '@yuanli/shared/hall/format-homes';
import type * as schema from '@yuanli/shared/hall/casting.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { FileAnswer } from '../../platform/http';
import { streamPdf } from '../../platform/pdf';
import { ensure } from '../../platform/refusal';
import { assertOpen } from '../casting/assert-open';
import { gridsToKnock } from '../casting/casting.policy';
import type { HallDeps } from '../hall-deps';
import { loadVote } from '../votes/load-vote';
import { canKnockSomewhere } from '../votes/vote.policy';
import { findOwnGrids } from '../votes/vote.presenter';
import { drawDoorList, type Stair } from './draw-door-list';
import { findLinesToVisit, findStairs, type LineToVisit } from './lines-to-visit';

/** 上门名单: the doors that have not voted, for a round with paper and pen. Says who has not voted, so each print is written down. */
export async function getDoorList(
  { database }: HallDeps,
  actor: Actor,
  { voteId }: schema.GetDoorListInput,
): Promise<FileAnswer> {
  const list = await database.inTransaction(async (tx) => {
    const vote = await loadVote(tx, actor, voteId);
    const grids = gridsToKnock(actor, vote);
    ensure(canKnockSomewhere(actor, vote, await findOwnGrids(tx, actor, vote.communityId)), 'request.not_allowed');
    assertOpen(vote);
    const lines = await findLinesToVisit(tx, voteId, grids);
    await recordAudit(tx, actor, 'vote.door_list_printed', voteId, { lines: lines.length });
    return {
      title: vote.title,
      until: formatFullMoment(vote.closesAt),
      printedAt: formatFullMoment(clock.now()),
      left: formatHeads(vote.electorate, lines.length),
      unit: unitOf(vote.electorate),
      stairs: groupByStair(lines, await findStairs(tx, lines)),
    };
  });
  const name = `上门名单-${list.title}`;
  return { contentType: 'application/pdf', body: await streamPdf(name, drawDoorList(list)), fileName: `${name}.pdf` };
}

/** Neighbours on one staircase stand together, whatever owns a second home elsewhere beside its first. */
function groupByStair(lines: readonly LineToVisit[], stairOf: ReadonlyMap<string, string>): Stair[] {
  const stairs = new Map<string, Stair>();
  for (const { label, homeIds } of lines) {
    const name = stairOf.get(homeIds[0] ?? '') ?? '';
    const stair = stairs.get(name) ?? { name, doors: [] };
    const [first, ...others] = formatHomes(label).split('、');
    const door = name && first!.startsWith(name) ? first!.slice(name.length) : first!;
    stair.doors.push([door, ...others].join('、'));
    stairs.set(name, stair);
  }
  return [...stairs.values()];
}
