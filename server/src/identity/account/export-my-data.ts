import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { Appointment } from '../appointments/appointment.entity';
import { findMe } from '../people/find-me';
import type { IdentityDeps } from '../identity-deps';
import { Session } from '../sessions/session.entity';
import { VerificationRequest } from '../verification/verification-request.entity';

/** Everything we keep about me, in all services, as JSON (PIPL Art. 45). */
export async function exportMyData(
  db: Reader,
  { personId }: Actor,
  { exporters }: Pick<IdentityDeps, 'exporters'>,
): Promise<Record<string, unknown>> {
  const parts: Record<string, unknown>[] = [await exportIdentity(db, personId)];
  for (const exporter of exporters) parts.push(await exporter(db, personId));
  return Object.assign({}, ...parts) as Record<string, unknown>;
}

async function exportIdentity(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const { person, courtyards, householdLabel, scopeNames } = await findMe(db, personId);
  const order = { id: 'ASC' } as const;
  const sessions = await db.find(Session, { where: { personId }, order });
  const requests = await db.find(VerificationRequest, { where: { personId }, order });
  const appointments = await db.find(Appointment, { where: { personId }, order });
  const { id, openid, unionid, nickname, nicknameWaiting, avatarPictureId, phone, verifiedAt, createdAt } = person;
  return {
    person: {
      id,
      openid,
      unionid,
      nickname,
      nicknameWaiting,
      avatarPictureId,
      phone,
      householdLabel,
      verifiedAt,
      createdAt,
    },
    courtyards: courtyards.map(({ name, communityName }) => ({ name, communityName })),
    sessions: sessions.map(({ kind, device, startedAt, lastUsedAt, endedAt }) => ({
      kind,
      device,
      startedAt,
      lastUsedAt,
      endedAt,
    })),
    verificationRequests: requests.map(({ realName, note, status, declineReason, askedAt, decidedAt }) => ({
      realName,
      note,
      status,
      declineReason,
      askedAt,
      decidedAt,
    })),
    appointments: appointments.map(({ role, scopeId, startsAt, endsAt }) => ({
      role,
      scopeName: scopeNames.get(scopeId),
      startsAt,
      endsAt,
    })),
  };
}
