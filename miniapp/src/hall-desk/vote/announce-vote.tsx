import { useState } from 'react';
import { View } from '@tarojs/components';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { stepWithError } from '../../parts/forms/form-step';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatMoment } from '../../ui/format-date';
import { showToast } from '../../ui/toast';
import type { VoteBoardProps } from '../desk-data';
import { UnclearNames } from './electorate-facts';
import { voteFieldNames, voteSteps } from './vote-steps';

/** The last look before the notice goes out; what the law does not allow is said by what it concerns. */
export function AnnounceVote({
  vote: { id, communityId, card, electorate, courtyardIds, opensAt, closesAt, isBeingChecked, refusedBecause },
  onChanged,
  onChange,
}: VoteBoardProps) {
  const [isAsking, setAsking] = useState(false);
  const announce = useAct(voteEndpoints.announceVote);
  const roll = useLoad(voteEndpoints.checkElectorate, {
    ...{ communityId, card, electorate },
    courtyardIds: courtyardIds.join(',') || undefined,
  });
  const unclear = roll.data?.unclearNames ?? 0;
  const { error, fields } = announce;
  const problems = Object.entries(fields);
  const send = async () => {
    const done = await announce.run({ id });
    setAsking(false);
    if (!done) return;
    showToast('已公告，会通知提出和附议的人');
    onChanged();
  };
  const waits = refusedBecause
    ? '文字没有通过检查，请先改好'
    : isBeingChecked
      ? '文字还在检查，请过几分钟再来'
      : undefined;
  return (
    <View className="y-stack">
      {problems.length === 0 && <ActError error={error} />}
      {problems.map(([field, words]) => (
        <Notice key={field} icon="scales" tone="danger">{`${voteFieldNames[field] ?? '表决'}：${words}`}</Notice>
      ))}
      <UnclearNames communityId={communityId} electorate={electorate} names={unclear} />
      <Button tone="plum" icon="bell" blockedBecause={waits} onTap={() => setAsking(true)}>
        公告这次表决
      </Button>
      <Button kind="secondary" icon="edit" onTap={() => onChange(stepWithError(voteSteps, fields) ?? 'review', fields)}>
        改一改
      </Button>
      <Confirm
        isOpen={isAsking}
        title="现在公告吗？"
        yes="公告"
        no="再看看"
        tone="plum"
        isBusy={announce.isBusy}
        onYes={() => void send()}
        onNo={() => setAsking(false)}
      >
        <View className="y-stack">
          {unclear > 0 && (
            <IconText icon="alert">{`还有${unclear}个同名住户没有核对，投票开始时没有核对的按不同的人计算。`}</IconText>
          )}
          <IconText icon="lock">公告以后，事项、规则、选项和时间都不能再改，只能取消表决。</IconText>
          <IconText icon="people">{`${formatMoment(opensAt)}投票名册确定，开始投票。`}</IconText>
          <IconText icon="clock">{`${formatMoment(closesAt)}准时截止，当场计票，封存公布。`}</IconText>
        </View>
      </Confirm>
    </View>
  );
}
