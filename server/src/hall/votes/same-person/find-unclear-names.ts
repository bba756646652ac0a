import type * as schema from '@yuanli/shared/hall/votes.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findNicknames } from '../../../identity';
import { findRollHomes } from '../../../places';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit';
import { clock } from '../../../platform/clock';
import type { Tx } from '../../../platform/database';
import { ensureAllowed } from '../../../platform/refusal';
import { findSaid, findUnclearNames, knowPeople } from '../roll/roll-people';
import { countsAs } from '../setup/find-electorate-problems';
import { canRunVote } from '../vote.policy';

/** Names at once; those not settled come first, so the rest comes up as they are. */
const MOST = 100;

/** Names that stand in several homes of the roll and somewhere without a phone, with what staff have said of them. A look at names, written down. */
export async function lookAtUnclearNames(
  tx: Tx,
  actor: Actor,
  { communityId, electorate }: schema.FindUnclearNamesInput,
): Promise<schema.FindUnclearNamesAnswer> {
  ensureAllowed(canRunVote(actor, { communityId }), communityRoles);
  const homes = await findRollHomes(tx, { communityId, courtyardIds: [] });
  const said = await findSaid(tx, communityId);
  const counts = countsAs(electorate, clock.now())!;
  const names = findUnclearNames(homes, knowPeople(said), counts).sort(
    (one, other) => Number(other.isOpen) - Number(one.isOpen) || one.name.localeCompare(other.name, 'zh'),
  );
  await recordAudit(tx, actor, 'roll.unclear_names_looked_at', communityId, { electorate, names: names.length });
  const by = await findNicknames(
    tx,
    said.map(({ saidById }) => saidById),
  );
  const shown = names.slice(0, MOST).map((name) => {
    const about = new Set(name.homes.flatMap((home) => home.said?.id ?? []));
    return {
      name: name.name,
      isOpen: name.isOpen,
      homes: name.homes.map(({ id, label, hasPhone }) => ({ id, label, hasPhone })),
      said: said
        .filter(({ id }) => about.has(id))
        .map(({ id, householdIds, isSame, evidence, saidById, saidAt }) => ({
          ...{ id, householdIds, isSame, evidence, saidAt },
          saidBy: by.get(saidById) ?? '',
        })),
    };
  });
  return { items: shown, open: names.filter(({ isOpen }) => isOpen).length };
}
