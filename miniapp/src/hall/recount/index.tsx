import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { ballotsIn } from '@yuanli/shared/hall/count-ballots';
import { isSplit } from '@yuanli/shared/hall/seal';
import { formatNumber } from '@yuanli/shared/hall/format-amount';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Progress } from '../../ui/progress';
import { StickyAction } from '../../ui/sticky-action';
import { ComparedCounts } from './compared-counts';
import { HiddenBallots, NamedBallots } from './named-ballots';
import { useRecount } from './use-recount';

/** Anybody counts the sealed ballots again, on their own phone, without signing in. */
export default function Recount() {
  const { id = '' } = useRouter().params;
  const load = useLoad(voteEndpoints.getResult, { voteId: id });
  const result = load.data;
  const { start, isCounting, done, comparison, named, error } = useRecount(id, result);
  const all = result?.leaves ?? 0;
  const ballots = result ? ballotsIn(result.tally, result) : 0;
  const isWhole = result?.can.readBallots ?? true;
  const begin = (
    <StickyAction>
      <Button tone="plum" icon="refresh" isBusy={isCounting} onTap={() => void start()}>
        {comparison || error ? '再计一次票' : isWhole ? '开始计票' : '核对封存码'}
      </Button>
    </StickyAction>
  );
  return (
    <Page title="重新计票核对" footer={result && begin}>
      <Loaded load={load}>{({ vote }) => <View className="t-title">{vote.title}</View>}</Loaded>
      {result && <HiddenBallots result={result} />}
      {result && isWhole && !comparison && (
        <Card>
          <View className="y-stack">
            <IconText icon="download">{`把封存的${formatNumber(ballots)}张选票下载到您的手机`}</IconText>
            <IconText icon="list">在您的手机上逐张重新计票</IconText>
            {isSplit(result.question, result.isNamed) && (
              <IconText icon="lock">{`一张票可以选几项，所以每一项分开封存，一共${formatNumber(all)}条，看不出哪几项出自同一张票`}</IconText>
            )}
            <IconText icon="shield">再用这些选票重新算出封存码，和公布的对照</IconText>
            <View className="t-second">选票上没有姓名，顺序是打乱的。计票只在您的手机里进行，不会发给任何人。</View>
          </View>
        </Card>
      )}
      {isCounting && (
        <Card>
          <Progress
            tone="plum"
            label="正在计票"
            figures={`共${formatNumber(all)}条`}
            share={all > 0 ? done / all : 0}
            words={`已计${formatNumber(done)}条`}
          />
        </Card>
      )}
      {error && (
        <Notice icon="alert" tone="danger">
          {error}
        </Notice>
      )}
      {comparison && <ComparedCounts comparison={comparison} />}
      {comparison && result && <NamedBallots question={result.question} ballots={named} />}
    </Page>
  );
}
