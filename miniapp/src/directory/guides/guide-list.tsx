import { View } from '@tarojs/components';
import { guideTrips } from '@yuanli/shared/directory/guide-kinds';
import { tripLooks, type GuideCardData } from '../../parts/directory/guide-data';
import { ServiceStatusTag } from '../../parts/directory/service-tags';
import { useScale } from '../../platform/a11y/scale';
import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { formatShortDay } from '../../ui/format-date';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';

interface GuideListProps {
  guides: readonly GuideCardData[];
  /** Of all there are, those asked for most stand by themselves at the top, those that are not issued at the end. */
  isWhole: boolean;
}

export function GuideList({ guides, isWhole }: GuideListProps) {
  if (!isWhole) return <GuideRows guides={guides} />;
  const isNotIssued = ({ trip }: GuideCardData) => trip === 'not_issued';
  const frequent = guides.filter((guide) => guide.isFrequent && !isNotIssued(guide));
  const parts = [
    { title: '常办的事', guides: frequent },
    {
      title: frequent.length > 0 ? '其他事项' : '全部事项',
      guides: guides.filter((guide) => !guide.isFrequent && !isNotIssued(guide)),
    },
    { title: '社区不开的证明', guides: guides.filter(isNotIssued) },
  ];
  return (
    <>
      {parts
        .filter((part) => part.guides.length > 0)
        .map((part) => (
          <Section key={part.title} title={part.title}>
            <GuideRows guides={part.guides} />
          </Section>
        ))}
    </>
  );
}

/** What it is, and whether one has to go there, in one look; when it was checked, where the type leaves room. */
function GuideRows({ guides }: Pick<GuideListProps, 'guides'>) {
  const { isElder } = useScale();
  return (
    <Card isList>
      {guides.map((guide) => (
        <ListRow
          key={guide.id}
          start={<IconBadge name={tripLooks[guide.trip].icon} tone={tripLooks[guide.trip].tone} />}
          title={<View className="t-strong">{guide.name}</View>}
          note={
            <View className="y-row">
              <View>{formatWhere(guide)}</View>
              {!isElder && <View>{formatCheckedDay(guide)}</View>}
              <ServiceStatusTag status={guide.status} />
            </View>
          }
          onTap={() => void openPage('directory/guide/index', { id: guide.id })}
        />
      ))}
    </Card>
  );
}

const formatWhere = ({ trip, elsewhereName }: GuideCardData): string =>
  trip === 'not_issued' ? `社区不开，请找${elsewhereName}` : guideTrips[trip];

const formatCheckedDay = ({ checkedAt }: GuideCardData): string =>
  checkedAt ? `${formatShortDay(checkedAt, Date.now())}核实` : '还没有核实';

/** Where nothing is found a person can be asked. */
export function NoGuides({ words, onClear }: { words: string; onClear: () => void }) {
  const phone = useCurrentCourtyard()?.communityPhone;
  return (
    <Empty
      title={words ? `没有找到“${words}”` : '这里还没有办事指南'}
      action={
        <View className="y-stack">
          {words && (
            <Button kind="secondary" icon="close" onTap={onClear}>
              清除搜索
            </Button>
          )}
          {phone && (
            <Button kind="secondary" icon="phone" onTap={() => void phoneCall(phone)}>
              打电话问社区
            </Button>
          )}
        </View>
      }
    >
      {words ? '请换个说法再找，或打电话问社区。' : '要办什么事，请先打电话问社区，免得白跑一趟。'}
    </Empty>
  );
}
