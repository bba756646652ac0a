import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { roles, type Role } from '@yuanli/shared/identity/roles';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { Notice } from '../../ui/notice';
import { momentOf, formatDay, wheelsAt } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { PersonOfPhone } from '../../parts/staff/person-of-phone';
import { type CourtyardData, CourtyardSearch } from '../../parts/staff/courtyard-search';
import '../../parts/staff/two-across.scss';

interface AppointFormProps {
  communityId: string;
  /** What this person may make of others. */
  roleChoice: readonly Role[];
  onClose: () => void;
  onDone: () => void;
}

/** A grid worker is registered for a grid, found by one of its courtyards; everyone else for the community. */
export function AppointForm({ communityId, roleChoice, onClose, onDone }: AppointFormProps) {
  const [phone, setPhone] = useState('');
  const [role, setRole] = useState<Role>();
  const [courtyard, setCourtyard] = useState<CourtyardData>();
  const [until, setUntil] = useState('');
  const [isAsked, setAsked] = useState(false);
  const appoint = useAct(identityEndpoints.appoint);
  const needsGrid = role === 'grid_worker';
  const scopeId = needsGrid ? courtyard?.gridId : communityId;

  const send = async () => {
    setAsked(true);
    if (!role || !scopeId) return;
    if (!(await appoint.run({ phone, role, scopeId, until: until ? momentOf(until, '23:59') : undefined }))) return;
    showToast('已登记，已通知对方');
    onDone();
  };
  return (
    <Sheet
      isOpen
      title="登记身份"
      onClose={onClose}
      footer={
        <Button isBusy={appoint.isBusy} onTap={() => void send()}>
          登记身份
        </Button>
      }
    >
      <PersonOfPhone communityId={communityId} value={phone} onInput={setPhone} error={appoint.fields.phone} />
      <View className="two-across">
        <Choice
          label="身份"
          isCompact
          options={roleChoice.map((value) => ({ value, label: roles[value] }))}
          value={role}
          onChange={setRole}
          error={appoint.fields.role ?? (isAsked && !role ? '请选一个身份' : undefined)}
        />
      </View>
      {needsGrid && courtyard && (
        <Button kind="secondary" onTap={() => setCourtyard(undefined)}>{`${courtyard.gridName}，换一个`}</Button>
      )}
      {needsGrid && !courtyard && (
        <Notice icon="info" tone={isAsked ? 'danger' : 'plain'}>
          网格员要登记到网格，请选择网格里的任意一个院子。
        </Notice>
      )}
      {needsGrid && !courtyard && <CourtyardSearch onChoose={setCourtyard} />}
      <DateTime
        label="结束日期"
        kind="date"
        isOptional
        value={until}
        words={until && formatDay(momentOf(until))}
        from={wheelsAt(Date.now()).day}
        onChange={setUntil}
        error={appoint.fields.until}
      />
      <ActError error={appoint.error} />
    </Sheet>
  );
}
