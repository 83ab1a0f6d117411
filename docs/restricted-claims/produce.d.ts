// Generated from the claims set AccessToken: what an issuer sends. Do not edit.
/* eslint-disable */

/**
 * Access token: the claims that the server is written for, and those of its configuration.
 *
 * - Not declared, yet checked in every token: `nbf`.
 * - Further claims are kept in `custom`.
 * - They are never written under a registered name.
 */
export interface AccessToken {
  /**
   * The server.
   *
   * - registered: RFC 7519, 4.1.1
   */
  iss: string;
  /**
   * The user.
   *
   * - registered: RFC 7519, 4.1.2
   */
  sub: string;
  /**
   * The services that the token is meant for.
   *
   * - registered: RFC 7519, 4.1.3
   */
  aud: string | string[];
  /**
   * When the token ends.
   *
   * - registered: RFC 7519, 4.1.4
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  exp: number;
  /**
   * When the token was issued.
   *
   * - registered: RFC 7519, 4.1.6
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  iat: number;
  /**
   * Identifies this one token.
   *
   * - registered: RFC 7519, 4.1.7
   */
  jti: string;
  /**
   * The application that the user signed in to.
   *
   * - registered: RFC 8693, 4.3
   */
  client_id: string;
  /** The session that the token belongs to. The server's own: configuration cannot set it. */
  session: string;
  /** Any other claim. */
  [claim: string]: any;
}
