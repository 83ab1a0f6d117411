// Generated from the claims set TokenClaims: what a verifier accepts. Do not edit.
/* eslint-disable */

/** A token of the platform. */
export type TokenClaims =
  /** Of a person. */
  | UserClaims
  /** Of a machine. */
  | ServiceClaims;

/**
 * Access token of a person, issued at login, refresh and single sign-on.
 *
 * - Embeds `TokenBase`: What every token of the platform carries.
 * - The set as a whole is checked by `app_is_complete`.
 * - The set as a whole is checked by `app_is_ours` against the request.
 * - Further claims are ignored (RFC 7519, section 4).
 */
export interface UserClaims {
  /** Tells the variants apart. */
  token_type: "access";
  /**
   * Who issued the token.
   *
   * - registered: RFC 7519, 4.1.1
   * - from `TokenBase`
   */
  iss?: string;
  /**
   * Whom the token is about.
   *
   * - registered: RFC 7519, 4.1.2
   * - from `TokenBase`
   */
  sub?: string;
  /**
   * Services that may accept the token.
   *
   * - registered: RFC 7519, 4.1.3
   * - from `TokenBase`
   */
  aud?: string | string[];
  /**
   * When the token ends.
   *
   * - registered: RFC 7519, 4.1.4
   * - from `TokenBase`
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  exp?: number;
  /**
   * When the token starts to be good.
   *
   * - registered: RFC 7519, 4.1.5
   * - from `TokenBase`
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  nbf?: number;
  /**
   * When the token was issued.
   *
   * - registered: RFC 7519, 4.1.6
   * - from `TokenBase`
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  iat?: number;
  /**
   * Identifies this one token.
   *
   * - registered: RFC 7519, 4.1.7
   * - from `TokenBase`
   */
  jti?: string;
  /**
   * User id of the administrator who acts as somebody else.
   *
   * - from `TokenBase`
   */
  imp_uid?: string | null;
  /**
   * E-mail address of the administrator who acts as somebody else.
   *
   * - from `TokenBase`
   * - an e-mail address (RFC 5322)
   */
  imp_email?: string | null;
  /**
   * User id.
   *
   * - not empty
   */
  uid: string;
  /**
   * E-mail address of the user.
   *
   * - registered: OpenID Connect Core 1.0, 5.1
   */
  email: string;
  /** First name. */
  first_name?: string | null;
  /** Last name. */
  last_name?: string | null;
  /** Name to show. */
  display_name?: string | null;
  /** Organization the user works in; absent after a login without one. */
  org_id?: string | null;
  /** Short name of that organization, as it stands in URLs. */
  org_slug?: string | null;
  /** Full name of that organization. */
  org_name?: string | null;
  /**
   * Roles of the user.
   *
   * - registered: RFC 9068, 2.2.3.1; RFC 7643, 4.1.2
   */
  roles: string[];
  /** What the user may do. */
  permissions: string[];
  /** Session that the token belongs to. */
  session_id?: string | null;
  /** Whether the user asked to stay signed in. */
  remember_me?: boolean | null;
  /** How the user signed in, such as `password` or `google`. */
  auth_provider?: string | null;
  /**
   * Counter of the user's token versions when this one was issued. A logout everywhere or a change
   * of roles counts it up.
   *
   * - not negative
   * - an integer, which `number` holds exactly up to 2^53
   */
  tv?: number | null;
  /** App the token is good for: its id. */
  app_id?: string | null;
  /** App the token is good for: its code. Absent, like the id, after a login without an app. */
  app_code?: string | null;
}

/**
 * Access token of a service that calls another one on nobody's behalf.
 *
 * It names no user and no app. One that does was put together by mistake: refused, before any code
 * that looks for `uid` first takes the service for a user.
 *
 * - Embeds `TokenBase`: What every token of the platform carries.
 * - Must not carry `uid`, `app_id`, `app_code`.
 * - Further claims are ignored (RFC 7519, section 4).
 */
export interface ServiceClaims {
  /** Tells the variants apart. */
  token_type: "service";
  /**
   * Who issued the token.
   *
   * - registered: RFC 7519, 4.1.1
   * - from `TokenBase`
   */
  iss?: string;
  /**
   * Whom the token is about.
   *
   * - registered: RFC 7519, 4.1.2
   * - from `TokenBase`
   */
  sub?: string;
  /**
   * Services that may accept the token.
   *
   * - registered: RFC 7519, 4.1.3
   * - from `TokenBase`
   */
  aud?: string | string[];
  /**
   * When the token ends.
   *
   * - registered: RFC 7519, 4.1.4
   * - from `TokenBase`
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  exp?: number;
  /**
   * When the token starts to be good.
   *
   * - registered: RFC 7519, 4.1.5
   * - from `TokenBase`
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  nbf?: number;
  /**
   * When the token was issued.
   *
   * - registered: RFC 7519, 4.1.6
   * - from `TokenBase`
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  iat?: number;
  /**
   * Identifies this one token.
   *
   * - registered: RFC 7519, 4.1.7
   * - from `TokenBase`
   */
  jti?: string;
  /**
   * User id of the administrator who acts as somebody else.
   *
   * - from `TokenBase`
   */
  imp_uid?: string | null;
  /**
   * E-mail address of the administrator who acts as somebody else.
   *
   * - from `TokenBase`
   * - an e-mail address (RFC 5322)
   */
  imp_email?: string | null;
  /**
   * OAuth client that the service is.
   *
   * - registered: RFC 8693, 4.3
   */
  client_id: string;
  /** Name of the service, for people. */
  service_name: string;
  /** What the service may do. */
  scopes: string[];
  /** Must not be there. */
  uid?: never;
  /** Must not be there. */
  app_id?: never;
  /** Must not be there. */
  app_code?: never;
}
