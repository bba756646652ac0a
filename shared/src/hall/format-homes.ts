/** 石榴院2号楼501等12套: a line of many homes where there is room for one; two are both named. */
export function formatHomes(label: string): string {
  const homes = label.split('、');
  return homes.length > 2 ? `${homes[0]}等${homes.length}套` : label;
}
