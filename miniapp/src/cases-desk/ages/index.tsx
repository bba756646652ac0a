import { View } from '@tarojs/components';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { canCompareCases } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { useIsWide } from '../../platform/device/wide-screen';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Table, type TableColumn } from '../../ui/table';
import { Tag } from '../../ui/tag';

type Community = ItemOf<typeof caseDeskEndpoints.countCasesByAge>;

const figures: readonly { title: string; of: (community: Community) => number }[] = [
  { title: '未办结', of: ({ open }) => open },
  { title: '不到1天', of: ({ withinDay }) => withinDay },
  { title: '1天到1周', of: ({ withinWeek }) => withinWeek },
  { title: '1周以上', of: ({ older }) => older },
];

/** How long the open cases of each community have waited: matters, never persons. */
export default function Ages() {
  return (
    <StaffPage title="等了多久" hasColumns may={canCompareCases}>
      <AgesByCommunity />
    </StaffPage>
  );
}

function AgesByCommunity() {
  const load = useLoad(caseDeskEndpoints.countCasesByAge, {});
  const isWide = useIsWide();
  return (
    <Loaded load={load}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty drawing="tea" title="没有要看的社区">
            街道和社区的工作人员能看到各社区还没办结的件数。
          </Empty>
        ) : (
          <View className="y-stack">
            <View className="t-second">还没办结的有多少件，从提出到现在等了多久。只统计事情，不统计人。</View>
            {isWide ? (
              <WideAges items={items} />
            ) : (
              items.map((one) => <CommunityAges key={one.communityId} one={one} />)
            )}
          </View>
        )
      }
    </Loaded>
  );
}

const Overdue = ({ overdue }: Pick<Community, 'overdue'>) =>
  overdue > 0 ? (
    <Tag icon="alert" tone="danger">{`${overdue}件已超期`}</Tag>
  ) : (
    <Tag icon="ok" tone="jade">
      没有超期
    </Tag>
  );

function WideAges({ items }: { items: readonly Community[] }) {
  const columns: TableColumn<Community>[] = [
    { title: '社区', share: 2, cell: ({ communityName }) => communityName },
    { title: '超期', share: 2, sortBy: ({ overdue }) => overdue, cell: (one) => <Overdue {...one} /> },
    ...figures.map(({ title, of }) => ({ title, isFigure: true, sortBy: of, cell: of })),
  ];
  return (
    <Table label="各社区未办结的件数" rows={items} keyOf={({ communityId }) => communityId} columns={columns} isWhole />
  );
}

function CommunityAges({ one }: { one: Community }) {
  return (
    <Card>
      <View className="y-stack y-stack--tight">
        <View className="y-row y-row--between">
          <View className="t-lead">{one.communityName}</View>
          <Overdue {...one} />
        </View>
        <View>{figures.map(({ title, of }) => `${title}${of(one)}件`).join('，')}</View>
      </View>
    </Card>
  );
}
