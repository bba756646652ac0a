/** Something that stays together on one page. */
export interface Block {
  height: number;
  draw(y: number): void;
}

/** Blocks in their order, as many to a page as fit; always at least one page. */
export function fillPages(blocks: readonly Block[], firstHeight: number, height: number): Block[][] {
  const pages: Block[][] = [[]];
  let left = firstHeight;
  for (const block of blocks) {
    if (block.height > left) {
      pages.push([]);
      left = height;
    }
    pages.at(-1)!.push(block);
    left -= block.height;
  }
  return pages;
}
