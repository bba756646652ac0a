import { View } from '@tarojs/components';
import { answerOfTrip, guideClasses } from '@yuanli/shared/directory/guide-kinds';
import { tripLooks, type GuideData } from '../../parts/directory/guide-data';
import { OpenStateTag, ServiceStatusTag } from '../../parts/directory/service-tags';
import { accessible } from '../../platform/a11y/accessible';
import { copyText } from '../../platform/device/copy-text';
import { phoneCall } from '../../platform/device/phone-call';
import { asAppError } from '../../platform/net/app-error';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import { showToast } from '../../ui/toast';

/** 要不要跑一趟, answered before anything else; and if not here, the way to where it is done. */
export function GuideHead({ guide }: { guide: GuideData }) {
  const { name, guideClass, trip, status } = guide;
  return (
    <View className="y-stack">
      <View className="y-row">
        <Tag icon="tag" tone="indigo">
          {guideClasses[guideClass]}
        </Tag>
        {trip !== 'not_issued' && <OpenStateTag service={{ openState: guide.openState, notice: null }} />}
        <ServiceStatusTag status={status} />
      </View>
      <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
        {name}
      </View>
      <Notice {...tripLooks[trip]}>
        <View className="t-lead t-strong">{answerOfTrip(guide)}</View>
      </Notice>
      {status === 'to_verify' && (
        <Notice icon="alert" tone="amber">
          有邻居反映这里的内容有变，社区正在核实。出门前请先打电话问清楚。
        </Notice>
      )}
      {trip !== 'counter' && <Elsewhere guide={guide} />}
    </View>
  );
}

function Elsewhere({ guide: { elsewhereName, elsewhereHow, elsewhereUrl, elsewherePhone } }: { guide: GuideData }) {
  const copy = async (url: string) => {
    try {
      await copyText(url);
      showToast('网址已复制，粘贴到浏览器里打开');
    } catch (error) {
      showToast(asAppError(error).message);
    }
  };
  return (
    <Card>
      <View className="y-stack">
        <IconText icon="pin" note={elsewhereHow ?? undefined}>
          <View className="t-strong">{elsewhereName}</View>
        </IconText>
        {elsewhereUrl && (
          <Button kind="secondary" icon="share" onTap={() => void copy(elsewhereUrl)}>
            复制网址
          </Button>
        )}
        {elsewherePhone && (
          <Button kind="secondary" icon="phone" onTap={() => void phoneCall(elsewherePhone)}>
            {`打电话 ${elsewherePhone}`}
          </Button>
        )}
      </View>
    </Card>
  );
}
