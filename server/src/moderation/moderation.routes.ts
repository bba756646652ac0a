import { moderationEndpoints as endpoints } from '@yuanli/shared/moderation/moderation.endpoints';
import * as schema from '@yuanli/shared/moderation/moderation.schema';
import type { Routes } from '../platform/http';
import { clearFlagged, refuseFlagged } from './decide-flagged';
import { findFlagged } from './find-flagged';
import { presentFlagged } from './flagged.presenter';

export function addModerationRoutes({ signedIn }: Routes): void {
  signedIn.read(endpoints.findFlagged, schema.findFlagged, async (db, actor, input) => {
    const { items, nextCursor } = await findFlagged(db, actor, input);
    return { items: items.map(presentFlagged), nextCursor };
  });
  signedIn.write(endpoints.clearFlagged, schema.clearFlagged, clearFlagged);
  signedIn.write(endpoints.refuseFlagged, schema.refuseFlagged, refuseFlagged);
}
