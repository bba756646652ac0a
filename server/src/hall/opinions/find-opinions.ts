import { PAGE_SIZE, page } from '../../platform/list';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { speechBlocker } from '../motions/speech-blocker';
import { loadMotion } from '../motions/load-motion';
import { findSupported } from './find-supported';
import { Opinion } from './opinion.entity';
import { presentOpinion } from './opinion.presenter';

type Input = z.output<typeof schema.findOpinions.in>;

/** One column: those with most neighbours behind them first. On the first page also my own that nobody else reads: they wait to be checked, or were refused. */
export async function findOpinions(
  db: Tx,
  actor: Actor | null,
  { motionId, side, cursor }: Input,
): Promise<z.input<typeof schema.findOpinions.out>> {
  const motion = await loadMotion(db, actor, motionId);
  const shown = await after(selectShown(db, motionId, side), cursor)
    .take(PAGE_SIZE + 1)
    .getMany();
  const { items, nextCursor } = page(shown, (last) => `${last.supporters}.${last.id}`);
  const all = [...(actor && !cursor ? await findUnread(db, actor, motionId, side) : []), ...items];
  const viewing = {
    supported: await findSupported(
      db,
      actor,
      all.map(({ id }) => id),
    ),
    maySpeak: (await speechBlocker(db, actor, motion)) === null,
  };
  return {
    items: all.map((opinion) => presentOpinion(actor, opinion, viewing)),
    nextCursor,
  };
}

const findUnread = (db: Tx, actor: Actor, motionId: string, side: Input['side']): Promise<Opinion[]> =>
  db.find(Opinion, {
    where: { motionId, side, authorId: actor.personId, state: In(['checking', 'refused']) },
    order: { id: 'DESC' },
    take: hallLimits.opinionsEach,
  });

const selectShown = (db: Tx, motionId: string, side: Input['side']): SelectQueryBuilder<Opinion> =>
  db
    .createQueryBuilder(Opinion, 'opinion')
    .where('opinion.motionId = :motionId AND opinion.side = :side AND opinion.isShown = :isShown', {
      motionId,
      side,
      isShown: true,
    })
    .orderBy('opinion.supporters', 'DESC')
    .addOrderBy('opinion.id', 'DESC');

/** While neighbours support one, it may move between two pages; nothing is lost by that but its place. */
function after(query: SelectQueryBuilder<Opinion>, cursor: string | undefined): SelectQueryBuilder<Opinion> {
  const [, supporters, id] = /^(\d+)\.(\w{26})$/.exec(cursor ?? '') ?? [];
  if (supporters === undefined) return query;
  return query.andWhere(
    new Brackets((where) =>
      where
        .where('opinion.supporters < :supporters', { supporters: Number(supporters) })
        .orWhere('(opinion.supporters = :supporters AND opinion.id < :id)', { id }),
    ),
  );
}
