import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { SealGroups } from '../../parts/hall/seal-groups';
import { openPage, pageUrl } from '../../platform/navigate';
import { joinLoads, useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Folds, type FoldedPart } from '../../ui/folds';
import { momentOf, formatDay } from '../../ui/format-date';
import { formatRuleCheck, RuleCheck } from './rule-check';
import { CheckReceipt } from './check-receipt';
import { Figures } from './figures';
import { DownloadNotice } from './download-notice';
import { Verdict } from './verdict';
import type { ResultPartProps } from '../../parts/hall/vote-data';

/** What came of a vote, measured against its rule, and how anybody can check it. */
export default function Result() {
  const { id = '' } = useRouter().params;
  const load = joinLoads(useLoad(voteEndpoints.getResult, { voteId: id }), useLoad(voteEndpoints.getVote, { id }));
  useShareAppMessage(() => ({
    title: load.data ? `表决结果：${load.data[1].title}` : '表决结果',
    path: pageUrl('hall/result/index', { id }),
  }));
  const recount = (
    <StickyAction hint="您也可以用自己的手机重新计票核对">
      <Button tone="plum" icon="refresh" onTap={() => void openPage('hall/recount/index', { id })}>
        重新计票核对
      </Button>
    </StickyAction>
  );
  return (
    <Page title="表决结果" footer={load.data && recount}>
      <Loaded load={load}>
        {([result, vote]) => (
          <>
            <Verdict result={result} vote={vote} />
            <Figures result={result} vote={vote} />
            <Folds parts={waysToCheck(result, vote)} />
            <DownloadNotice voteId={id} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** How anybody can check it: by the rule, by their receipt, by the seal. */
function waysToCheck(result: ResultPartProps['result'], vote: ResultPartProps['vote']): FoldedPart[] {
  const rule = formatRuleCheck(result);
  return [
    ...(rule
      ? [{ name: 'rule', title: '对照规则', hint: rule, content: <RuleCheck result={result} vote={vote} /> }]
      : []),
    {
      name: 'receipt',
      title: '查我的回执',
      hint: '看我的一票计入了没有',
      content: <CheckReceipt voteId={vote.id} receiptsRoot={result.seal.receiptsRoot} />,
    },
    {
      name: 'seal',
      title: '封存',
      hint: `公示到${formatDay(momentOf(result.disclosedUntil))}`,
      content: <SealCard result={result} />,
    },
  ];
}

/** The one number that changes if anything does; the same is printed on the notice. */
function SealCard({ result: { seal, disclosedUntil } }: Pick<ResultPartProps, 'result'>) {
  return (
    <Card>
      <View className="y-stack">
        <SealGroups label="封存码" hex={seal.seal} />
        <View className="t-second">
          公示栏里贴的也是这个封存码。选票、投票名册、回执，哪怕改动一处，封存码都会完全不同。
        </View>
        <IconText icon="calendar">{`公示到${formatDay(momentOf(disclosedUntil))}`}</IconText>
      </View>
    </Card>
  );
}
