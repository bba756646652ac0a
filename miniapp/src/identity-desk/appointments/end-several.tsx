import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { roles } from '@yuanli/shared/identity/roles';
import { BulkAct } from '../../parts/staff/bulk-act';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { call } from '../../platform/net/request';

/** A role that somebody holds, as the list of staff shows it. */
export type AppointmentRow = ItemOf<typeof appointmentEndpoints.findAppointments>;

/** 林静的社区工作者身份 */
export const nameOfAppointment = ({ realName, personName, role }: AppointmentRow): string =>
  `${realName ?? personName}的${roles[role]}身份`;

interface EndSeveralProps {
  appointments: readonly AppointmentRow[];
  onDone: () => void;
}

/** The roles of a year that is over, ended together. */
export function EndSeveral({ appointments, onDone }: EndSeveralProps) {
  return (
    <BulkAct
      items={appointments}
      unit="项"
      button="结束多项身份"
      verb="结束身份"
      question={(count) => `要结束这${count}项身份吗？`}
      no="先留着"
      doneWords={(count) => `已结束${count}项身份`}
      isDangerous
      nameOf={nameOfAppointment}
      act={({ id }, idempotencyKey) => call(appointmentEndpoints.endAppointment, { id }, { idempotencyKey })}
      onDone={onDone}
    >
      结束后，他们马上不能再用这些身份办事。以前办过的事都会保留。
    </BulkAct>
  );
}
