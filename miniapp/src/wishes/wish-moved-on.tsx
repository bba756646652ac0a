import { replacePage } from '../platform/navigate';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { Page } from '../ui/page';

/** For an old link: the wish has moved on since. */
export function WishMovedOn({ id, title }: { id: string; title: string }) {
  return (
    <Page title={title}>
      <Empty
        drawing="tea"
        title="这一步现在不用做"
        action={<Button onTap={() => void replacePage('wishes/detail/index', { id })}>查看这个心愿</Button>}
      >
        心愿有了新进展，请查看最新情况。
      </Empty>
    </Page>
  );
}
