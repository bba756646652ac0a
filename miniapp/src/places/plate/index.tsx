import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { communitiesOf } from '../../platform/storage/desk-community';
import { setCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage, openTab, replacePage } from '../../platform/navigate';
import { decoded, plateCode } from '../../platform/codes/plate-code';
import { scannedPage } from '../../platform/codes/scanned-page';
import { storeMe, useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { showToast } from '../../ui/toast';
import { CourtyardFacts } from './courtyard-facts';

type Courtyard = AnswerOf<typeof placesEndpoints.getPlate>;

/** WeChat opens this page too for an ordinary two-dimensional code whose address is ours: the whole of it comes as `q`. */
const linkedPage = (q: string | undefined) => (q ? scannedPage(decoded(q)) : undefined);

/** Where a scanned plate leads: which courtyard this is, before any login. */
export default function Plate() {
  const { scene = '', q } = useRouter().params;
  const linked = linkedPage(q);
  const isElsewhere = linked !== undefined && linked.page !== 'places/plate/index';
  useEffect(() => {
    if (linked && isElsewhere) void replacePage(linked.page, linked.query);
  }, [q]);
  const code = isElsewhere ? undefined : plateCode(linked?.query.scene ?? scene);
  const plate = useLoad(placesEndpoints.getPlate, code ? { code } : null);
  const join = useAct(identityEndpoints.joinCourtyard);
  const { me } = useSession();
  const [isLeaving, setLeaving] = useState(false);
  const courtyard = plate.data;
  // Its staff prepare it.
  const mayJoin = ({ isOpened, communityId }: Courtyard) =>
    isOpened || communitiesOf(me).some((one) => one.communityId === communityId);
  const livesHere = isLeaving || (me?.courtyards.some(({ id }) => id === courtyard?.id) ?? false);

  const look = async () => {
    if (!courtyard) return;
    setLeaving(true);
    setCurrentCourtyard(courtyard);
    await openTab('home');
  };
  const live = async () => {
    if (!courtyard) return;
    const mine = await join.run({ courtyardId: courtyard.id });
    if (!mine) return;
    storeMe(mine);
    showToast(`已加入${courtyard.name}`);
    await look();
  };

  return (
    <Page title="">
      {!code && !isElsewhere && (
        <Empty
          title="没有识别到牌子编号"
          action={<Button onTap={() => void openPage('places/find-courtyard/index')}>输入编号</Button>}
        >
          请再扫一次，或者输入牌子上的编号。
        </Empty>
      )}
      {code && plate.error?.code === 'plate.not_found' && <UnknownPlate code={code} />}
      {code && plate.error?.code !== 'plate.not_found' && (
        <Loaded load={plate} cards={1}>
          {(courtyard) => (
            <View className="y-stack">
              <CourtyardFacts courtyard={courtyard} />
              {!courtyard.isOpened && <NotOpened courtyard={courtyard} />}
              <ActError error={join.error} />
              {livesHere ? (
                <Button isBusy={isLeaving} onTap={() => void look()}>
                  进院里看看
                </Button>
              ) : (
                mayJoin(courtyard) && (
                  <Button isBusy={join.isBusy} onTap={() => void live()}>
                    我住这里
                  </Button>
                )
              )}
              {!livesHere && courtyard.isOpened && (
                <Button kind="secondary" onTap={() => void look()}>
                  先随便看看
                </Button>
              )}
              {(livesHere || courtyard.isOpened) && (
                <View className="t-caption t-center">
                  {livesHere ? `您已加入${courtyard.name}` : '不用登录就能看。许愿、帮忙时再登录。'}
                </View>
              )}
            </View>
          )}
        </Loaded>
      )}
    </Page>
  );
}

/** The plate hangs already, and the community is still being prepared: said as it is. */
const NotOpened = ({ courtyard: { communityName } }: { courtyard: Courtyard }) => (
  <Notice icon="clock" tone="amber">
    {`${communityName}还没有开通院里，正在准备。开通以后再扫这块牌子，就能加入。现在有事，请打电话给社区。`}
  </Notice>
);

/** The number is on no plate of ours: it was misread, or the plate is not from the community. */
function UnknownPlate({ code }: { code: string }) {
  return (
    <Empty
      title={`没有编号为${code}的院子`}
      action={<Button onTap={() => void openPage('places/find-courtyard/index')}>找到我的院子</Button>}
    >
      请再核对牌子上的编号，也可以按院子的名字查找。牌子上印着社区的电话，有疑问请打给社区。
    </Empty>
  );
}
