import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { ScaleChoice } from '../ui/scale-choice';
import { StickyAction } from '../ui/sticky-action';
import { Tabs } from '../ui/tabs';
import { showToast } from '../ui/toast';
import { FiguresShown } from './figures-shown';
import { FormsShown } from './forms-shown';
import { HomeShown } from './home-shown';
import { PartsShown } from './parts-shown';
import { StatesShown } from './states-shown';
import { ThingShown } from './thing-shown';

const boards = [
  { value: 'home', label: '首页' },
  { value: 'thing', label: '一件事' },
  { value: 'parts', label: '零件' },
  { value: 'forms', label: '表单' },
  { value: 'states', label: '状态' },
  { value: 'figures', label: '数字' },
] as const;

const shown = {
  home: HomeShown,
  thing: ThingShown,
  parts: PartsShown,
  forms: FormsShown,
  states: StatesShown,
  figures: FiguresShown,
};
type Board = keyof typeof shown;

/** Development only: every part in every state; `?board=forms` opens one board, the size is chosen on the page. */
export default function Gallery() {
  const asked = useRouter().params.board;
  const [board, setBoard] = useState<Board>(boards.find(({ value }) => value === asked)?.value ?? 'home');
  const Shown = shown[board];
  return (
    <Page
      title="全部部件"
      footer={
        <StickyAction hint="认领后14天内完成，做不了可以随时退回">
          <Button onTap={() => showToast('已经告诉李叔叔，您来帮忙')}>我来帮李叔叔</Button>
        </StickyAction>
      }
    >
      <View className="y-stack">
        <ScaleChoice />
        <Tabs label="部件" tabs={boards} value={board} onChange={setBoard} />
      </View>
      <Shown />
    </Page>
  );
}
