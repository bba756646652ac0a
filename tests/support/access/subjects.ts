import { selectPlain, type Reader } from '../../../server/src/platform/database';

/** Of what kind the `:id` of a path is: the first that fits. */
const tableOf: readonly [RegExp, string][] = [
  [/cases\/rules/, 'case_rule'],
  [/cases\/repair-promises/, 'repair_promise'],
  [/cases\/templates/, 'case_template'],
  [/directory\/(guide-)?imports|(roll|place)-imports/, 'file_import'],
  [/directory\/bookings/, 'service_booking'],
  [/directory\/guides/, 'service_guide'],
  [/directory\/services/, 'service_at_location'],
  [/gifts\/redemptions/, 'redemption'],
  [/gifts/, 'gift'],
  [/hall\/ideas/, 'idea'],
  [/hall\/motions/, 'motion'],
  [/hall\/votes/, 'vote'],
  [/hall\/opinions/, 'opinion'],
  [/hall\/positions/, 'motion_position'],
  [/hall\/evaluations/, 'motion_evaluation'],
  [/hall\/paper-objections/, 'vote_objection'],
  [/hall\/papers/, 'vote_paper'],
  [/hall\/same-persons/, 'same_person'],
  [/identity\/appointments/, 'appointment'],
  [/identity\/invitations/, 'invitation'],
  [/identity\/handovers/, 'handover'],
  [/identity\/verification-requests/, 'verification_request'],
  [/moderation\/flagged/, 'moderation_check'],
  [/party-points\/entries/, 'party_points_entry'],
  [/party-points\/keepers/, 'party_points_keeper'],
  [/pictures/, 'picture'],
  [/recordings/, 'recording'],
  [/places\/roll-homes/, 'household'],
  [/places\/courtyards/, 'courtyard'],
  [/places\/tree/, 'courtyard'],
  [/points\/adjustments/, 'points_adjustment'],
  [/volunteering\/activities/, 'activity'],
  [/volunteering\/certificates/, 'certificate'],
  [/volunteering\/objections/, 'record_objection'],
  [/volunteering\/posts/, 'post'],
  [/volunteering\/records/, 'service_record'],
  [/volunteering\/seats/, 'seat'],
  [/volunteering\/shifts/, 'shift'],
  [/messages/, 'inbox_message'],
  [/wishes/, 'wish'],
];

/** Where ids with a name of their own are found. */
const namedIds: Record<string, string> = {
  serviceId: 'service_at_location',
  counterId: 'service_at_location',
  noticeId: 'service_notice',
  motionId: 'motion',
  voteId: 'vote',
  entryId: 'vote_entry',
  activityId: 'activity',
  postId: 'post',
  shiftId: 'shift',
  seatId: 'seat',
  branchId: 'party_branch',
  memberId: 'household_member',
  appointmentId: 'appointment',
  giftId: 'gift',
};

/** How rows without a column `communityId` are found in one. */
const within: Record<string, string> = {
  appointment: "communityId = ? AND role = 'party_member'",
  courtyard: 'communityId = ?',
  household: `buildingId IN (SELECT building.id FROM building INNER JOIN courtyard ON courtyard.id = building.courtyardId
    WHERE courtyard.communityId = ?)`,
  household_member: `householdId IN (SELECT household.id FROM household INNER JOIN building ON building.id = household.buildingId
    INNER JOIN courtyard ON courtyard.id = building.courtyardId WHERE courtyard.communityId = ?)`,
  inbox_message: '? IS NOT NULL',
  motion_evaluation: 'motionId IN (SELECT id FROM motion WHERE communityId = ?)',
  motion_position: 'motionId IN (SELECT id FROM motion WHERE communityId = ?)',
  party_points_entry: 'branchId IN (SELECT id FROM party_branch WHERE communityId = ?)',
  party_points_keeper: 'branchId IN (SELECT id FROM party_branch WHERE communityId = ?)',
  picture: '? IS NOT NULL',
  recording: '? IS NOT NULL',
  post: 'activityId IN (SELECT id FROM activity WHERE communityId = ?)',
  // A place of the circle; items of its counters are service_guide.
  service_at_location: 'communityId = ? AND counterId IS NULL',
  service_notice: 'serviceId IN (SELECT id FROM service_at_location WHERE communityId = ?)',
  // Who may is asked after whether it is open.
  vote: "communityId = ? AND state = 'open'",
  vote_entry: "voteId IN (SELECT id FROM vote WHERE communityId = ? AND state = 'open')",
  vote_paper: 'voteId IN (SELECT id FROM vote WHERE communityId = ?)',
  handover: '? IS NOT NULL',
};

/** The id of a row of this table in the community; undefined where the demo has none. */
async function findOne(db: Reader, table: string, communityId: string): Promise<string | undefined> {
  const where = within[table] ?? 'communityId = ?';
  const [row] = await selectPlain<{ id: string }>(
    db,
    `SELECT id FROM ${table} WHERE ${where} ORDER BY id DESC LIMIT 1`,
    [communityId],
  );
  return row?.id;
}

/** The things of a community that a path can name, by the name the input has for them. */
export async function findNamed(db: Reader, communityId: string): Promise<Record<string, string | undefined>> {
  const found: Record<string, string | undefined> = {};
  for (const [name, table] of Object.entries(namedIds)) found[name] = await findOne(db, table, communityId);
  return found;
}

/** What the `:id` of a path stands for. */
export async function findSubject(db: Reader, path: string, communityId: string): Promise<string | undefined> {
  const table = tableOf.find(([pattern]) => pattern.test(path))?.[1];
  return table && findOne(db, table, communityId);
}
