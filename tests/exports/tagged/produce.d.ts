// Generated from the claims set Tagged: what an issuer sends. Do not edit.
/* eslint-disable */

/** One of two kinds of token. */
export type Tagged =
  /** Of a person. */
  | Person
  /** Of a machine. */
  | Machine;

/**
 * A person.
 *
 * - Not declared, yet checked in every token: `iss`, `sub`, `aud`, `nbf`, `iat`, `jti`.
 * - Further claims are ignored (RFC 7519, section 4).
 */
export interface Person {
  /** Tells the variants apart. */
  token_type: "person";
  /**
   * Moment from which the token is no longer acceptable
   *
   * - registered: RFC 7519, 4.1.4
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  exp: number;
  name_of_user: string;
}

/**
 * A machine, and whatever else is known of it.
 *
 * - Not declared, yet checked in every token: `iss`, `sub`, `aud`, `nbf`, `iat`, `jti`.
 * - Further claims are kept in `rest`; the value of each is an integer.
 * - They are never written under a registered name.
 */
export interface Machine {
  /** Tells the variants apart. */
  token_type: "m2m";
  /**
   * Moment from which the token is no longer acceptable
   *
   * - registered: RFC 7519, 4.1.4
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  exp: number;
  /**
   * - not negative
   * - an integer, which `number` holds exactly up to 2^53
   */
  serial: number;
  /** Any other claim. */
  [claim: string]: number | "m2m";
}
