import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { roles, type Role } from '@yuanli/shared/identity/roles';
import { ActError } from '../../parts/forms/act-error';
import { FormSteps } from '../../parts/forms/form-steps';
import type { StepProps } from '../../parts/forms/form-step';
import { ReviewRow } from '../../parts/forms/review-row';
import { useSteps } from '../../parts/forms/use-steps';
import { StaffPage } from '../../parts/staff/staff-page';
import { goBack } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { useAct } from '../../platform/net/use-act';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { useDraft } from '../../platform/storage/use-draft';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { formatDay, momentOf, wheelsAt } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import { showToast } from '../../ui/toast';
import { emptyAppointment, emptyInStep, stepsFor, wholeMobile, type AppointDraft } from './appoint-draft';
import { PhoneStep, type Appointee } from './phone-step';
import { CourtyardStep, DepartmentStep, GridStep, WHOLE_COMMUNITY } from './scope-steps';
import '../../parts/staff/two-across.scss';

export default function Appoint() {
  const { me } = useSession();
  const communityId = useDeskCommunity()?.communityId;
  const [round, setRound] = useState(0);
  if (!me || !communityId || me.can.appoint.length === 0)
    return (
      <StaffPage title="登记身份" may={({ appoint }) => appoint.length > 0}>
        <Notice icon="info">登记身份由社区工作者和平台管理员办理，请先在工作台上选一个社区。</Notice>
      </StaffPage>
    );
  return (
    <AppointForm
      key={round}
      communityId={communityId}
      // Operators are made on a page of their own: of the whole platform, a district or a street.
      roleChoice={me.can.appoint.filter((role) => role !== 'operator')}
      onStartAnew={() => setRound(round + 1)}
    />
  );
}

interface AppointFormProps {
  communityId: string;
  /** What this person may make of others. */
  roleChoice: readonly Role[];
  onStartAnew: () => void;
}

/** Whom, what, where and how long, one at a time. */
function AppointForm({ communityId, roleChoice, onStartAnew }: AppointFormProps) {
  const draft = useDraft('appoint', emptyAppointment());
  const { phone, name: called, role, gridId, courtyardId, departmentId, from, until } = draft.values;
  const appoint = useAct(appointmentEndpoints.appoint);
  const { appointee, lookError } = useAppointee(communityId, wholeMobile(phone));
  const isAbove = role === 'street_worker' || role === 'department_officer';
  const { data: above } = useLoad(caseDeskEndpoints.findDepartments, isAbove ? { communityId } : null);
  const department = above?.items.find(({ id }) => id === departmentId);
  const scopes: Partial<Record<Role, string | undefined>> = {
    ...{ grid_worker: gridId, property_manager: courtyardId || communityId },
    ...{ street_worker: above?.street.id, department_officer: department?.id },
  };
  const scopeId = role && role in scopes ? scopes[role] : communityId;
  const send = async () => {
    if (!role || !scopeId) return;
    const answer = await appoint.run({
      phone,
      name: appointee?.person ? undefined : called || undefined,
      role,
      scopeId,
      from: from ? momentOf(from) : undefined,
      until: until ? momentOf(until, '23:59') : undefined,
    });
    if (!answer) return;
    draft.clear();
    showToast(answer.isWaiting ? '已登记，对方绑定手机号时生效' : '已登记，已通知对方');
    await goBack();
  };
  const { name, part, form, goTo } = useSteps({
    steps: stepsFor(role),
    draft,
    act: appoint,
    blockers: (step, values) =>
      step === 'phone' && appointee?.refusedBecause ? { phone: '请换一个手机号' } : emptyInStep(step, values),
    send,
  });
  return (
    <FormSteps title="登记身份" tone="indigo" form={form} lastWord="登记身份" onStartAnew={onStartAnew}>
      {name === 'phone' && <PhoneStep {...part} appointee={appointee} lookError={lookError} />}
      {name === 'role' && (
        <View className="two-across">
          <Choice
            label="身份"
            isCompact
            tone="indigo"
            options={roleChoice.map((value) => ({ value, label: roles[value] }))}
            value={role || undefined}
            onChange={(value) => part.set('role', value)}
            error={part.errors.role}
          />
        </View>
      )}
      {name === 'grid' && <GridStep {...part} />}
      {name === 'courtyard' && <CourtyardStep {...part} />}
      {name === 'department' && <DepartmentStep {...part} departments={above?.items} />}
      {name === 'dates' && (
        <>
          <DatesStep {...part} />
          <Card isList>
            <ReviewRow label="给谁" value={formatWhom(phone, called, appointee)} onChange={() => goTo('phone')} />
            <ReviewRow label="身份" value={role ? roles[role] : ''} onChange={() => goTo('role')} />
            {isAbove && (
              <ReviewRow
                label={department ? '部门' : '街道'}
                value={department?.name ?? above?.street.name ?? ''}
                onChange={() => goTo(department ? 'department' : 'role')}
              />
            )}
            {role === 'property_manager' && (
              <ReviewRow
                label="院子"
                value={courtyardId ? draft.values.courtyardName : WHOLE_COMMUNITY}
                onChange={() => goTo('courtyard')}
              />
            )}
            {role === 'grid_worker' && (
              <ReviewRow label="网格" value={draft.values.gridName} onChange={() => goTo('grid')} />
            )}
          </Card>
        </>
      )}
      <ActError error={appoint.error} />
    </FormSteps>
  );
}

/** Looks up each whole number once. */
function useAppointee(communityId: string, phone: string | undefined) {
  const look = useAct(appointmentEndpoints.lookUpAppointee);
  const [found, setFound] = useState<Appointee & { phone: string }>();
  useEffect(() => {
    setFound(undefined);
    look.forgetError();
    if (phone) void look.run({ communityId, phone }).then((answer) => setFound(answer && { ...answer, phone }));
  }, [phone]);
  return { appointee: found?.phone === phone ? found : undefined, lookError: look.error };
}

const formatWhom = (phone: string, called: string, appointee: Appointee | undefined): string =>
  [
    appointee?.rollNames[0],
    appointee?.person ? `“${appointee.person.name}”` : called,
    phone,
    !appointee?.person && '等本人绑定手机号',
  ]
    .filter(Boolean)
    .join(' · ');

function DatesStep({ draft: { from, until }, set, errors }: StepProps<AppointDraft>) {
  const today = wheelsAt(Date.now()).day;
  return (
    <View className="y-stack">
      <DateTime
        label="开始日期"
        kind="date"
        isOptional
        hint="不选就从现在开始"
        value={from}
        words={from && formatDay(momentOf(from))}
        from={today}
        onChange={(day) => set('from', day)}
        error={errors.from}
      />
      <DateTime
        label="结束日期"
        kind="date"
        isOptional
        hint="不选就一直有效，随时可以结束"
        value={until}
        words={until && formatDay(momentOf(until))}
        from={from || today}
        onChange={(day) => set('until', day)}
        error={errors.until}
      />
    </View>
  );
}
