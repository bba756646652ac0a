import { MoreThanOrEqual } from 'typeorm';
import { presentPicture } from '../pictures';
import { findPlaceNames } from '../places';
import { findByIds, findByIndexes, indexName, type Reader } from '../platform/database';
import { CaseAnswer } from './case-answer.entity';
import { Case } from './case.entity';

export interface JustDoneCase {
  kind: 'case';
  id: string;
  title: string;
  courtyardName: string;
  /** When it was done. */
  at: Date;
  /** What a reporter says of the answer is between them and those who handle it. */
  thanks: null;
  thumbUrl: string | null;
}

/** Troubles of shared space that were solved, and confirmed as such, since a moment; the last first. Nobody is named. */
export async function findJustDoneCases(
  db: Reader,
  communityId: string,
  since: Date,
  most: number,
): Promise<JustDoneCase[]> {
  const rows = await findByIndexes(db, Case, [indexName('case_file', ['communityId', 'closing', 'statusAt', 'id'])], {
    select: { id: true, title: true, courtyardId: true, statusAt: true, answerId: true, isLineChecked: true },
    where: {
      ...{ communityId, closing: 'solved', statusAt: MoreThanOrEqual(since) },
      ...{ outcome: 'solved', publicView: 'answered' },
    },
    order: { statusAt: 'DESC' },
    take: most,
  });
  if (rows.length === 0) return [];
  const names = await findPlaceNames(
    db,
    rows.map(({ courtyardId }) => courtyardId),
  );
  const answers = await findByIds(
    db,
    CaseAnswer,
    rows.flatMap(({ answerId }) => answerId ?? []),
  );
  return rows.map(({ id, title, courtyardId, statusAt, answerId, isLineChecked }) => {
    const answer = answers.get(answerId ?? '');
    const picture = isLineChecked && answer?.pictureIds[0];
    return {
      ...{ kind: 'case', id, title, courtyardName: names.get(courtyardId) ?? '', thanks: null },
      at: answer?.happenedAt ?? statusAt,
      thumbUrl: picture ? presentPicture(picture).thumbUrl : null,
    };
  });
}
