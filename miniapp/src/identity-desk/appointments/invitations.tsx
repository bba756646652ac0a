import { useState } from 'react';
import { View } from '@tarojs/components';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { roleNames, roles } from '@yuanli/shared/identity/roles';
import { ActError } from '../../parts/forms/act-error';
import { BulkAct } from '../../parts/staff/bulk-act';
import { Queue } from '../../parts/staff/queue';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { call } from '../../platform/net/request';
import { useAct } from '../../platform/net/use-act';
import type { Pages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { formatDay, formatShortDay } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import type { TableColumn } from '../../ui/table';
import { Tag } from '../../ui/tag';
import { showToast } from '../../ui/toast';

type Invitation = ItemOf<typeof appointmentEndpoints.findInvitations>;

interface InvitationsProps {
  pages: Pages<Invitation>;
  isSearching: boolean;
}

const nameOf = ({ name, phoneMasked, role }: Invitation): string => `${name ?? phoneMasked}的${roles[role]}登记`;

const columns: readonly TableColumn<Invitation>[] = [
  { title: '称呼', share: 3, sortBy: ({ name }) => name ?? '', cell: ({ name }) => name ?? '' },
  { title: '手机号', share: 3, cell: ({ phoneMasked }) => phoneMasked },
  { title: '身份', share: 3, sortBy: ({ role }) => roleNames.indexOf(role), cell: ({ role }) => roles[role] },
  { title: '范围', share: 3, sortBy: ({ scopeName }) => scopeName, cell: ({ scopeName }) => scopeName },
  { title: '登记', share: 3, sortBy: ({ madeAt }) => madeAt, cell: ({ madeAt }) => formatShortDay(madeAt) },
  {
    title: '作废',
    share: 3,
    sortBy: ({ validUntil }) => validUntil,
    cell: ({ validUntil }) => formatShortDay(validUntil),
  },
];

/** Roles that begin when somebody binds the number. */
export function Invitations({ pages, isSearching }: InvitationsProps) {
  return (
    <Queue
      pages={pages}
      emptyTitle={isSearching ? '没有找到' : '没有在等的'}
      empty={isSearching ? '这里按完整的称呼或手机号后四位查找。' : '登记时对方还没有绑定手机号的，会显示在这里。'}
      row={({ name, phoneMasked, role, scopeName }) => ({
        title: [name, phoneMasked].filter(Boolean).join(' '),
        note: `${scopeName} · 等本人绑定手机号`,
        tag: <Tag icon="people">{roles[role]}</Tag>,
      })}
      table={{
        label: '等本人绑定手机号的身份',
        columns,
        bulk: {
          mayPick: ({ can }) => can.withdraw,
          nameOf,
          act: (picked, onDone) => <WithdrawSeveral invitations={picked} onDone={onDone} />,
        },
      }}
      detail={(invitation) => <InvitationFacts invitation={invitation} />}
      actions={(invitation, onDone) =>
        invitation.can.withdraw && <WithdrawInvitation invitation={invitation} onDone={onDone} />
      }
    />
  );
}

function WithdrawSeveral({ invitations, onDone }: { invitations: readonly Invitation[]; onDone: () => void }) {
  return (
    <BulkAct
      items={invitations}
      unit="项"
      button="撤回多项登记"
      verb="撤回登记"
      question={(count) => `要撤回这${count}项登记吗？`}
      no="先留着"
      doneWords={(count) => `已撤回${count}项登记`}
      isDangerous
      nameOf={nameOf}
      act={({ id }, idempotencyKey) => call(appointmentEndpoints.withdrawInvitation, { id }, { idempotencyKey })}
      onDone={onDone}
    >
      撤回后，他们绑定手机号时不会有这些身份。
    </BulkAct>
  );
}

function InvitationFacts({
  invitation: { role, scopeName, from, until, madeAt, madeByName, validUntil },
}: {
  invitation: Invitation;
}) {
  return (
    <View className="y-stack y-stack--tight">
      <IconText icon="shield">{roles[role]}</IconText>
      <IconText icon="pin">{scopeName}</IconText>
      <IconText icon="phone" note={`${formatDay(validUntil)}前没有绑定就作废`}>
        对方在小程序里绑定这个手机号时生效
      </IconText>
      <IconText icon="calendar">
        {`${from ? `${formatDay(from)}起` : '从绑定时起'}${until ? `，${formatDay(until)}为止` : '，没有定结束日期'}`}
      </IconText>
      <IconText icon="edit">{`${madeByName}登记，${formatDay(madeAt)}`}</IconText>
    </View>
  );
}

function WithdrawInvitation({ invitation, onDone }: { invitation: Invitation; onDone: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const withdraw = useAct(appointmentEndpoints.withdrawInvitation);
  const goOn = async () => {
    if (!(await withdraw.run({ id: invitation.id }))) return;
    showToast('已撤回');
    onDone();
  };
  return (
    <>
      <Button kind="secondary" onTap={() => setAsked(true)}>
        撤回登记
      </Button>
      <Confirm
        isOpen={isAsked}
        title={`撤回${invitation.name ?? invitation.phoneMasked}的${roles[invitation.role]}登记吗？`}
        yes="撤回登记"
        no="先留着"
        isDangerous
        isBusy={withdraw.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        撤回后，对方绑定手机号时不会有这个身份。
        <ActError error={withdraw.error} />
      </Confirm>
    </>
  );
}
