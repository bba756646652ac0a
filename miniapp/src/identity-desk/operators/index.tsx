import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { operatorEndpoints } from '@yuanli/shared/identity/operator.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import { canOperate } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Columns } from '../../ui/columns';
import { Confirm } from '../../ui/confirm';
import { Field } from '../../ui/field';
import { formatDay } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { showToast } from '../../ui/toast';

type Operator = ItemOf<typeof operatorEndpoints.findOperators>;

/** Who looks after the platform; each of them may make and end others of the same or a smaller place. */
export default function Operators() {
  return (
    <StaffPage title="平台管理员" hasColumns may={canOperate}>
      <OperatorDesk />
    </StaffPage>
  );
}

function OperatorDesk() {
  const load = useLoad(operatorEndpoints.findOperators, {}, { isPrivate: true });
  const [ending, setEnding] = useState<Operator>();
  const [isAdding, setAdding] = useState(false);
  const end = useAct(identityEndpoints.endAppointment);
  const stop = async () => {
    if (!ending || !(await end.run({ id: ending.id }))) return;
    setEnding(undefined);
    void load.reload();
  };
  return (
    <Loaded load={load}>
      {({ items, scopes }) => (
        <Columns>
          <>
            {items.length < 2 && <Notice icon="info">请至少登记两位平台管理员，一位离开时还有人接手。</Notice>}
            <Card isList>
              {items.map((one) => (
                <ListRow
                  key={one.id}
                  title={[one.personName, one.phoneMasked].filter(Boolean).join(' ')}
                  note={`${one.scopeName} · ${formatDay(one.from)}起`}
                  value={one.can.end ? '结束身份' : undefined}
                  onTap={one.can.end ? () => setEnding(one) : undefined}
                />
              ))}
            </Card>
          </>
          <>
            {isAdding ? (
              <AddOperator
                scopes={scopes}
                onClose={() => setAdding(false)}
                onDone={() => {
                  setAdding(false);
                  void load.reload();
                }}
              />
            ) : (
              <Button kind="secondary" icon="plus" onTap={() => setAdding(true)}>
                登记一位平台管理员
              </Button>
            )}
            <Confirm
              isOpen={ending !== undefined}
              title={`结束${ending?.personName ?? ''}的平台管理员身份？`}
              yes="结束这个身份"
              no="先不结束"
              isDangerous
              isBusy={end.isBusy}
              onYes={() => void stop()}
              onNo={() => setEnding(undefined)}
            >
              结束以后马上不能再管理区划、社区和院子；办过的事都有记录。
              <ActError error={end.error} />
            </Confirm>
          </>
        </Columns>
      )}
    </Loaded>
  );
}

interface AddOperatorProps {
  scopes: readonly { id: string; name: string }[];
  onClose: () => void;
  onDone: () => void;
}

function AddOperator({ scopes, onClose, onDone }: AddOperatorProps) {
  const [phone, setPhone] = useState('');
  const [scopeId, setScopeId] = useState(scopes[0]?.id);
  const appoint = useAct(identityEndpoints.appoint);
  const send = async () => {
    if (!scopeId || !(await appoint.run({ phone, role: 'operator', scopeId }))) return;
    showToast('已登记，已通知对方');
    onDone();
  };
  return (
    <Card>
      <View className="y-stack">
        <View className="t-title">登记一位平台管理员</View>
        <Field
          label="手机号"
          hint="对方已在小程序里绑定的手机号"
          kind="mobile"
          value={phone}
          onInput={setPhone}
          error={appoint.fields['phone']}
        />
        {scopes.length > 1 && (
          <Choice
            label="管理范围"
            options={scopes.map(({ id, name }) => ({ value: id, label: name }))}
            value={scopeId}
            onChange={setScopeId}
          />
        )}
        <Notice icon="shield" tone="amber">
          平台管理员可以登记和撤销区划、社区和院子，也可以登记社区工作者。请核对手机号，只登记可信的人。
        </Notice>
        <ActError error={appoint.error} />
        <Button
          isBusy={appoint.isBusy}
          blockedBecause={phone.trim() ? undefined : '请先填写手机号'}
          onTap={() => void send()}
        >
          登记为平台管理员
        </Button>
        <Button kind="secondary" onTap={onClose}>
          先不登记
        </Button>
      </View>
    </Card>
  );
}
