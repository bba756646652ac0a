import { View } from '@tarojs/components';
import { auditEndpoints } from '@yuanli/shared/audit/audit.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useLoad } from '../../platform/net/use-load';
import { formatMoment } from '../../ui/format-date';
import { Notice } from '../../ui/notice';

type State = AnswerOf<typeof auditEndpoints.getAuditState>;

/** Whether the log is as it was written, and how one could tell. */
export function LogState({ communityId }: { communityId: string | undefined }) {
  const load = useLoad(auditEndpoints.getAuditState, communityId ? { communityId } : {});
  return (
    <Loaded load={load} isNested>
      {(state: State) => (
        <>
          {state.faults.map(({ number, until, words }) => (
            <Notice key={number} icon="alert" tone="danger">
              <View className="t-strong">{`第${number}段记录与存证不符`}</View>
              {`${formatMoment(until)}以前存证的记录：${words}。请马上联系平台管理员，不要再改动数据库。`}
            </Notice>
          ))}
          <Notice icon="shield">{describeState(state)}</Notice>
        </>
      )}
    </Loaded>
  );
}

function describeState({ last, checkedSince, faults, retentionMonths }: State): string {
  const kept = `查看和登录的记录保存${retentionMonths}个月，办理的记录一直保存。`;
  if (!last || !checkedSince) return `记录写下10分钟后存证，存证后改动一条都能查出来。${kept}`;
  const checked = faults.length > 0 ? '' : `${formatMoment(checkedSince)}以来核对过全部记录，没有改动。`;
  return `已存证到第${last.number}段，编号${last.hash.slice(0, 8)}。${checked}${kept}`;
}
