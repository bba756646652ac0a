const yes = ['是', '有', '可', '可以', '能', 'y', 'yes', 'true', '1', '√'];
const no = ['', '否', '无', '没有', '不', '不可', '不可以', '不能', 'n', 'no', 'false', '0', '×'];

/** Null: neither yes nor no. */
export function readYesNo(cell: string): boolean | null {
  const word = cell.normalize('NFKC').toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : null;
}
