import { openPage } from '../../platform/navigate';
import { readStored, store } from '../../platform/storage/storage';
import { Button } from '../../ui/button';
import { StickyAction } from '../../ui/sticky-action';
import type { WishData } from '../wish-data';

const draftKey = 'draft:wish';

/** What was written is there again to be put right; a wish already begun is left as it is. */
export function WishAgain({ wish: { kind, title, story, availability, alias } }: { wish: WishData }) {
  const again = () => {
    if (!readStored(draftKey)) store(draftKey, { kind, title, story, availability: availability ?? '', alias });
    void openPage('wishes/make/index');
  };
  return (
    <StickyAction>
      <Button icon="edit" onTap={again}>
        改一改，再许一次
      </Button>
    </StickyAction>
  );
}
