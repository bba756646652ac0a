import { page, PAGE_SIZE } from '../../platform/list';
import { LessThan } from 'typeorm';
import type { z } from 'zod';
import type { MotionStage } from '@yuanli/shared/hall/motion-stages';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { findVotesOf } from './find-votes-of';
import { presentMotionCard } from './motion-card.presenter';
import { Motion } from './motion.entity';

type Search = z.output<typeof schema.findMotions.in>;

/** What a resident can do most about comes first. */
const byUrgency: MotionStage[] = ['voting', 'gathering', 'deliberating', 'evaluating', 'carrying_out'];

/** What is talked about in a community, stage by stage and each from the newest; or what is archived. */
export async function findMotions(
  db: Tx,
  _actor: Actor | null,
  search: Search,
): Promise<z.input<typeof schema.findMotions.out>> {
  const found = await walk(db, search);
  const { items, nextCursor } = page(found, (last) => `${last.stage}.${last.id}`);
  const votes = await findVotesOf(
    db,
    items.filter(({ stage }) => stage === 'voting').map(({ id }) => id),
  );
  return {
    items: items.map((motion) => presentMotionCard(motion, votes.get(motion.id) ?? null)),
    nextCursor,
  };
}

/** Each stage walks its own index down from the cursor, and only as far as the page still needs. */
async function walk(db: Tx, search: Search): Promise<Motion[]> {
  const stages = stagesOf(search);
  const [stageOfCursor, id] = (search.cursor ?? '').split('.');
  const start = Math.max(
    0,
    stages.findIndex((stage) => stage === stageOfCursor),
  );
  const found: Motion[] = [];
  for (const stage of stages.slice(start)) {
    const rows = await findIn(
      db,
      search,
      stage,
      stage === stageOfCursor ? id : undefined,
      PAGE_SIZE + 1 - found.length,
    );
    found.push(...rows);
    if (found.length > PAGE_SIZE) break;
  }
  return found;
}

function stagesOf({ view, stage }: Search): MotionStage[] {
  const all: MotionStage[] = view === 'archive' ? ['archived'] : byUrgency;
  return stage ? all.filter((one) => one === stage) : all;
}

/** A text is looked for among the motions of one community only: a few dozen a year, found through the index before any text is compared. */
function findIn(
  db: Tx,
  { communityId, q }: Search,
  stage: MotionStage,
  before: string | undefined,
  most: number,
): Promise<Motion[]> {
  const where = { communityId, stage, isShown: true, ...(before && { id: LessThan(before) }) };
  const query = db.createQueryBuilder(Motion, 'motion').where(where);
  if (q)
    query.andWhere('(INSTR(LOWER(motion.title), :q) > 0 OR INSTR(LOWER(motion.summary), :q) > 0)', {
      q: q.toLowerCase(),
    });
  return query.orderBy('motion.id', 'DESC').limit(most).getMany();
}
