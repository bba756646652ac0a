import { View } from '@tarojs/components';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { PagedList } from '../../parts/loading/paged-list';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { usePages } from '../../platform/net/use-pages';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { formatMoment } from '../../ui/format-date';
import { Tag } from '../../ui/tag';

type Message = ItemOf<typeof messageEndpoints.findMessages>;

/** Where a message leads. */
async function openMessage({ link }: Message): Promise<void> {
  if (!link) return;
  if (link.kind === 'wish' && link.id) return openPage('wishes/detail/index', { id: link.id });
  if (link.kind === 'payment' && link.id) return openPage('payments/payment/index', { id: link.id });
  if (link.kind === 'case' && link.id) return openPage('cases/detail/index', { id: link.id });
  if (link.kind === 'activity' && link.id) return openPage('volunteering/activity/index', { id: link.id });
  if (link.kind === 'seat' && link.id) return openPage('volunteering/seat/index', { id: link.id });
  if (link.kind === 'service_record' && link.id) return openPage('volunteering/record/index', { id: link.id });
  if (link.kind === 'certificate') return openPage('volunteering/certificates/index');
  if (link.kind === 'gift' && link.id) return openPage('gifts/redemption/index', { id: link.id });
  if (link.kind === 'booking' && link.id) return openPage('directory/booking/index', { id: link.id });
  if (link.kind === 'idea' && link.id) return openPage('hall/idea/index', { id: link.id });
  if (link.kind === 'motion' && link.id) return openPage('hall/motion/index', { id: link.id });
  if (link.kind === 'vote' && link.id) return openPage('hall/vote/index', { id: link.id });
  if (link.kind === 'draft_vote' && link.id) return openPage('hall-desk/vote/index', { id: link.id });
  if (link.kind === 'points') return openPage('points/statement/index', { communityId: link.id ?? undefined });
  if (link.kind === 'party_points') return openPage('party-points/mine/index');
  if (link.kind === 'private_export') return openPage('identity/pc-confirm/index');
  if (link.kind === 'verification') return openPage('identity/verify/index');
  if (link.kind === 'posts') return openPage('workbench/posts/index');
  return openPage('workbench/desk/index');
}

/** Everything the community and the neighbours told me; nothing is lost with a closed notification. */
export default function Inbox() {
  const { me } = useSession();
  const messages = usePages(messageEndpoints.findMessages, me && {}, { portion: 8 });
  const read = useAct(messageEndpoints.readMessage);
  const readAll = useAct(messageEndpoints.readAllMessages);
  // Also among those that are not drawn yet.
  const hasUnread = [...(messages.data?.items ?? []), ...messages.items].some(({ isRead }) => !isRead);

  const open = async (message: Message) => {
    if (!message.isRead) await read.run({ id: message.id });
    await (message.link ? openMessage(message) : messages.reload());
  };

  return (
    <Page title="消息">
      {!me && <SignInFirst title="登录后查看消息">反映、心愿、预约、志愿服务有进展，都会显示在这里。</SignInFirst>}
      {me && (
        <PagedList
          pages={messages}
          empty={
            <Empty drawing="tea" title="还没有消息">
              反映、心愿、预约、志愿服务有进展，都会显示在这里。
            </Empty>
          }
        >
          {(items) => (
            <View className="y-stack">
              {hasUnread && (
                <Button
                  kind="quiet"
                  icon="ok"
                  isBusy={readAll.isBusy}
                  onTap={() => void readAll.run({}).then(messages.reload)}
                >
                  全部标为已读
                </Button>
              )}
              <Card isList>
                {items.map((message) => (
                  <ListRow
                    key={message.id}
                    title={
                      message.isRead ? (
                        message.title
                      ) : (
                        <View className="y-row">
                          <View className="t-strong">{message.title}</View>
                          <Tag icon="bell" tone="plum">
                            未读
                          </Tag>
                        </View>
                      )
                    }
                    note={
                      <>
                        <View>{message.text}</View>
                        <View>{formatMoment(message.at)}</View>
                      </>
                    }
                    onTap={() => void open(message)}
                  />
                ))}
              </Card>
            </View>
          )}
        </PagedList>
      )}
    </Page>
  );
}
