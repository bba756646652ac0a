import { useRouter } from '@tarojs/taro';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { openPage } from '../../platform/navigate';
import { joinLoads, useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { AgainstTheRule } from './against-the-rule';
import { CheckReceipt } from './check-receipt';
import { Figures } from './figures';
import { GetNotice } from './get-notice';
import { SealCard } from './seal-card';
import { Verdict } from './verdict';

/** What came of a vote, measured against its rule, and how anybody can check it. */
export default function Result() {
  const { id = '' } = useRouter().params;
  const load = joinLoads(useLoad(voteEndpoints.getResult, { voteId: id }), useLoad(voteEndpoints.getVote, { id }));
  const recount = (
    <StickyAction hint="不用相信我们，您的手机自己数">
      <Button tone="plum" icon="refresh" onTap={() => void openPage('hall/recount/index', { id })}>
        我来重新数一遍
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
            <AgainstTheRule result={result} vote={vote} />
            <CheckReceipt voteId={id} receiptsRoot={result.seal.receiptsRoot} />
            <SealCard result={result} />
            <GetNotice voteId={id} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
