import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { ErrorState } from '../ui/error-state';
import { Skeleton } from '../ui/skeleton';
import { Timeline } from '../ui/timeline';

const nothing = () => undefined;

export function StatesShown() {
  return (
    <>
      <Skeleton cards={2} />
      <Empty title="院里还没有心愿" action={<Button onTap={nothing}>许第一个心愿</Button>}>
        有难处，说一声，邻居们会来帮。
      </Empty>
      <Empty drawing="tea" title="都处理完了">
        新的心愿会显示在这里。
      </Empty>
      <ErrorState message="网络连接不上，您填的内容还在，请检查网络后再试。" onRetry={nothing} onCall={nothing} />
      <Card>
        <Timeline
          steps={[
            { title: '许下心愿', note: '11月18日（周三）下午3:00', state: 'done' },
            { title: '未通过', note: '社区说：请不要写别人的电话', state: 'stopped' },
          ]}
        />
      </Card>
    </>
  );
}
