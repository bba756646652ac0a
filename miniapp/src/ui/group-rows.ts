/** Folded parts that follow each other share a card; an open one stands by itself. */
export function groupRows<Part>(parts: readonly Part[], isOpen: (part: Part) => boolean): Part[][] {
  const groups: Part[][] = [];
  let rows: Part[] | undefined;
  for (const part of parts) {
    if (isOpen(part)) {
      groups.push([part]);
      rows = undefined;
    } else if (rows) rows.push(part);
    else groups.push((rows = [part]));
  }
  return groups;
}
