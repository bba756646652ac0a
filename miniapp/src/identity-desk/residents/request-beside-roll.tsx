import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import { phoneCall } from '../../platform/device/phone-call';
import { asAppError, type AppError } from '../../platform/net/app-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { call } from '../../platform/net/request';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { formatMoment } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';
import { describeMatch } from './describe-match';
import './request-beside-roll.scss';

type Request = AnswerOf<typeof identityEndpoints.getVerificationRequest>;

/** What somebody says of themselves, and what the roll says of that home; under each other on a phone. */
export function RequestBesideRoll({ id, onDone }: { id: string; onDone: () => void }) {
  const load = useLoad(identityEndpoints.getVerificationRequest, { id }, { isPrivate: true });
  return (
    <Loaded load={load} cards={2} isNested>
      {(request) => {
        const match = describeMatch(request.roll);
        return (
          <>
            {request.decision && <Decided request={request} />}
            {request.undone && request.status === 'waiting' && (
              <Notice icon="refresh" tone="amber">
                {`${request.undone.byName}撤回了“不通过”，原因：${request.undone.reason}。请重新核实。`}
              </Notice>
            )}
            {request.status === 'waiting' && (
              <Notice icon={match.icon} tone={match.tone}>
                {match.words}
              </Notice>
            )}
            <View className="beside-roll">
              <Asked request={request} />
              <OnRoll roll={request.roll} />
            </View>
            <Elsewhere elsewhere={request.elsewhere} />
            {request.can.undo && <Undo request={request} onDone={onDone} />}
            {request.cannotUndoBecause && <Notice icon="info">{request.cannotUndoBecause}</Notice>}
          </>
        );
      }}
    </Loaded>
  );
}

function Asked({ request }: { request: Request }) {
  const { id, realName, courtyardName, householdLabel, phoneMasked, note, askedAt, can } = request;
  const [error, setError] = useState<AppError>();
  const dial = () =>
    call(identityEndpoints.revealRequesterPhone, { id }).then(
      ({ phone }) => phoneCall(phone),
      (thrown: unknown) => setError(asAppError(thrown)),
    );
  return (
    <View className="beside-roll__side y-stack y-stack--tight">
      <View className="t-strong">本人填写</View>
      <IconText icon="me">{realName || '已注销居民'}</IconText>
      <IconText icon="home">{`${courtyardName} ${householdLabel}`}</IconText>
      <IconText icon="phone">{phoneMasked ?? '还没有绑定手机号'}</IconText>
      {note && <IconText icon="talk">{note}</IconText>}
      <IconText icon="clock">{`${formatMoment(askedAt)}申请`}</IconText>
      <ActError error={error} />
      {can.call && (
        <Button kind="secondary" icon="phone" onTap={() => void dial()}>
          打电话
        </Button>
      )}
    </View>
  );
}

function OnRoll({ roll: { isOnRoll, people, verified } }: { roll: Request['roll'] }) {
  return (
    <View className="beside-roll__side y-stack y-stack--tight">
      <View className="t-strong">住户名册</View>
      {!isOnRoll && <View>这一户已经不在住户名册上。</View>}
      {isOnRoll && people.length === 0 && <View>住户名册上这一户没有登记人。</View>}
      {people.map(({ name, phoneMasked, isOwner, livesHere, isSameName, isSamePhone }, at) => (
        <IconText
          key={at}
          icon={isSameName || isSamePhone ? 'ok' : 'me'}
          note={
            <>
              <View>
                {[phoneMasked ?? '没有电话', isOwner && '业主', !livesHere && '不在这里住'].filter(Boolean).join(' · ')}
              </View>
              {(isSameName || isSamePhone) && (
                <View className="y-tone--jade beside-roll__same">
                  {[isSameName && '姓名一致', isSamePhone && '手机号一致'].filter(Boolean).join('，')}
                </View>
              )}
            </>
          }
        >
          {name}
        </IconText>
      ))}
      {verified.length > 0 && (
        <IconText
          icon="shield"
          note={verified.map(({ nickname, phoneMasked }) => `${nickname} ${phoneMasked ?? ''}`.trim()).join('、')}
        >
          这一户已核实的住户
        </IconText>
      )}
    </View>
  );
}

function Elsewhere({ elsewhere: { homes, hidden } }: { elsewhere: Request['elsewhere'] }) {
  if (homes.length === 0 && hidden === 0) return null;
  return (
    <View className="y-stack y-stack--tight">
      <View className="t-strong">住户名册上的另外几户</View>
      {homes.map(({ courtyardName, label, isSameName, isSamePhone }) => (
        <IconText
          key={`${courtyardName}${label}`}
          icon="home"
          note={`登记着同样的${[isSameName && '姓名', isSamePhone && '手机号'].filter(Boolean).join('和')}`}
        >
          {`${courtyardName} ${label}`}
        </IconText>
      ))}
      {hidden > 0 && <View className="t-second">{`本社区另有${hidden}户也登记着同样的姓名或手机号。`}</View>}
    </View>
  );
}

function Decided({ request: { status, decision, undone } }: { request: Request }) {
  if (!decision) return null;
  const verdict = `${decision.byName}${status === 'declined' ? '没有通过' : '核实通过'}`;
  return (
    <View className="y-stack y-stack--tight">
      <IconText icon={status === 'declined' ? 'close' : 'ok'} note={formatMoment(decision.at)}>
        {decision.reason ? `${verdict}：${decision.reason}` : verdict}
      </IconText>
      {undone && (
        <IconText icon="refresh" note={formatMoment(undone.at)}>
          {`${undone.byName}撤销了核实：${undone.reason}`}
        </IconText>
      )}
    </View>
  );
}

const reasonsToUndo = ['看错了房号', '把别人当成了这个人', '名册后来更正了'];

function Undo({ request: { id, status }, onDone }: { request: Request; onDone: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const undo = useAct(identityEndpoints.undoVerification);
  const isApproved = status === 'approved';
  const send = async (reason: string) => {
    if (!(await undo.run({ id, reason }))) return;
    showToast(isApproved ? '已撤销，已通知本人' : '已撤回，申请重新待处理');
    onDone();
  };
  return (
    <>
      <Button kind="secondary" icon="refresh" onTap={() => setOpen(true)}>
        {isApproved ? '撤销核实' : '撤回不通过'}
      </Button>
      <ReasonSheet
        isOpen={isOpen}
        title={isApproved ? '撤销核实' : '撤回不通过'}
        hint={
          isApproved
            ? '对方不再是已核实的住户，附议和评议收回；系统会把原因通知本人'
            : '申请重新排到待处理，系统会通知本人'
        }
        reasons={reasonsToUndo}
        yes={isApproved ? '撤销核实' : '撤回不通过'}
        max={100}
        isDangerous={isApproved}
        isBusy={undo.isBusy}
        error={undo.error?.message}
        onYes={(reason) => void send(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
