import { View } from '@tarojs/components';
import { auditEndpoints } from '@yuanli/shared/audit/audit.endpoints';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { PagedList } from '../../parts/loading/paged-list';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { formatMoment } from '../../ui/format-date';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';

/** Who looked at my data, and what others did in my matters: the last first. */
export default function AboutMe() {
  const { me } = useSession();
  const pages = usePages(auditEndpoints.findAuditAboutMe, me && {}, { isPrivate: true });
  return (
    <Page title="谁看过我的信息">
      {!me && <SignInFirst title="您还没有登录">登录后，可以看到谁看过您的信息。</SignInFirst>}
      {me && (
        <View className="y-stack">
          <View className="t-second">
            工作人员和帮您的人每看一次您的电话、住址，每办一件和您有关的事，都记在这里。有疑问请打电话给社区。
          </View>
          <PagedList
            pages={pages}
            empty={
              <Empty drawing="tea" title="还没有记录">
                有人查看您的信息后，几分钟内会显示在这里。
              </Empty>
            }
          >
            {(items) => (
              <Card isList>
                {items.map(({ id, at, byName, isLook, what, title }) => (
                  <ListRow
                    key={id}
                    start={<IconBadge name={isLook ? 'eye' : 'edit'} tone={isLook ? 'amber' : 'plain'} />}
                    title={`${byName} ${what}`}
                    note={[formatMoment(at), title && `“${title}”`].filter(Boolean).join(' · ')}
                  />
                ))}
              </Card>
            )}
          </PagedList>
        </View>
      )}
    </Page>
  );
}
