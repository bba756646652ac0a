import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { usePages } from '../../platform/net/use-pages';
import { Decide } from '../../parts/staff/decide';
import { Queue } from '../../parts/staff/queue';
import { emptyWords, QueueTools, useQueueTools } from '../../parts/staff/queue-tools';
import { StaffPage } from '../../parts/staff/staff-page';
import { formatShortDay } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import { RequestBesideRoll } from './request-beside-roll';

const words = {
  accept: '核实无误，通过',
  accepted: '已通过，已通知对方',
  refuse: '对不上，不通过',
  refused: '已通知对方',
  why: '为什么不通过',
};
const reasons = ['住户名册上没有这个姓名', '房号和姓名对不上', '请带身份证到社区核实', '电话打不通，请给社区回个电话'];

type Request = ItemOf<typeof identityEndpoints.findVerificationRequests>;

export default function VerifyResidents() {
  return (
    <StaffPage title="住户核实" isWide>
      <ResidentsQueue />
    </StaffPage>
  );
}

function ResidentsQueue() {
  const tools = useQueueTools();
  const pages = usePages(identityEndpoints.findVerificationRequests, tools.input, { isPrivate: true });
  return (
    <>
      <QueueTools tools={tools} search="姓名、手机号后四位或房号" waiting={pages.data?.waiting} />
      <Queue
        key={tools.view}
        pages={pages}
        {...emptyWords(tools, '新的申请会显示在这里。')}
        row={(request) => ({
          title: request.realName || '已注销居民',
          note: `${request.courtyardName} · ${request.householdLabel}${decidedWhen(request)}`,
          tag: stateTag(request),
        })}
        detail={({ id }, onDone) => <RequestBesideRoll id={id} onDone={onDone} />}
        actions={({ id, status }, onDone) =>
          status === 'waiting' && (
            <Decide
              id={id}
              accept={identityEndpoints.approveVerification}
              refuse={identityEndpoints.declineVerification}
              words={words}
              reasons={reasons}
              onDone={onDone}
            />
          )
        }
      />
    </>
  );
}

const decidedWhen = ({ decision }: Request): string =>
  decision ? ` · ${formatShortDay(decision.at)} ${decision.byName}` : '';

function stateTag({ status, undone }: Request) {
  if (status === 'approved')
    return (
      <Tag icon="ok" tone="jade">
        已通过
      </Tag>
    );
  if (status === 'declined') return <Tag icon="close">未通过</Tag>;
  if (status === 'revoked')
    return (
      <Tag icon="refresh" tone="amber">
        已撤销
      </Tag>
    );
  return (
    undone && (
      <Tag icon="refresh" tone="amber">
        重新核实
      </Tag>
    )
  );
}
