// Generated from the claims set JwtResponse: what an issuer sends. Do not edit.
/* eslint-disable */

/**
 * Access token of the platform's API.
 *
 * - The set as a whole is checked by `ends`.
 * - Not declared, yet checked in every token: `nbf`.
 * - Further claims are ignored (RFC 7519, section 4).
 */
export interface JwtResponse {
  /**
   * Recipients the token is meant for. An API that finds others here, and not itself, refuses it.
   *
   * - registered: RFC 7519, 4.1.3
   * - contains `"ns-api"`
   */
  aud?: string | string[];
  /**
   * Moment from which the token is no longer acceptable.
   *
   * - registered: RFC 7519, 4.1.4
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  exp?: number;
  /**
   * Moment the token was issued; `time_out` counts from here.
   *
   * - registered: RFC 7519, 4.1.6
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  iat?: number;
  /**
   * Server that issued the token.
   *
   * - registered: RFC 7519, 4.1.1
   * - equals `"https://core.example"`
   */
  iss?: "https://core.example";
  /**
   * Identifies this one token, so that a replay can be noticed.
   *
   * - registered: RFC 7519, 4.1.7
   */
  jti?: string;
  /**
   * Whom the token is about.
   *
   * - registered: RFC 7519, 4.1.2
   */
  sub?: string;
  /**
   * How long the token is valid after it was issued, in milliseconds.
   *
   * - not negative
   * - the token ends that many milliseconds after `iat`
   * - an integer, which `number` holds exactly up to 2^53
   */
  time_out?: number;
  /** Organization that the token is limited to: its name, `~` for the caller's own, `*` for all. */
  domain?: string;
  /** Reseller that the token is limited to. */
  territory?: string;
  /** User that the token is limited to. */
  user?: string;
  /**
   * E-mail address of the user; `null` if none is known.
   *
   * - an e-mail address (RFC 5322)
   */
  user_email: string | null;
  /** What the user may do, such as `Office Manager`; `null` if nothing is set. */
  user_scope: string | null;
  /** First and last name of the user; `null` if neither is known. */
  display_name: string | null;
  /** Version of the API that issued the token. */
  apiversion?: string;
}
