import { In, IsNull } from 'typeorm';
import { appointmentImportRows } from '@yuanli/shared/identity/appointment-imports.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findNamesOfPhones, Grid, placeChain } from '../../../places';
import { hasRole, type Actor } from '../../../platform/actor';
import { clock } from '../../../platform/clock';
import { digest } from '../../../platform/crypto';
import type { Reader, Tx } from '../../../platform/database';
import type { FileImport, FileImportRow, ImportKind, LineReader, Outcome } from '../../../platform/imports';
import { formatHoles } from '../../../platform/sheets';
import type { IdentityDeps } from '../../identity-deps';
import { Person } from '../../people/person.entity';
import { Appointment, heldKeyOf } from '../appointment.entity';
import { canAppoint } from '../appointment.policy';
import { findGrants } from '../find-role-holders';
import { giveRole, isKeptApart } from '../give-role';
import { Invitation } from '../invitation.entity';
import { invite } from '../invite';
import {
  endOf,
  readLine,
  startOf,
  titles,
  watchConflicts,
  type AppointmentLine,
  type Column,
} from './appointment-line';

type Deps = Pick<IdentityDeps, 'notify'>;

/** Files of roles: one line is one role of one person. */
export const appointmentsImport = (deps: Deps): ImportKind => ({
  kind: 'appointments',
  columns: {
    titles,
    alsoCalled: {
      phone: ['手机', '联系电话', '电话'],
      from: ['开始日期', '起始日期'],
      until: ['结束日期', '截止日期'],
    },
    required: ['phone', 'role'],
  },
  mostRows: appointmentImportRows,
  atOnce: { check: 100, keep: 20, undo: 20 },
  roles: communityRoles,
  may: async (db, actor, communityId) => hasRole(actor, communityRoles, await placeChain(db, communityId)),
  openReader,
  check: checkRows,
  keep: (tx, found, rows) => keepRows(tx, found, rows, deps),
});

/** A spreadsheet may well make dates of these. */
const days: readonly string[] = ['from', 'until'] satisfies Column[];

async function openReader(db: Reader, { communityId }: FileImport): Promise<LineReader> {
  const grids = new Map(
    (await db.findBy(Grid, { communityId, removedAt: IsNull() })).map(({ id, name }) => [name, id]),
  );
  const conflictsOf = watchConflicts();
  let parts = 0;
  return {
    read(named) {
      const read = readLine(named, communityId, grids);
      if (!read) return null;
      const unclear = formatHoles(
        named.holes
          .filter(({ name, why }) => !(why === 'date' && days.includes(name)))
          .map(({ name, why }) => ({ title: titles[name as Column], why })),
      );
      const conflicts = read.problems.length > 0 ? [] : conflictsOf(named.row, read.line);
      return { cells: read.line, part: ++parts, problems: [...unclear, ...read.problems, ...conflicts], remarks: [] };
    },
    finish: () => ({ parts, questions: [], filled: [] }),
  };
}

interface Compared {
  row: FileImportRow;
  line: AppointmentLine;
  person: Person | undefined;
  is: 'fresh' | 'waiting' | 'same';
  problem: string | null;
}

/** What each line would do now. Nobody gives themselves a role by a file either. */
async function compareRows(tx: Tx, { byId }: FileImport, rows: readonly FileImportRow[]): Promise<Compared[]> {
  const good = rows.filter(({ isBad }) => !isBad).map((row) => ({ row, line: row.cells as AppointmentLine }));
  const digests = good.map(({ line }) => digest('phone', line.phone));
  const people = await tx.findBy(Person, { phoneDigest: In(digests) });
  const waiting = await tx.findBy(Invitation, { phoneDigest: In(digests) });
  const now = clock.now();
  const compared: Compared[] = [];
  for (const { row, line } of good) {
    const phoneDigest = digest('phone', line.phone);
    const person = people.find((one) => one.phoneDigest === phoneDigest);
    const [endsAt, startsAt] = [endOf(line), startOf(line) ?? now];
    const heldKey = person && heldKeyOf(person.id, line.role, line.scopeId);
    const held = heldKey ? await tx.findOneBy(Appointment, { heldKey }) : null;
    const isInvited = waiting.some(
      (one) => one.phoneDigest === phoneDigest && one.role === line.role && one.scopeId === line.scopeId,
    );
    const isSame = person ? held !== null && !held.isOverAt(now) : isInvited;
    const wanted = person && { personId: person.id, role: line.role, scopeId: line.scopeId, startsAt, endsAt };
    compared.push({
      ...{ row, line, person, is: isSame ? 'same' : person ? 'fresh' : 'waiting' },
      problem:
        person?.id === byId
          ? '这是您自己的手机号，不能给自己登记身份，请另一位社区工作者登记'
          : endsAt && endsAt <= now && !isSame
            ? '止的日期已经过了'
            : !isSame && wanted && (await isKeptApart(tx, wanted))
              ? '居委会成员不能兼任居务监督委员，请先结束另一项身份'
              : null,
    });
  }
  return compared;
}

/** The dry run. Where the roll has another name beside a number, a wrong figure is likely. */
async function checkRows(tx: Tx, found: FileImport, rows: readonly FileImportRow[]): Promise<Outcome> {
  const compared = await compareRows(tx, found, rows);
  const digests = compared.map(({ line }) => digest('phone', line.phone));
  const names = await findNamesOfPhones(tx, await actorOf(tx, found), found.communityId, digests);
  const problems = compared.flatMap(({ row, line, problem }) => {
    if (problem) return [{ line: row.line, problem, isBad: true }];
    const onRoll = names.get(digest('phone', line.phone));
    const isOther = onRoll && line.name && onRoll !== line.name;
    return isOther ? [{ line: row.line, problem: `住户名册上这个号码是${onRoll}，请核对`, isBad: false }] : [];
  });
  const count = (is: Compared['is']) => compared.filter((one) => one.is === is && !one.problem).length;
  return { figures: { fresh: count('fresh'), waiting: count('waiting'), same: count('same') }, problems };
}

/** Compared anew: someone may have registered a role by hand since the dry run. */
async function keepRows(tx: Tx, found: FileImport, rows: readonly FileImportRow[], deps: Deps): Promise<Outcome> {
  const actor = await actorOf(tx, found);
  const chain = await placeChain(tx, found.communityId);
  for (const { row, line, person, is, problem } of await compareRows(tx, found, rows)) {
    const fail = (why: string): Outcome => ({
      figures: {},
      failedBecause: `前面的行已经登记，第${row.row}行现在不能登记，改好后请重新选择文件：${why}`,
    });
    if (problem) return fail(problem);
    const { role, scopeId, phone, name } = line;
    if (!canAppoint(actor, role, [scopeId, ...chain])) return fail('您现在不能登记这个身份');
    if (is === 'same') continue;
    const about = { role, scopeId, communityId: found.communityId, endsAt: endOf(line) };
    const startsAt = startOf(line);
    const bound = person ?? (await invite(tx, actor, { phone, name, ...about, startsAt }));
    if (!bound) continue;
    const appointment = { personId: bound.id, ...about, startsAt: startsAt ?? clock.now(), appointedById: found.byId };
    await giveRole(tx, actor, appointment, { ...deps, trail: { importId: found.id } });
  }
  return { figures: {} };
}

/** Whoever handed in the file, with what they may do today. */
async function actorOf(tx: Tx, { byId }: FileImport): Promise<Actor> {
  return { personId: byId, sessionId: byId, grants: await findGrants(tx, byId) };
}
