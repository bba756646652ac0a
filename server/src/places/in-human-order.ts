const collator = new Intl.Collator('zh-CN', { numeric: true });

/** 2号楼 before 10号楼. */
export const inHumanOrder = (a: string, b: string): number => collator.compare(a, b);
