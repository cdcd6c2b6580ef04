/** What the back-end says of the visitor. */
export interface Session {
  appId: string;
  service: string;
  loginNonce: string;
  /** Present once the visitor has signed up. */
  email?: string;
}
