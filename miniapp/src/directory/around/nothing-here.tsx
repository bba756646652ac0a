import { View } from '@tarojs/components';
import { serviceCategories } from '@yuanli/shared/directory/service-categories';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import type { Choices, SetChoices } from './choices';

function whatIsMissing({ q, category, minutes }: Choices): string {
  if (q.trim()) return `没有找到“${q.trim()}”`;
  return `步行${minutes}分钟以内没有${category === 'all' ? '合适的服务' : serviceCategories[category].label}`;
}

/** Every choice that stands in the way can be let go here. */
export function NothingHere({ choices, set }: { choices: Choices; set: SetChoices }) {
  const { q, category, minutes, needs } = choices;
  return (
    <Empty
      title={whatIsMissing(choices)}
      action={
        <View className="y-stack">
          {needs.length > 0 && (
            <Button kind="secondary" onTap={() => set({ needs: [] })}>
              不限要求
            </Button>
          )}
          {minutes < 15 && (
            <Button kind="secondary" icon="walk" onTap={() => set({ minutes: 15 })}>
              放宽到15分钟
            </Button>
          )}
          {category !== 'all' && (
            <Button kind="secondary" icon="list" onTap={() => set({ category: 'all' })}>
              查看全部类别
            </Button>
          )}
          {q.trim() && (
            <Button kind="secondary" icon="list" onTap={() => void openPage('directory/guides/index')}>
              到办事指南里找
            </Button>
          )}
          {q.trim() && (
            <Button kind="secondary" icon="close" onTap={() => set({ q: '' })}>
              清除搜索
            </Button>
          )}
        </View>
      }
    >
      {q.trim() ? '请换个词，或放宽条件再找。' : '请放宽条件再找，也可以打电话问社区。'}
    </Empty>
  );
}
