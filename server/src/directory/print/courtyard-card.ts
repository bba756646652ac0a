/** What stands on the 便民服务卡 of one courtyard. */
export interface CourtyardCard {
  courtyardName: string;
  plateCode: string;
  communityName: string;
  communityPhone: string;
  printedOn: string;
  groups: CardGroup[];
  /** Near, but with no number to call: of no use on this card. */
  withoutPhone: number;
}

/** The places of one category that can be called, the nearest first. */
export interface CardGroup {
  label: string;
  places: CardPlace[];
}

export interface CardPlace {
  name: string;
  phones: string[];
  address: string;
  minutes: number;
  hours: string;
}
