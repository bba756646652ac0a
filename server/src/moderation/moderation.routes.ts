import { moderationEndpoints as endpoints } from '@yuanli/shared/moderation/moderation.endpoints';
import * as schema from '@yuanli/shared/moderation/moderation.schema';
import { findNicknames } from '../identity';
import type { Routes } from '../platform/http';
import { clearFlagged, refuseFlagged } from './decide-flagged';
import { countFlagged, findFlagged } from './find-flagged';
import { presentFlagged } from './flagged.presenter';

export function addModerationRoutes({ signedIn }: Routes): void {
  signedIn.read(endpoints.findFlagged, schema.findFlagged, async (db, actor, input) => {
    const { items, nextCursor } = await findFlagged(db, actor, input);
    const deciders = await findNicknames(
      db,
      items.flatMap(({ check }) => check.decidedById ?? []),
    );
    const waiting = await countFlagged(db, actor);
    return { items: items.map((item) => presentFlagged(item, deciders)), nextCursor, waiting };
  });
  signedIn.write(endpoints.clearFlagged, schema.clearFlagged, clearFlagged);
  signedIn.write(endpoints.refuseFlagged, schema.refuseFlagged, refuseFlagged);
}
