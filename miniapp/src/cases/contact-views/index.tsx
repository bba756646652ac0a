import { useRouter } from '@tarojs/taro';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { ContactViewList } from '../../parts/account/contact-view-list';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';

/** Who looked at the reporter's door and phone, and when. */
export default function ContactViews() {
  const { id = '' } = useRouter().params;
  const load = useLoad(caseEndpoints.findCaseContactViews, { id });
  return (
    <Page title="谁看过门牌和电话">
      <Loaded load={load} cards={1}>
        {({ items }) => (
          <ContactViewList
            items={items}
            empty={
              <Empty drawing="tea" title="还没有人看过">
                办理的人每次查看，都会记录在这里。
              </Empty>
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
