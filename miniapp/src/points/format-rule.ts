/** 规则第3版; a community that has set none follows the common rule. */
export const formatRule = (version: number): string => (version === 0 ? '通用规则' : `规则第${version}版`);
