/** A private key of WeChat Pay, and what its public half is called by. */
export interface SigningPair {
  serial: string;
  privateKey: string;
}

/** One direct merchant of WeChat Pay as both sides know it. The merchant's private key is not among it: WeChat has never seen it. */
export interface PayMerchant {
  mchId: string;
  /** Of the merchant's API certificate: 40 hex digits, upper case. */
  merchantSerial: string;
  merchantPublicKey: string;
  /** 32 characters, used as they are. */
  apiV3Key: string;
  /** `PUB_KEY_ID_…` */
  publicKeyId: string;
  /** The other half of the WeChat Pay public key, with which WeChat signs. */
  platformPrivateKey: string;
  /** A platform certificate; it exists only while a merchant changes over to the public key. */
  certificate?: SigningPair & { certificate: string };
  /** How long after each failed try a notice is sent again; WeChat's own fifteen steps unless given. */
  notifyDelaysMs?: readonly number[];
  /** Where orders, refunds and shipping are kept, so that they outlive the process. */
  file?: string;
}
