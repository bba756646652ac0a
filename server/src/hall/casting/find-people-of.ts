import { selectPlain, type Tx } from '../../platform/database';

/** Each way a roll knows people by, with where it stands in `person`. */
const ways = [
  { prefix: 'person:', column: 'id' },
  { prefix: 'household:', column: 'householdId' },
  { prefix: 'phone:', column: 'phoneDigest' },
] as const;

const peopleSql = (more: string): string =>
  ways
    .map(
      ({ prefix, column }) =>
        `SELECT person.id AS id FROM vote_link
         JOIN person ON person.${column} = SUBSTR(vote_link.knownBy, ${prefix.length + 1})
         LEFT JOIN vote_turnout ON vote_turnout.voteId = vote_link.voteId AND vote_turnout.entryId = vote_link.entryId
         WHERE vote_link.voteId = ? AND vote_link.knownBy LIKE '${prefix}%' AND person.deletedAt IS NULL AND ${more}`,
    )
    .join(' UNION ');

/** Everybody with a phone who may vote for a line that has not voted: each once, however many lines are theirs. */
export async function findPeopleWhoHaveNotVoted(db: Tx, voteId: string): Promise<string[]> {
  const people = await selectPlain<{ id: string }>(
    db,
    `${peopleSql('vote_turnout.entryId IS NULL')} ORDER BY id`,
    ways.map(() => voteId),
  );
  return people.map(({ id }) => id);
}

/** Who of these still has a line that has not voted. */
export async function filterWhoHaveNotVoted(db: Tx, voteId: string, personIds: readonly string[]): Promise<string[]> {
  const among = `vote_turnout.entryId IS NULL AND person.id IN (${personIds.map(() => '?').join(', ')})`;
  const people = await selectPlain<{ id: string }>(
    db,
    `${peopleSql(among)} ORDER BY id`,
    ways.flatMap(() => [voteId, ...personIds]),
  );
  return people.map(({ id }) => id);
}

/** Everybody with a phone who may vote for this line. */
export async function findPeopleOf(db: Tx, voteId: string, entryId: string): Promise<string[]> {
  const people = await selectPlain<{ id: string }>(
    db,
    `${peopleSql('vote_link.entryId = ?')} ORDER BY id`,
    ways.flatMap(() => [voteId, entryId]),
  );
  return people.map(({ id }) => id);
}
