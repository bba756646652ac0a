import type { Appointment } from './appointment.entity';

type Names = ReadonlyMap<string, string>;

export const presentAppointment = (
  { id, personId, role, scopeId, startsAt, endsAt, appointedById }: Appointment,
  nicknames: Names,
  scopeNames: Names,
) => ({
  id,
  personId,
  personName: nicknames.get(personId) ?? '',
  role,
  scopeId,
  scopeName: scopeNames.get(scopeId) ?? '',
  from: startsAt,
  until: endsAt,
  appointedByName: appointedById ? (nicknames.get(appointedById) ?? '') : '平台',
});
