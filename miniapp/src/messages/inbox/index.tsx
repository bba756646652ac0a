import { View } from '@tarojs/components';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { usePages } from '../../platform/net/use-pages';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { formatMoment } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import { openMessage, type Message } from './open-message';

/** Everything the community and the neighbours told me; nothing is lost with a closed notification. */
export default function Inbox() {
  const { me } = useSession();
  const messages = usePages(messageEndpoints.findMessages, me && {});
  const read = useAct(messageEndpoints.readMessage);
  const readAll = useAct(messageEndpoints.readAllMessages);
  const hasUnread = messages.items.some(({ isRead }) => !isRead);

  const open = async (message: Message) => {
    if (!message.isRead) await read.run({ id: message.id });
    await (message.link ? openMessage(message) : messages.reload());
  };

  return (
    <Page title="消息">
      {!me && <SignInFirst title="登录后看消息">心愿有了进展，会在这里告诉您。</SignInFirst>}
      {me && (
        <PagedList
          pages={messages}
          empty={
            <Empty drawing="tea" title="还没有消息">
              心愿有了进展，会在这里告诉您。
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
                  全部看过了
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
                            没看
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
