// Generated from the claims set DownloadLink: what an issuer sends. Do not edit.
/* eslint-disable */

/**
 * A link that works once.
 *
 * - Not declared, yet checked in every token: `iss`, `sub`, `aud`, `nbf`, `iat`.
 * - Further claims are ignored (RFC 7519, section 4).
 */
export interface DownloadLink {
  /**
   * Unique identifier of this token
   *
   * - registered: RFC 7519, 4.1.7
   * - the token is accepted once
   * - refused once it is revoked
   */
  jti: string;
  /**
   * Moment from which the token is no longer acceptable
   *
   * - registered: RFC 7519, 4.1.4
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  exp: number;
  /**
   * Session in which the link was made.
   *
   * - registered: OpenID Connect Front-Channel Logout 1.0, 3
   * - refused once it is revoked
   * - 1 to 8 characters
   */
  sid: string;
  /**
   * - not negative
   * - an integer, which `number` holds exactly up to 2^53
   */
  uid: number;
  /**
   * - not negative
   * - not below the version that is current for `uid`
   * - at least 1
   * - an integer, which `number` holds exactly up to 2^53
   */
  tv: number;
}
