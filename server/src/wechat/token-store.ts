export interface AccessToken {
  accessToken: string;
  expiresAt: Date;
}

/** Where instances share the access token. */
export interface TokenStore {
  get(appId: string): Promise<AccessToken | null>;
  put(appId: string, token: AccessToken): Promise<void>;
  /** Forgets this very token; one that another instance has renewed meanwhile stays. */
  drop(appId: string, accessToken: string): Promise<void>;
}
