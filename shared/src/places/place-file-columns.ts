/** The columns of a file of places, one line for each courtyard with everything it lies in. */
export const placeColumns = {
  district: '区',
  street: '街道',
  community: '社区',
  communityPhone: '社区电话',
  grid: '网格',
  courtyard: '院子',
  address: '地址',
  /** Where plates hang already. */
  plateCode: '牌子编号',
  latitude: '纬度',
  longitude: '经度',
  formerCommunity: '原社区',
  formerGrid: '原网格',
  removed: '撤销',
} as const;

export type PlaceColumn = keyof typeof placeColumns;

export const requiredPlaceColumns = [
  'district',
  'street',
  'community',
  'communityPhone',
  'grid',
  'courtyard',
  'address',
] as const satisfies PlaceColumn[];

export const placeColumnsAlsoCalled: Partial<Record<PlaceColumn, readonly string[]>> = {
  courtyard: ['院落', '小区'],
};

/** Lines one file may have. */
export const mostPlaceLines = 5_000;
