import { useState } from 'react';
import { View } from '@tarojs/components';
import { openPage } from '../platform/navigate';
import { useSession } from '../platform/net/session';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { IconBadge } from '../ui/icon-badge';
import type { IconName } from '../ui/icon-names';
import { ListRow } from '../ui/list-row';
import { Pressable } from '../ui/pressable';
import type { Tone } from '../ui/tone';
import { CallSheet } from './call-sheet';
import { HelpSheet } from './help-sheet';
import type { HomeData, Waiting } from './home-data';
import { JustDone } from './just-done';
import type { FaceProps } from './normal-home';
import { services } from './service-tiles';
import { hintOfTodo, openTodo, TodoList, toneOfTodo } from './todo-list';
import './elder-home.scss';

/** 长辈版: four large things that stay where they are; all else stands under 更多. */
export function ElderHome({ courtyard, home, children }: FaceProps) {
  const { me } = useSession();
  const [opened, setOpened] = useState<'calls' | 'help'>();
  const [isMore, setMore] = useState(false);
  const close = () => setOpened(undefined);
  const [first, ...rest] = home?.waiting ?? [];
  return (
    <View className="y-stack">
      {children}
      {first && <FirstTodo todo={first} />}
      <Pressable className="elder-call" onTap={() => setOpened('calls')}>
        <Icon name="phone" />
        <View>打电话</View>
      </Pressable>
      <Choice
        icon="mic"
        tone="brick"
        title="我要反映"
        line="说出来，我们记下来"
        onTap={() => void openPage('cases/report/index', { by: 'voice' })}
      />
      <Choice
        icon="bell"
        tone="indigo"
        title={home && home.unread > 0 ? `通知 ${home.unread}条未读` : '通知'}
        line={noticeLine(home, me !== null)}
        onTap={() => void openPage('messages/inbox/index')}
      />
      <Choice icon="hand" tone="jade" title="找人帮忙" line="修东西、跑腿、陪伴" onTap={() => setOpened('help')} />
      {!isMore && (
        <Pressable className="elder-more" onTap={() => setMore(true)}>
          <View className="t-lead">更多</View>
          {rest.length > 0 && <View className="t-second">{`还有${rest.length}件等您处理`}</View>}
        </Pressable>
      )}
      {isMore && <More home={home} waiting={rest} />}
      <CallSheet isOpen={opened === 'calls'} courtyard={courtyard} duty={home?.duty} onClose={close} />
      <HelpSheet isOpen={opened === 'help'} onCall={() => setOpened('calls')} onClose={close} />
    </View>
  );
}

function noticeLine(home: HomeData | undefined, isSignedIn: boolean): string {
  if (home?.newestUnread) return home.newestUnread;
  return isSignedIn ? '没有新消息' : '登录后能收到';
}

/** The one thing that waits the most urgently. */
function FirstTodo({ todo }: { todo: Waiting }) {
  return (
    <Card tone={toneOfTodo(todo)} onTap={() => void openTodo(todo)}>
      <View className="elder-todo">
        <View className="y-grow">
          <View className="t-title">{todo.title}</View>
          <View>{hintOfTodo(todo) ?? '点这里办理'}</View>
        </View>
        <Icon name="next" />
      </View>
    </Card>
  );
}

interface ChoiceProps {
  icon: IconName;
  tone: Tone;
  title: string;
  line: string;
  onTap: () => void;
}

function Choice({ icon, tone, title, line, onTap }: ChoiceProps) {
  return (
    <Pressable className="elder-choice" onTap={onTap}>
      <IconBadge name={icon} tone={tone} />
      <View className="elder-choice__words">
        <View className="t-title">{title}</View>
        <View className="t-second">{line}</View>
      </View>
    </Pressable>
  );
}

/** Everything else of the home page; once opened, it stays. */
function More({ home, waiting }: { home: HomeData | undefined; waiting: readonly Waiting[] }) {
  return (
    <>
      {waiting.length > 0 && <TodoList waiting={waiting} />}
      <Card isList>
        {services.map(({ icon, tone, title, lineOf, open }) => (
          <ListRow
            key={title}
            start={<IconBadge name={icon} tone={tone} />}
            title={title}
            note={lineOf(home)}
            onTap={() => void open()}
          />
        ))}
      </Card>
      <JustDone done={home?.justDone ?? []} />
    </>
  );
}
