import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { rollEndpoints } from '@yuanli/shared/places/roll.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { CallReason } from '../../parts/staff/call-reason';
import { StaffPage } from '../../parts/staff/staff-page';
import { replacePage } from '../../platform/navigate';
import { call } from '../../platform/net/request';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Columns } from '../../ui/columns';
import { Empty } from '../../ui/empty';
import { formatMoment } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { ReasonSheet } from '../../ui/reason-sheet';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';
import { formatArea, formatEffect } from '../format-effect';
import { AddHome } from './add-home';
import { EditHome } from './edit-home';
import type { RollHome } from './home-draft';

/** One home of the roll: who is named, who is verified, what happened to it, and what can be put right. */
export default function HomeOnRoll() {
  const { id } = useRouter().params;
  return (
    <StaffPage title={id ? '住户名册' : '添加一户'} hasColumns>
      {id ? <OneHome id={id} /> : <NewHome />}
    </StaffPage>
  );
}

const NewHome = () => <AddHome onAdded={(id) => void replacePage('places-desk/home/index', { id })} />;

function OneHome({ id }: { id: string }) {
  const load = useLoad(rollEndpoints.getRollHome, { id }, { isPrivate: true });
  const [isEditing, setEditing] = useState(false);
  const changed = () => {
    setEditing(false);
    void load.reload();
  };
  return (
    <Loaded load={load}>
      {(home) =>
        isEditing ? (
          <EditHome home={home} onDone={changed} onBack={() => setEditing(false)} />
        ) : (
          <>
            <View className="t-title">{`${home.courtyardName}${home.label}`}</View>
            {home.isRemoved && (
              <Notice icon="info" tone="amber">
                这一户已经不在住户名册上。
              </Notice>
            )}
            <Columns>
              <>
                <People home={home} />
                <Verified home={home} onChange={changed} />
                {home.can.correct && (
                  <Button icon="edit" onTap={() => setEditing(true)}>
                    更正这一户
                  </Button>
                )}
              </>
              <>
                <Undo home={home} onChange={changed} />
                <Trace home={home} />
              </>
            </Columns>
          </>
        )
      }
    </Loaded>
  );
}

function People({ home: { id, members, areaHundredths } }: { home: RollHome }) {
  const [called, setCalled] = useState<RollHome['members'][number]>();
  return (
    <Section title="住户名册上的人" aside={formatArea(areaHundredths)}>
      {members.length === 0 ? (
        <Empty title="这一户没有登记人" />
      ) : (
        <Card isList>
          {members.map((member) => {
            const { name, phoneMasked, isMobile, isOwner, birthDate, livesHere } = member;
            return (
              <ListRow
                key={member.id}
                title={name}
                note={[
                  isOwner && '业主',
                  livesHere ? '在住' : '不在这里住',
                  birthDate && `${birthDate}出生`,
                  phoneMasked ?? '没有电话',
                  phoneMasked && !isMobile && '固定电话不能核实身份',
                ]
                  .filter(Boolean)
                  .join(' · ')}
                value={phoneMasked ? '打电话' : undefined}
                onTap={phoneMasked ? () => setCalled(member) : undefined}
              />
            );
          })}
        </Card>
      )}
      <CallReason
        name={called?.name}
        getPhone={(reason) =>
          call(rollEndpoints.revealRollPhone, { id, memberId: called!.id, reason }).then(({ phone }) => phone)
        }
        onClose={() => setCalled(undefined)}
      />
    </Section>
  );
}

/** Verified residents stay so until somebody who knows better ends it. */
function Verified({ home: { id, verified, can }, onChange }: { home: RollHome; onChange: () => void }) {
  const [leaving, setLeaving] = useState<RollHome['verified'][number]>();
  const end = useAct(identityEndpoints.endResidence);
  if (verified.length === 0) return null;
  const send = async (reason: string) => {
    if (!leaving || !(await end.run({ personId: leaving.personId, householdId: id, reason }))) return;
    setLeaving(undefined);
    showToast('已结束，已通知本人');
    onChange();
  };
  return (
    <Section title="已核实的住户">
      <Card isList>
        {verified.map((one) => (
          <ListRow
            key={one.personId}
            title={one.nickname}
            note={[one.phoneMasked, one.isNamed ? '和住户名册一致' : '住户名册上没有这个手机号']
              .filter(Boolean)
              .join(' · ')}
            value={can.correct ? '结束' : undefined}
            onTap={can.correct ? () => setLeaving(one) : undefined}
          />
        ))}
      </Card>
      <ReasonSheet
        isOpen={leaving !== undefined}
        title={`结束${leaving?.nickname ?? ''}的住户身份`}
        hint="本人会看到这个原因，以后可以重新核实"
        reasons={['已经搬走', '房子已经卖掉', '核实错了']}
        yes="结束住户身份"
        isDangerous
        max={60}
        isBusy={end.isBusy}
        error={end.error?.message}
        onYes={(reason) => void send(reason)}
        onClose={() => setLeaving(undefined)}
      />
    </Section>
  );
}

function Undo({ home: { id, version, can, verified, isRemoved }, onChange }: { home: RollHome; onChange: () => void }) {
  const [asking, setAsking] = useState<'undo' | 'remove'>();
  const undo = useAct(rollEndpoints.undoRollHome);
  const remove = useAct(rollEndpoints.removeRollHome);
  const act = asking === 'remove' ? remove : undo;
  const send = async (reason: string) => {
    if (!(await act.run({ id, version, reason }))) return;
    setAsking(undefined);
    onChange();
  };
  return (
    <>
      {can.undo && (
        <Button kind="secondary" icon="refresh" onTap={() => setAsking('undo')}>
          撤销最近一次修改
        </Button>
      )}
      {can.remove && (
        <Button kind="secondary" onTap={() => setAsking('remove')}>
          从住户名册上删除这一户
        </Button>
      )}
      {can.correct && !isRemoved && verified.length > 0 && (
        <View className="t-caption">有已核实的住户，不能删除这一户。</View>
      )}
      <ReasonSheet
        isOpen={asking !== undefined}
        title={asking === 'remove' ? '删除这一户' : '撤销最近一次修改'}
        hint="记在这一户的记录里"
        reasons={
          asking === 'remove' ? ['没有这一户', '和另一户重复', '导入错了'] : ['改错了', '导入错了', '本人来更正']
        }
        yes={asking === 'remove' ? '删除' : '撤销'}
        isDangerous={asking === 'remove'}
        max={60}
        isBusy={act.isBusy}
        error={act.error?.message}
        onYes={(reason) => void send(reason)}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}

const kinds: Record<RollHome['changes'][number]['kind'], string> = {
  import: '导入文件',
  add: '添加',
  edit: '更正',
  remove: '删除',
  undo: '撤销修改',
  undo_import: '撤销导入',
};

/** Who changed what, the last first. */
function Trace({ home: { changes } }: { home: RollHome }) {
  if (changes.length === 0) return null;
  return (
    <Section title="修改记录">
      <Card isList>
        {changes.map((change) => (
          <ListRow
            key={change.id}
            title={[kinds[change.kind], change.reason].filter(Boolean).join('：')}
            note={
              <>
                <View>{`${formatMoment(change.at)} · ${change.byName}`}</View>
                {formatEffect(change).map((line) => (
                  <View key={line}>{line}</View>
                ))}
              </>
            }
          />
        ))}
      </Card>
    </Section>
  );
}
