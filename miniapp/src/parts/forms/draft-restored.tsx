import { Notice } from '../../ui/notice';
import { Pressable } from '../../ui/pressable';

interface DraftRestoredProps {
  /** Clears the draft. */
  clear: () => void;
  /** Shows the form anew. */
  onStartAnew: () => void;
}

/** What was typed earlier is there again; whoever wants to, starts anew. */
export function DraftRestored({ clear, onStartAnew }: DraftRestoredProps) {
  const startAnew = () => {
    clear();
    onStartAnew();
  };
  return (
    <Notice
      icon="edit"
      action={
        <Pressable className="y-notice__action" onTap={startAnew}>
          重新填
        </Pressable>
      }
    >
      上次填写的内容都已保留，可以继续填写。
    </Notice>
  );
}
