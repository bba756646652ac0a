import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { openPage } from '../platform/navigate';
import type { CurrentCourtyard } from '../platform/storage/current-courtyard';
import { Button } from '../ui/button';
import { Sheet } from '../ui/sheet';
import { CallSheet } from './call-sheet';
import type { HomeData } from './home-data';
import { JustDone } from './just-done';
import { PlaceHead } from './place-head';
import { ServiceTiles } from './service-tiles';
import { firstTodos, TodoList } from './todo-list';
import { Yard } from './yard';
import './normal-home.scss';

/** More lines than these stand behind 全部. */
const MOST_TODOS = 2;

export interface FaceProps {
  courtyard: CurrentCourtyard;
  home: HomeData | undefined;
  /** What is to be known of the network. */
  children: ReactNode;
}

/** The first screen of whoever reads at the standard size. */
export function NormalHome({ courtyard, home, children }: FaceProps) {
  const [opened, setOpened] = useState<'calls' | 'todos'>();
  const close = () => setOpened(undefined);
  const waiting = home?.waiting ?? [];
  const first = firstTodos(waiting, MOST_TODOS);
  const all = { count: waiting.length, onOpen: () => setOpened('todos') };
  return (
    <View className="normal-home">
      <Yard />
      <PlaceHead courtyard={courtyard} duty={home?.duty} />
      {children}
      {first.length > 0 && <TodoList isBrief waiting={first} all={waiting.length > first.length ? all : undefined} />}
      <View className="normal-home__acts">
        <View className="normal-home__report">
          <Button icon="edit" onTap={() => void openPage('cases/report/index')}>
            我要反映
          </Button>
        </View>
        <View className="normal-home__call">
          <Button kind="secondary" icon="phone" onTap={() => setOpened('calls')}>
            打电话
          </Button>
        </View>
      </View>
      <ServiceTiles home={home} />
      <JustDone done={home?.justDone ?? []} />
      <CallSheet isOpen={opened === 'calls'} courtyard={courtyard} duty={home?.duty} onClose={close} />
      <Sheet isOpen={opened === 'todos'} title="等我处理" onClose={close}>
        <TodoList waiting={waiting} />
      </Sheet>
    </View>
  );
}
