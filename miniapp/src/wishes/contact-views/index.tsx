import { useRouter } from '@tarojs/taro';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Avatar } from '../../ui/avatar';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { formatMoment } from '../../ui/format-date';

/** Who looked at the wisher's door and phone, and when. */
export default function ContactViews() {
  const { id = '' } = useRouter().params;
  const load = useLoad(wishEndpoints.findContactViews, { id });
  return (
    <Page title="谁看过门牌和电话">
      <Loaded load={load} cards={1}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty drawing="tea" title="还没有人看过">
              有人来帮忙后，每次查看都会记录在这里。
            </Empty>
          ) : (
            <>
              <Notice icon="eye">每次查看都会留下记录。有您不认识的人，请打电话给社区。</Notice>
              <Card isList>
                {items.map(({ viewer, at }) => (
                  <ListRow
                    key={`${viewer}${at}`}
                    start={<Avatar name={viewer} />}
                    title={viewer}
                    note={formatMoment(at)}
                  />
                ))}
              </Card>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
